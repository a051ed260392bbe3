import { z } from "zod";
import { readStudy } from "../appraise/findings/finding-study.js";
import type { StudyRead } from "../appraise/findings/finding-study.js";
import { fileText } from "./corpus-files.js";

export const YES_NO_ANSWERS = ["yes", "no", "maybe"] as const;

const LAYOUT = "dev.json: questions by PMID, each with QUESTION, CONTEXTS, LABELS and final_decision";
const fileSchema = z.record(
  z.string(),
  z.object({
    QUESTION: z.string(),
    CONTEXTS: z.array(z.string()),
    LABELS: z.array(z.string()).optional(),
    final_decision: z.string(),
  }),
);

/** A question on one abstract without its conclusion. Only `question` and `study` may reach the method. */
export interface YesNoItem {
  readonly id: string;
  readonly question: string;
  readonly study: StudyRead;
  readonly answer: number;
}

/** Reads a part; the authors' long answer and the annotators' own predictions are never read. */
export function readYesNo(data: string, split: string): { readonly items: YesNoItem[]; readonly text: string } {
  const text = fileText(data, `${split}.json`, LAYOUT);
  const items = Object.entries(fileSchema.parse(JSON.parse(text))).map(([id, item]): YesNoItem => ({
    id,
    question: item.QUESTION,
    study: studyOf(item.CONTEXTS, item.LABELS ?? []),
    answer: (YES_NO_ANSWERS as readonly string[]).indexOf(item.final_decision),
  }));
  return { items, text };
}

function studyOf(contexts: readonly string[], labels: readonly string[]): StudyRead {
  let start = 0;
  const blocks = contexts.map((words, at) => {
    const label = labels[at] ?? "";
    // The place of a part goes by its own name, as in an article.
    const block = { kind: "paragraph" as const, section: [label.toLowerCase()], start, end: start + words.length };
    start += words.length + 1;
    return block;
  });
  return readStudy(contexts.map((words) => words.replaceAll("\n", " ")).join("\n"), blocks);
}
