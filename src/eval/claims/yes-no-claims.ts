import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { fileText, filesUnder } from "../corpus-files.js";
import { answeredSchema } from "../tasks/bioasq.js";
import type { ClaimItem, ClaimLabel } from "./claim-set.js";
import { sentencesOf } from "./sentences-of.js";

/** Snippets of a question that are taken: there are fewer questions with the answer no. */
const TAKEN = { yes: 2, no: 5 } as const;
/** So many other questions are looked at for a snippet that says nothing of a question's matter. */
const LOOKED_AT = 150;

const conclusionSchema = z.record(
  z.string(),
  z.object({ QUESTION: z.string(), LONG_ANSWER: z.string(), final_decision: z.string() }),
);

/** A yes-or-no question without its first word: "Is A good for B?" claims "A good for B". */
export function asClaim(question: string): string {
  const plain = question.trim();
  const match = /^(?:is|are|was|were|do|does|did|can|could|has|have|may|should|will)\s+(.*?)\??\s*$/isu.exec(
    plain,
  )?.[1];
  return match ?? plain;
}

/**
 * BioASQ's yes-or-no questions as claims, each beside snippets that experts chose, one by one, and, as neither for nor against, beside
 * the likest snippet among those of other questions. None where there is no such folder.
 */
export function bioasqClaims(folder: string): ClaimItem[] {
  if (!existsSync(folder)) return [];
  const questions = new Map<string, { claim: string; yes: boolean; texts: readonly string[] }>();
  for (const file of filesUnder(folder).filter((name) => name.endsWith("golden.json")))
    for (const one of answeredSchema.parse(JSON.parse(fileText("", file, "golden files"))).questions)
      if (one.type === "yesno" && typeof one.exact_answer === "string")
        questions.set(one.id, {
          claim: asClaim(one.body),
          yes: /^yes/iu.test(one.exact_answer),
          texts: one.snippets.map(({ text }) => text),
        });
  const all = [...questions];
  return all.flatMap(([group, { claim, yes, texts }], at) => {
    const item = (text: string, label: ClaimLabel, place: number): ClaimItem => ({
      id: `${group}.${place}`,
      group,
      claim,
      evidence: sentencesOf(text),
      label,
    });
    const own = texts
      .slice(0, yes ? TAKEN.yes : TAKEN.no)
      .map((text, place) => item(text, yes ? "supports" : "contradicts", place));
    const others = Array.from({ length: LOOKED_AT }, (_, step) => all[(at * 31 + step * 17) % all.length]?.[1])
      .filter((other) => other !== undefined && other.claim !== claim)
      .map((other) => other?.texts[0] ?? "");
    return [...own, item(likest(claim, others), "neutral", own.length)];
  });
}

/** PubMedQA's questions as claims, each beside the conclusion of its abstract; "maybe" is neither for nor against. None without a folder. */
export function pubmedqaClaims(folder: string): ClaimItem[] {
  const file = join(folder, "dev.json");
  if (!existsSync(file)) return [];
  return Object.entries(conclusionSchema.parse(JSON.parse(readFileSync(file, "utf8")))).map(([id, one]) => ({
    id,
    group: id,
    claim: asClaim(one.QUESTION),
    evidence: sentencesOf(one.LONG_ANSWER),
    label: one.final_decision === "yes" ? "supports" : one.final_decision === "no" ? "contradicts" : "neutral",
  }));
}

/** The text that holds most of a claim's longer words; the first of several. */
function likest(claim: string, texts: readonly string[]): string {
  const words = wordsOf(claim);
  let [best, most] = ["", -1];
  for (const text of texts) {
    const held = [...wordsOf(text)].filter((word) => words.has(word)).length;
    if (held > most) [best, most] = [text, held];
  }
  return best;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z]{5,}/gu) ?? []);
}
