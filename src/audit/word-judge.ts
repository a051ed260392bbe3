import { compareWords } from "./compare-words.js";
import type { JudgedLabel } from "./stance.js";

/** Judges by shared words alone: a sentence supports a claim whose words it holds, and never contradicts one. */
export function judgeByWords(claim: string, evidence: readonly string[]): JudgedLabel {
  const shares = evidence.map((sentence) => {
    const { held, denies, opposite } = compareWords(claim, sentence);
    return denies || opposite !== undefined ? 0 : held;
  });
  const supports = Math.max(0, ...shares);
  return {
    label: supports >= 0.6 ? "supports" : "neutral",
    probabilities: { supports, contradicts: 0, neutral: 1 - supports },
    best: Math.max(0, shares.indexOf(supports)),
  };
}
