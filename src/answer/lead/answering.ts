import type { Tree } from "../../rank/trees.js";
import { scoreBy } from "../../rank/trees.js";
import type { Covering } from "../candidates/covering.js";
import { coveringValues } from "../candidates/covering.js";
import type { ShortCandidate, ShortSentence, ShortText } from "../short/short-candidates.js";
import { shortCandidates } from "../short/short-candidates.js";
import { shortSignals } from "../short/short-signals.js";

/** What was learnt of which sentences experts choose as evidence for a question (`eval/train-answering.ts`). */
export interface AnsweringModel {
  /** What the trees add to. */
  readonly base: number;
  /** Over `answeringSignals`. */
  readonly trees: readonly Tree[];
}

/** A sentence that may answer. */
export interface AnsweringSentence extends ShortSentence {
  /** How likely an expert would choose it as evidence for the question, from 0 to 1. */
  readonly likely: number;
}

/**
 * Every sentence of the texts, the likeliest to answer first. `found` are the publications that the search gave, in its order: where they only
 * come near the question, no sentence is likely.
 */
export function answeringSentences(
  question: string,
  texts: readonly ShortText[],
  found: Covering,
  { base, trees }: AnsweringModel,
): AnsweringSentence[] {
  const candidates = shortCandidates(texts);
  return answeringSignals(question, texts, candidates, found)
    .flatMap((signals, at) => {
      const one = candidates[at];
      if (one === undefined) return [];
      const likely = Math.min(1, Math.max(0, base + scoreBy(trees, signals)));
      return [{ text: one.text, start: one.start, end: one.end, likely }];
    })
    .sort((a, b) => b.likely - a.likely || a.text - b.text || a.start - b.start);
}

/** The signals of each sentence: those of `SHORT_SIGNALS`, then those of `COVERING_VALUES`, which are the same for all. */
export function answeringSignals(
  question: string,
  texts: readonly ShortText[],
  candidates: readonly ShortCandidate[],
  found: Covering,
): Float64Array[] {
  const covered = coveringValues(found);
  return shortSignals(question, texts, candidates).map((own) => Float64Array.from([...own, ...covered]));
}
