import { holds } from "./clauses.js";
import { amount } from "./event-places.js";
import type { EventQuestion, Place } from "./event-question.js";
import { scopesOf } from "./event-scopes.js";

/** "6 patients had A", "10 % had A and 5 % had B". */
export function eventNumber(question: EventQuestion): boolean | undefined {
  const { text, clause, targets, chosen, numbers } = question;
  const [first] = numbers.filter(({ days, difference }) => days === 0 && !difference);
  if (first === undefined) return undefined;
  const lists =
    targets.length > 1 && !/\b(?:or|total|combined|either)\b/iu.test(text)
      ? targets.map(({ names }) => names)
      : [chosen];
  const right = (scope: readonly Place[]) =>
    lists.every((names, at) => {
      const said = lists.length > 1 && numbers.length === lists.length ? (numbers[at] ?? first) : first;
      return holds(said, amount(scope, names, said.percent));
    });
  const bare = /\bnone of the (?:\d+|\w+) (?:patients|participants|subjects)\b|\bnot a single\b/iu.test(text);
  if (bare) return scopesOf(question).every((scope) => amount(scope, chosen, false) === 0);
  if (/\bneither\b|\bnone of the cohorts\b/iu.test(text) && first.compare !== "=")
    return scopesOf(question).every((scope) => !right(scope));
  if (first.percent && /\b(?:did|do|does|had|have|were|was) not\b|n['’]t\b/iu.test(text))
    return scopesOf(question).every((scope) => holds(first, 100 - amount(scope, chosen, true)));
  const stands = scopesOf(question).every(right);
  const further = numbers.filter(({ percent }) => percent)[0];
  if (stands && lists.length === 1 && further !== undefined && !first.percent)
    return scopesOf(question).every((scope) => holds(further, amount(scope, chosen, true)));
  const turned =
    clause.denied &&
    /\bnot\b|n['’]t\b|\bno more than\b|\bno less than\b/iu.test(text) &&
    !/\bno (?:more|less|fewer) than\b/iu.test(text);
  return turned ? !stands : stands;
}

/** "No patient had A". */
export function noEvent(question: EventQuestion): boolean | undefined {
  const { clause, chosen } = question;
  if (!clause.denied) return undefined;
  return scopesOf(question).every((scope) => amount(scope, chosen, false) === 0);
}

/** "Several patients had A", "there was A": more than one, or at least one. */
export function someEvent(question: EventQuestion): boolean | undefined {
  const { text, targets } = question;
  const least = /\b(?:several|multiple|many|a number of|multitude)\b/iu.test(text) ? 1 : 0;
  const lists = targets.length > 1 && !/\bor\b/iu.test(text) ? targets.map(({ names }) => names) : [question.chosen];
  return scopesOf(question).every((scope) => lists.every((names) => amount(scope, names, false) > least));
}
