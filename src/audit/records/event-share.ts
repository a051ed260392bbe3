import { amount } from "./event-places.js";
import type { EventQuestion } from "./event-question.js";
import { scopesOf } from "./event-scopes.js";

/** "Most patients", "all patients", "a minority". */
export function shareOfPeople(question: EventQuestion): boolean | undefined {
  const { text, chosen, targets } = question;
  const most =
    /\b(?:majority|most) (?:of )?(?:the )?(?:patients|participants|subjects|cohort|people|(?:primary|secondary) trial)|\bmajority\b/iu.test(
      text,
    );
  const all =
    /^(?:\W*)(?:all|every|each)\b(?: of)?(?: the)?(?: single)?(?: \w+)? (?:patients?|participants?|subjects?)|\b100% of\b/iu.test(
      text,
    );
  const minority = /\bminority\b/iu.test(text);
  if (!most && !all && !minority) return undefined;
  const lists = targets.length > 1 && !/\bor\b/iu.test(text) ? targets.map(({ names }) => names) : [chosen];
  const turned = /\b(?:did|do|does|had|have|were|was) not\b|n['’]t\b|\bno adverse|\bnone\b/iu.test(text);
  return scopesOf(question).every((scope) =>
    lists.every((names) => {
      const found = amount(scope, names, true);
      const share = turned ? 100 - found : found;
      return all ? share > 99.5 : minority ? share < 50 : share > 50;
    }),
  );
}
