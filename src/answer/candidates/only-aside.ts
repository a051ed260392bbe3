import type { Question } from "../../domain/question.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";

/** Members of a list in brackets, and what the people in question do not have. */
const ASIDES =
  /\((?:i\.?\s?e\.?|e\.?\s?g\.?|such as|including|for example)[^)]*\)|\b(?:without|(?:do|does|did) not have|not having|no history of|free (?:of|from))\b[^.;:]{0,100}/giu;
const NOT_HAVING = /\b(?:without|not have|no history of|free (?:of|from))\b/iu;

/**
 * Whether a recommendation names the conditions asked about only in passing: as one risk among others in brackets ("risk factors (ie, diabetes, hypertension, or smoking)"), or
 * as what its people do not have. It is then no recommendation on them. Not where the question itself asks about people without something.
 */
export function namesOnlyAside({ topics, text: asked }: Question, text: string): boolean {
  if (NOT_HAVING.test(asked)) return false;
  const conditions = topics.filter(({ key, kind }) => key && kind === "condition");
  const namedIn = (words: string) => {
    const held = termText(termsOf(words));
    return conditions.filter((topic) => nearestNaming(held, topic) !== undefined).length;
  };
  return namedIn(text) > 0 && namedIn(text.replace(ASIDES, " ; ")) === 0;
}
