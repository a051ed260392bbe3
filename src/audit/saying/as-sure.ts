import { adviceIn, saidIn } from "../words/what-is-said.js";

const AIM =
  /\b(?:whether|aim(?:s|ed)?|objectives?|hypothes\w+|purpose|investigat\w+|(?:^|\s)to (?:assess|evaluate|determine|examine|compare|explore|study|test|investigate)|unknown|unclear|controversial|remains|few studies|previous(?:ly published)? stud\w+|protocol|will be|would be|needs? to be (?:validated|confirmed))\b/iu;
/** "Insufficient to assess" is a finding, not an aim. */
const INSUFFICIENT_TO = /\b(?:insufficient|inadequate|not (?:enough|sufficient)) to \w+/iu;
/** "These results suggest that": how a study words what it found. */
const FRAME =
  /\b(?:results?|findings?|data|evidence|stud(?:y|ies)|trials?|analys[ei]s)\b[^.;,]{0,50}?\bsuggest(?:s|ed|ing)?\s(?:that\s)?(?!.{0,30}\bmay\b)/iu;
/** "Could significantly reduce": that it did. */
const COULD = /\bcould (?=(?:significantly|successfully|effectively)\b)/giu;
const HEDGED = /\b(?:may|might|could|possibl[ey]|appears?|seems?|potential\w*|likely|suggest\w*|trend)\b/iu;
/** Less than it is made to be. */
const SLIGHT =
  /\b(?:slight\w*|marginal\w*|modest\w*|borderline|non-?significant\w*|not (?:statistically |reach (?:statistical )?)?significan\w*|numerically|tend(?:s|ed|ency))\b/iu;
const SOME =
  /\b(?:subgroup\w*|stratified|only (?:in|among|for|when)|limited to|restricted to|except\w*|apart from|other than|unless)\b/iu;
const EVERYBODY =
  /\b(?:all|every|each|any|both|whole|general)\b(?!\s(?:\d+|one|two|three|four|five|six|other|day|week|month|year|hour)s?\b)/iu;
/** "Above all", "from any cause", "whether or not" are said of nobody. */
const NOT_OF_ALL =
  /\b(?:above|after|at|first of|not) all\b|\ball[- ]cause\b|\b(?:all|any) causes?\b|\bany (?:more|longer)\b/giu;
const WHETHER_OR_NOT = /\bwhether or not\b/giu;
const NEVER_ELSE = /\b(?:never|always|only|solely|exclusively)\b/iu;

/** Whether a sentence tells what was to be found out, and not what was. */
export function isAim(text: string): boolean {
  return AIM.test(text.replace(INSUFFICIENT_TO, "").replace(WHETHER_OR_NOT, ""));
}

/** Whether a text says that something may be, and not that it is. */
export function hedges(text: string): boolean {
  return HEDGED.test(text) || SLIGHT.test(text.replace(NOT_SIGNIFICANT, ""));
}

/** "No significant difference" hedges nothing. */
const NOT_SIGNIFICANT =
  /\b(?:(?:did|was|were|is|are|does|do) )?(?:not|no|nor) (?:statistically )?significan\w*|non-?significan\w*/giu;

/** Whether a sentence is on some only of those who took part. */
export function isOfSome(text: string): boolean {
  return SOME.test(text.replace(/\([^()]*\)/gu, ""));
}

/** Whether a sentence of a finding is as sure, as strong and of as many as the claim. */
export function saysAsMuch(words: string, text: string): boolean {
  if (isAim(text)) return false;
  const told = text.replace(FRAME, "").replace(COULD, "");
  if (HEDGED.test(told) && !HEDGED.test(words) && !/\bcan\b/iu.test(words)) return false;
  // "Did not lower it" is what "did not lower it significantly" says.
  const slight = findsNone(words) ? text.replace(NOT_SIGNIFICANT, "") : text;
  if (SLIGHT.test(slight) && !SLIGHT.test(words)) return false;
  if (!asAbsolute(words, text)) return false;
  // A restriction in brackets is of the member of a list that it follows.
  return !isOfSome(text) || SOME.test(words);
}

/** Whether a sentence says "always", "never", "only" or "all" where a claim does; that something must never be done is that it must not. */
export function asAbsolute(words: string, text: string): boolean {
  const forbidden = adviceIn(words) === "against" && adviceIn(text) === "against";
  const own = forbidden ? words.replace(/\bnever\b/giu, "not") : words;
  if (NEVER_ELSE.test(own) && !NEVER_ELSE.test(text)) return false;
  return !EVERYBODY.test(words.replace(NOT_OF_ALL, "")) || EVERYBODY.test(text);
}

function findsNone(words: string): boolean {
  const said = saidIn(words);
  return said.length > 0 && said.every((one) => one.said === "none");
}
