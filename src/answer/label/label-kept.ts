import type { Section } from "../../domain/answer.js";
import type { Question } from "../../domain/question.js";
import type { Statement } from "../../domain/statement.js";
import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";

/** A sentence that has so many of its words in one that was said already says it again. */
const SAID_AGAIN = 0.8;
const RATES =
  /\d\s?%[^.]*\b(?:patients|subjects|placebo|group)\b|\b(?:patients|subjects|placebo|group)\b[^.]*\d\s?%|\b(?:placebo|double-blind|randomi[sz]ed|clinical (?:trials?|stud(?:y|ies)))\b/iu;
const ASKS_FOR_RATES =
  /\b(?:side[- ]effects?|adverse|how (?:common|often|frequent\w*|likely|many)|incidence|rates?|trials?|stud(?:y|ies)|evidence|risks?)\b/iu;
/** What is to be done says what a study found only by the way. */
const TO_DO =
  /\b(?:should|must|avoid\w*|do not|recommended|contra-?indicated|discontinu\w+|reduce|limit\w*|monitor\w*|initiat\w+)\b/iu;

const wordsOf = (text: string) =>
  new Set(
    termsOf(text.replace(/[[(]?\bsee [^\])]*[\])]/giu, " ").replace(/\([\d., ]+\)/gu, " ")).filter(
      (term) => !isStopWord(term),
    ),
  );

/**
 * Of what stands under a lead, what adds to it: nothing that is said already, no figures of a study where nobody asks for them, and nothing that is for another use or other
 * people where the lead speaks to the question itself. `fits`: whether a dose is for the person asked about.
 */
export function addingTo(
  lead: Statement | undefined,
  sections: readonly Section[],
  question: Question,
  fits: (one: Statement) => boolean,
): Section[] {
  const said = lead === undefined ? [] : [wordsOf(lead.text)];
  const isAgain = (own: ReadonlySet<string>) =>
    said.some((other) => [...own].filter((word) => other.has(word)).length >= SAID_AGAIN * own.size);
  const adds = (one: Statement): boolean => {
    if (lead?.directness.kind === "direct" && (one.directness.kind !== "direct" || !fits(one))) return false;
    if (lead !== undefined && RATES.test(one.text) && !TO_DO.test(one.text) && !ASKS_FOR_RATES.test(question.text))
      return false;
    if (lead !== undefined && question.facets.includes("dose") && one.facet === "harm" && !TO_DO.test(one.text))
      return false;
    const own = wordsOf(one.text);
    if (isAgain(own)) return false;
    said.push(own);
    return true;
  };
  return sections
    .map((section) => ({ ...section, statements: section.statements.filter(adds) }))
    .filter(({ statements }) => statements.length > 0);
}
