import type { Certainty } from "../domain/certainty.js";
import { CERTAINTY_LEVELS } from "../domain/certainty.js";
import type { Design } from "../domain/design.js";
import type { Directness } from "../domain/directness.js";

/** Fewer people than this lower certainty for imprecision (GRADE's rule of thumb: Guyatt et al., J Clin Epidemiol 2011;64:1283-1293). */
export const OPTIMAL_INFORMATION_SIZE = 400;

/** How a review says what it is a review of; one that also takes in other studies is not one of randomised trials. */
const OF_TRIALS = /\b(randomi[sz]ed|RCTs?)\b/iu;
const OF_OTHERS =
  /\b((non|quasi)[-‐‑ ]?randomi[sz]ed|no (randomi[sz]ed|RCTs?)|observational|open[-‐‑ ]?(label|trials?|studies)|uncontrolled|cohorts?|case (series|reports?))\b/iu;

type Start = { readonly level: number; readonly because: string } | undefined;
const VERY_LOW = 0;
const LOW = 1;
const HIGH = 3;

/** Where GRADE starts for a body of evidence of this design (Balshem et al., J Clin Epidemiol 2011;64:401-406). */
function start(design: Design, ofTrials: boolean): Start {
  switch (design) {
    case "randomised trial":
      return { level: HIGH, because: "a randomised trial starts high" };
    case "systematic review":
    case "meta-analysis":
      return ofTrials
        ? { level: HIGH, because: `a ${design} of randomised trials starts high` }
        : { level: LOW, because: `a ${design} not said to be of randomised trials starts low` };
    case "other trial":
    case "cohort":
    case "case-control":
    case "cross-sectional":
    case "diagnostic accuracy":
    case "genetic association":
      return { level: LOW, because: `${article(design)} starts low` };
    case "case series":
    case "case report":
    case "narrative review":
    case "expert opinion":
    case "laboratory":
    case "unknown":
      return {
        level: VERY_LOW,
        because: design === "unknown" ? "the design is not known" : `${article(design)} starts very low`,
      };
    case "guideline":
    case "consensus":
    case "registration":
    case "regulator notice":
    case "classification":
    case "label":
      return undefined;
  }
}

function article(noun: string): string {
  return noun === "other trial" ? "a trial without randomisation" : `${/^[aeiou]/u.test(noun) ? "an" : "a"} ${noun}`;
}

export interface Appraised {
  readonly design: Design;
  /** Title and size as stated, from which "of randomised trials" is read. */
  readonly words: string;
  readonly participants?: number;
  readonly directness: Directness;
  readonly stated?: Certainty["level"];
}

/**
 * The certainty of what one publication says: as it states it, else inferred from design, directness and size by the rule in
 * `docs/certainty.md`; nothing for kinds of text to which GRADE's words do not apply.
 */
export function certaintyOf({ design, words, participants, directness, stated }: Appraised): Certainty | undefined {
  if (stated !== undefined) return { level: stated, basis: "stated", because: ["the source states it"] };
  const from = start(design, OF_TRIALS.test(words) && !OF_OTHERS.test(words));
  if (from === undefined) return undefined;
  const because = [from.because];
  let level = from.level;
  if (directness.kind === "indirect") {
    level--;
    because.push("lowered once: indirect");
  }
  const few = participants === undefined ? from.level === HIGH : participants < OPTIMAL_INFORMATION_SIZE;
  if (from.level > VERY_LOW && few) {
    level--;
    because.push(
      participants === undefined
        ? "lowered once: how many people is not known"
        : `lowered once: ${participants} people, fewer than ${OPTIMAL_INFORMATION_SIZE}`,
    );
  }
  return { level: CERTAINTY_LEVELS[Math.max(level, 0)] ?? "very low", basis: "inferred", because };
}
