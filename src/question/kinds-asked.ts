import type { Design } from "../domain/design.js";

/** What kind of publication a question wants, beside what it is about. */
export interface KindsAsked {
  /** The designs that it names; empty where it names none. */
  readonly designs: readonly Design[];
  /** Whether it wants the latest. */
  readonly newest: boolean;
  /** The question's own words for it, in the order in which they stand. */
  readonly words: readonly string[];
}

const RANDOMISED = String.raw`(?<!non-?|not |un)randomi[sz]ed(?:,? (?:placebo-|double-blind(?:ed)?|controlled|clinical))* (?:trials?|stud(?:y|ies))`;
const DESIGN_WORDS: readonly (readonly [RegExp, readonly Design[]])[] = [
  // "Guideline-directed therapy" is a treatment.
  [
    /\b(?:practice )?guidelines?\b(?!-| (?:directed|based|recommended|concordant|adherent))/iu,
    ["guideline", "consensus"],
  ],
  [new RegExp(String.raw`\bRCTs?\b|${RANDOMISED}`, "iu"), ["randomised trial"]],
  [/\bmeta-?\s?analys[ei]s\b/iu, ["meta-analysis", "systematic review"]],
  [/\bsystematic reviews?\b/iu, ["systematic review", "meta-analysis"]],
  [/\bcase (?:reports?|series)\b/iu, ["case report", "case series"]],
  [/\bcohort stud(?:y|ies)\b/iu, ["cohort"]],
  [/\bcase[- ]control stud(?:y|ies)\b/iu, ["case-control"]],
];
/** "A recent infarction" is of a patient: what is recent must be something that is published. */
const NEWEST =
  /\b(?:latest|newest|most recent|recent|current|up[- ]to[- ]date)(?:,? [\p{L}-]+){0,3}? (?:evidence|stud(?:y|ies)|trials?|RCTs?|guidelines?|guidance|reviews?|meta-?analys[ei]s|publications?|papers?|articles?|reports?|research|literature|data|results?|findings?|recommendations?|advances?|developments?)\b/iu;

/** Reads which kinds of publication a question asks for in so many words. */
export function kindsAsked(text: string): KindsAsked {
  const met = DESIGN_WORDS.flatMap(([words, designs]) => {
    const found = words.exec(text);
    return found === null ? [] : [{ at: found.index, word: found[0], designs }];
  });
  const newest = NEWEST.exec(text);
  const words = [...met, ...(newest === null ? [] : [{ at: newest.index, word: newest[0] }])]
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word);
  return { designs: [...new Set(met.flatMap(({ designs }) => designs))], newest: newest !== null, words };
}
