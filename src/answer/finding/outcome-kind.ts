import { findingCues } from "../../appraise/findings/finding-words.js";
import { analyse, termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";

/** Words before an outcome that say when, how much or how it was measured, and not another outcome of the same name. */
const NEUTRAL = new Set(
  `postoperative post-operative perioperative peri-operative intraoperative preoperative overall total mean median average clinical
  acute chronic severe moderate mild major minor primary secondary main serum plasma blood systolic diastolic fasting daily nocturnal
  weekly monthly annual annualized annualised self-reported self-rated reported perceived objective subjective all-cause any all
  resting rest patient patients participant participants their our its these those this that both each either no not new fatal nonfatal
  non-fatal first second subsequent recurrent persistent long-term short-term immediate early late initial final general generalized generalised
  individual various percent percentage relative absolute usual good poor high low higher lower greater less more fewer better worse
  health-related disease-related cancer-related treatment-related symptomatic symptoms incident incidence lower-grade grade level levels
  score scores rate rates risk between across within per vs versus than as by to from`.split(/\s+/u),
);
/** Endings of verbs and of words for manner, and numbers. */
const PASSING = /(?:ly|ed|ing|es|s['’]|['’]s)$|^\d|^\p{L}$/u;
/** A word right before a place in a text. */
const BEFORE = /(?<![\p{L}\d])([\p{L}\d][\p{L}\d'’-]*)\s+$/u;

/**
 * Whether wherever a text names an outcome it is an outcome of another kind: "filter survival", "oxidative stress", "economic mobility".
 * Words of the question say nothing of another kind; where the text calls the outcome by another name nothing is said either.
 */
export function isOfAnotherKind(text: string, outcome: string, question: string): boolean {
  const [first] = termsOf(outcome).filter((term) => !isStopWord(term));
  const places = analyse(text).filter(({ term }) => term === first);
  const asked = new Set(termsOf(question));
  return (
    places.length > 0 &&
    places.every(({ start }) => {
      const word = BEFORE.exec(text.slice(0, start))?.[1]?.toLowerCase();
      if (word === undefined || NEUTRAL.has(word) || isStopWord(word) || PASSING.test(word)) return false;
      if (findingCues(word).length > 0) return false;
      return !termsOf(word).some((term) => asked.has(term) || isStopWord(term));
    })
  );
}
