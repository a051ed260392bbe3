import type { Candidate } from "../candidate.js";
import { comparesAlike } from "./compared-order.js";
import { inFull } from "../reading/in-full.js";
import { turnsRound } from "./same-said.js";

const OF_ANY_AGE =
  /\b(?:of|at) (?:any|all) ages?\b|\b(?:whatever|regardless of|irrespective of) (?:their |the )?age\b/iu;

/** Whether a sentence, not of a note, compares what the claim compares, the same way round, has nothing going the other way, and is of any age where the claim is. */
export function saysTheSame(words: string, { text, source, block, publication }: Candidate): boolean {
  if (block.facet !== undefined) return true;
  if (OF_ANY_AGE.test(words) && !OF_ANY_AGE.test(text)) return false;
  const full = inFull(text, source);
  return !turnsRound(words, full) && (publication.tier !== "research" || comparesAlike(words, full));
}
