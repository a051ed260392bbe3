import { z } from "zod";
import type { StudyOfBody } from "../answer/finding/body-reach.js";
import { findInStudy } from "../appraise/findings/finding-reader.js";
import { readStudy } from "../appraise/findings/finding-study.js";
import type { StudyRead } from "../appraise/findings/finding-study.js";
import type { AskedFinding } from "../appraise/findings/finding-asked.js";
import { fileText, jsonLines } from "./corpus-files.js";

/** The answers, in the order of the model; the first two change sides when more becomes less. */
export const BODY_ANSWERS = ["higher", "lower", "no difference", "uncertain effect", "insufficient data"] as const;
export const BODY_CERTAINTIES = ["very low", "low", "moderate", "high"] as const;

const itemSchema = z.object({
  question_id: z.union([z.string(), z.number()]).transform(String),
  question: z.string(),
  answer: z.string(),
  evidence_certainty: z.string().nullish(),
  relevant_sources: z.array(z.string()),
  original_review: z.union([z.string(), z.number()]).transform(String),
  sources: z.record(z.string(), z.object({ content: z.string().nullish(), title: z.string().nullish() })),
});

/** A question on a body of evidence. Only `question` and `texts` may reach the method. */
export interface BodyItem {
  readonly id: string;
  readonly review: string;
  readonly question: string;
  readonly texts: readonly string[];
  readonly answer: number;
  /** A place in `BODY_CERTAINTIES`, or -1 where none is stated. */
  readonly certainty: number;
}

export function readBodies(data: string, split: string): { readonly items: BodyItem[]; readonly text: string } {
  const name = `${split}.jsonl`;
  const text = fileText(data, name, "dev.jsonl: one question a line, with its sources");
  const items = jsonLines(text, name).map((line): BodyItem => {
    const item = itemSchema.parse(line);
    return {
      id: item.question_id,
      review: item.original_review,
      question: item.question,
      texts: item.relevant_sources.flatMap((id) => {
        const source = item.sources[id];
        return source === undefined ? [] : [`${source.title ?? ""}\n${source.content ?? ""}`];
      }),
      answer: (BODY_ANSWERS as readonly string[]).indexOf(item.answer),
      certainty: (BODY_CERTAINTIES as readonly string[]).indexOf(item.evidence_certainty ?? ""),
    };
  });
  return { items, text };
}

const LONG = /^(?:Is|Are) (?:the )?(.*?),? ?(?:higher|lower|better|worse)\b.*?\bwhen compar(?:ing|ed) (.*?)\??\s*$/isu;
const ARMS = /^(.*?) (?:to|with|versus|vs\.?|and|against) (.*)$/isu;

/** What a comparing question asks for: "Is X higher, lower, or the same when comparing A to B?". */
export function askedIn(question: string): AskedFinding {
  const match = LONG.exec(question);
  if (match === null) return { intervention: "", comparator: "", outcome: question };
  const [, outcome = "", arms = ""] = match;
  // "To" parts the arms before "with" or "and" does: either may stand within an arm.
  const parted = / to /u.test(arms) ? /^(.*?) to (.*)$/isu.exec(arms) : ARMS.exec(arms);
  return { outcome, intervention: parted?.[1] ?? arms, comparator: parted?.[2] ?? "" };
}

const read = new Map<string, StudyRead>();

/** Asks each text of a body for what came out. */
export function studiesOf(question: string, texts: readonly string[]): StudyOfBody[] {
  const asked = askedIn(question);
  return texts.map((text) => {
    const study = read.get(text) ?? readStudy(text, blocksOf(text));
    read.set(text, study);
    return { finding: findInStudy(study, asked), study, text };
  });
}

/** A title and the lines of an abstract. */
export function blocksOf(text: string) {
  let start = 0;
  return text.split("\n").map((line, at) => {
    const block = {
      kind: at === 0 ? ("title" as const) : ("paragraph" as const),
      section: at === 0 ? [] : ["Abstract"],
      start,
      end: start + line.length,
    };
    start += line.length + 1;
    return block;
  });
}
