import type { Candidate } from "../candidate.js";
import type { LimitClash } from "../label/limit.js";
import { hasItDone, shown } from "../label/limit.js";
import { quantitiesIn } from "../words/quantities.js";

const BEGINS =
  /\b(?:begins?|begun|beginning|begin|start(?:s|ed|ing)?|initiat\w+|initial|first (?:dose|tablet|capsule|prescription)|open(?:s|ed)?|new to)\b/iu;
/** "The 2 and 5 mg capsules are not indicated for initial therapy". */
const NOT_FIRST =
  /\b(?:not|never)\b[^.;]{0,40}\b(?:for|as|in) (?:the )?(?:initial|starting|first)\s(?:therapy|treatment|doses?|use)\b|\bnot be used (?:to start|initially)\b/iu;
/** "Should always be started on the 1 mg capsules". */
const ALWAYS_FIRST =
  /\b(?:always|essential|must|only)\b[^.;]{0,60}\b(?:started|initiated|begun|begin|start)\b|\b(?:started|initiated|begun)\b[^.;]{0,20}\bonly\b/iu;
/** What came of a first dose. */
const TELLS = /\b(?:incidence|stud(?:y|ies)|trials?|experienced|occurred|was|were)\b/iu;
/** So many times what treatment must be begun with is something else. */
const MUCH = 2;

/** Where a claim begins a drug with a strength that its label rules out for the beginning, or with at least twice the only one that it begins with. */
export function firstDose(words: string, sentences: readonly Candidate[]): LimitClash[] {
  if (!hasItDone(words) || !BEGINS.test(words) || TELLS.test(words)) return [];
  const [own] = amountsIn(words);
  if (own === undefined) return [];
  const told = sentences.map((source) => ({ source, amounts: amountsIn(source.text) }));
  const ruledOut = told.find(
    ({ source, amounts }) =>
      NOT_FIRST.test(source.text) && amounts.some(({ unit, high }) => unit === own.unit && high === own.high),
  );
  const always = told.find(
    ({ source, amounts }) =>
      !NOT_FIRST.test(source.text) &&
      ALWAYS_FIRST.test(source.text) &&
      amounts.length > 0 &&
      amounts.every(({ unit, high }) => unit === own.unit && high * MUCH <= own.low),
  );
  const limit = (ruledOut ?? always)?.source;
  return limit === undefined ? [] : [{ kind: "first", said: own.text, found: shown(limit.text), source: limit }];
}

/** The amounts of a text, with those of a list that share a unit: "2, 4, and 8 mg". */
function amountsIn(text: string) {
  const shared = text.replace(
    /((?:\d+(?:\.\d+)?,?\s(?:(?:and|or)\s)?)+)(\d+(?:\.\d+)?)\s?(mg|mcg)\b/giu,
    (_, before: string, last: string, unit: string) =>
      [...(before.match(/\d+(?:\.\d+)?/gu) ?? []), last].map((one) => `${one} ${unit}`).join(", "),
  );
  return quantitiesIn(shared).filter(({ unit }) => unit === "mg" || unit === "mcg");
}
