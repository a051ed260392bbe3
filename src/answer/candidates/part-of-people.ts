import type { Question } from "../../domain/question.js";
import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";

/** Whose result it is: "among patients with occult adrenal insufficiency", "in those who had fever". */
const WHOSE =
  /\b(?:among|in|for|of) (?:the |those |these )?(?:(?:patients|participants|people|women|men|children|infants|adults|subjects|individuals|persons|those|cases|smokers|survivors) )?(?:with|without|who (?:had|have|were|are)|having|whose) ((?:(?!\b(?:and|or|but|in|on|who|was|were|are|is|had|did|received?|receiving|treated|given|assigned|allocated|randomi[sz]ed|taking|compared|versus|vs|by|than)\b)[\p{L}\d/-]+ ?){1,6})/iu;
/** Words that tell nothing of who somebody is. */
const OF_ANYBODY = new Set(
  termsOf(
    "severe mild moderate acute chronic active established diagnosed confirmed suspected known stable new onset early late advanced disease condition disorder syndrome symptoms available data follow-up complete completed baseline evaluable treatment therapy placebo control intervention drug study group arm least one more higher lower high low other any all both",
  ),
);
const ASKS_OF_A_PART = /\b(?:subgroups?|who benefits?|which patients|for whom|responders?)\b/iu;

/**
 * Whether a sentence of a study tells its result of a part of the people only: of those with something that neither the question nor the study's title
 * names, nor what its text says before it ("women with an unfavourable cervix were randomised"). "Mortality among those with adrenal insufficiency was 40 %" is no answer to whether steroids save lives in sepsis.
 */
export function tellsOfAPartOfThePeople(
  question: Question,
  { text, title, before = "" }: { readonly text: string; readonly title: string; readonly before?: string },
): boolean {
  if (ASKS_OF_A_PART.test(question.text)) return false;
  const whose = WHOSE.exec(text)?.[1];
  if (whose === undefined) return false;
  const known = new Set([
    ...termsOf(`${question.text} ; ${title} ; ${before}`),
    ...question.topics.flatMap(({ names }) => names.flatMap(({ allOf }) => allOf.flat(2))),
  ]);
  const own = termsOf(whose).filter((term) => !isStopWord(term) && !OF_ANYBODY.has(term) && !/^\d/u.test(term));
  return own.length > 0 && own.every((term) => !known.has(term));
}
