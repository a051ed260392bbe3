import { termsOf } from "./analyse.js";

/**
 * Words that say nothing of what a question is about. Negations ("no", "not", "without", "never") are left out on purpose: a
 * question that holds one means it. "who", "us", "it" and "or" are also names in medicine, but in a question nearly always the
 * small word.
 */
const WORDS = `
  a about above after again also although am among an and another any are as at be because been before being below between
  both but by can could did do does doing during each either else ever for from further had has have having he her here hers
  him himself his how however i if in into is it its itself just let may me might more most much must my myself of off often
  on once one only or other our ours ourselves out over own per please rather really same shall she should since so some
  still such than that the their theirs them themselves then there therefore these they this those through thus to too
  under until up upon us very via was we were what whatever when where whether which while who whom whose why will with
  within would yet you your yours yourself
`;

const STOP_TERMS: ReadonlySet<string> = new Set(termsOf(WORDS));

/** Whether an index term, as `analyse` gives it (folded and stemmed), is of a small word; the index keeps them all the same. */
export function isStopWord(term: string): boolean {
  return STOP_TERMS.has(term);
}
