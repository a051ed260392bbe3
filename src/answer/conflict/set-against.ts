import type { Question, Topic } from "../../domain/question.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { isIntervention } from "../candidates/relevance.js";

/**
 * How a text names each key topic of a question; nothing where one of them is not named, or only by a disease that underlies it or by one of several meanings: what is
 * said of systemic sclerosis is not said of calcinosis.
 */
function namesOf({ topics }: Question, text: string): ReadonlyMap<Topic, string> | undefined {
  const terms = termText(termsOf(text));
  const named = new Map<Topic, string>();
  for (const topic of topics) {
    if (!topic.key) continue;
    const naming = nearestNaming(terms, topic);
    if (naming === undefined || (naming.relation !== "same" && naming.relation !== "narrower")) return undefined;
    named.set(topic, naming.label);
  }
  return named;
}

/** Whether a text names everything that was asked. */
export function namesAllAsked(question: Question, text: string): boolean {
  return namesOf(question, text) !== undefined;
}

/** Whether two texts name everything that was asked, and the same treatment: one statin is not set against another. */
export function nameTheSame(question: Question, one: string, other: string): boolean {
  const [a, b] = [namesOf(question, one), namesOf(question, other)];
  if (a === undefined || b === undefined) return false;
  return [...a].every(([topic, label]) => !isIntervention(topic) || b.get(topic) === label);
}

/** What may be done with a treatment beside giving it, each by its words. */
const ACTS: readonly RegExp[] = [
  /\b(?:stop(?:s|ped|ping)?|discontinu\w+|withdraw\w*|cessation|withh(?:o|e)ld\w*|interrupt\w*|taper\w*|deprescrib\w+)\b/iu,
  /\b(?:delay\w*|postpon\w+|defer\w*|waiting)\b/iu,
  /\b(?:switch\w*|chang(?:e|ing) (?:to|from)|replac\w+)\b/iu,
  /\b(?:dose reductions?|reduc\w+ (?:of )?(?:the |its )?dos(?:e|age)|lower(?:ing)? (?:of )?the dose)\b/iu,
  /\b(?:screen(?:ed|ing)?|test(?:s|ed|ing)? for|monitor\w*|measur(?:e|ed|ing|ement)\b)/iu,
  /\b(?:combin\w+ (?:with|of)|add(?:ed|ing|ition)|adjunct\w*|in combination)\b/iu,
  /\b(?:alone|monotherapy|as (?:the )?(?:sole|only)|instead of|rather than|in preference to|over (?=[a-z-]+(?: [a-z-]+)?(?:[.,;]|$)))\b/iu,
];

/** Whether one text speaks of another act than the other does: to advise against stopping it is not to advise against it. */
export function speakOfOtherActs(one: string, other: string): boolean {
  return ACTS.some((act) => act.test(one) !== act.test(other));
}

const WHOM =
  /\b(?:in|for|among|with) ((?:(?!(?:in|for|of|among|with|to|and)\b)[\p{L}\d-]+ ){0,4}?(?:patients|people|persons|adults|women|men|children|adolescents|infants|newborns|neonates|individuals|those)\b(?: (?:with|without|who|whose|aged|at|over|under|older|younger|on|having|receiving)\b[^.,;()]{2,80})?)/iu;
const HAVING =
  /\bwith ((?:severe|moderate|mild|advanced|end-stage|chronic|acute|known|suspected|impaired|renal|hepatic|kidney|liver|cardiac|heart)\b[^.,;()]{3,60})/iu;

/** For whom a sentence says what it says, in its own words; nothing where it says it of all. */
export function whomItNames(sentence: string): string | undefined {
  return (WHOM.exec(sentence)?.[1] ?? HAVING.exec(sentence)?.[1])?.trim();
}
