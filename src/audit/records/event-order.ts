import { THAN, trialsOf } from "./clauses.js";
import { compared } from "./compared-amounts.js";
import { amount, within } from "./event-places.js";
import type { EventQuestion } from "./event-question.js";
import type { Side } from "./sides.js";
import { sidesOf } from "./sides.js";

/** "More cases of A than of B" in the same people. */
export function oneThanOther({ text, clause, here, targets, numbers, share }: EventQuestion): boolean | undefined {
  const cut = THAN.exec(text) ?? /\bas (?:cases of|many|patients with)\b|\bcompared (?:to|with)\b/iu.exec(text);
  const same = /\bsame (?:\w+ )?(?:number|amount|proportion|percentage|rate)|\bequal/iu.test(text);
  if (targets.length < 2 || clause.groups.length > 1) return undefined;
  const places = here;
  if (same && cut === null) {
    if (clause.trials.length > 1) return undefined;
    const counts = targets.map(({ names }) => amount(places, names, false));
    return new Set(counts).size === 1;
  }
  if (cut === null) return undefined;
  const after = text.slice(cut.index);
  if (trialsOf(after).length > 0 && clause.trials.length > 1) return undefined;
  const left = targets.filter(({ at }) => at <= cut.index).at(-1);
  const right = targets.find(({ at }) => at > cut.index);
  if (left === undefined || right === undefined || (left.found === 0 && right.found === 0)) return undefined;
  return compared(text, amount(places, left.names, share), amount(places, right.names, share), numbers, share);
}

/** "More cases of A in cohort 1 than in cohort 2", for each A. */
export function armEvents(question: EventQuestion): boolean | undefined {
  const { text, clause, sections, places, targets, numbers, share } = question;
  const sides = sidesOf(clause, sections);
  if (sides === undefined) return undefined;
  const at = (side: Side, names: ReadonlySet<string> | undefined) => amount(within(places, ...side), names, share);
  const lists = targets.length === 0 ? [undefined] : targets.map(({ names }) => names);
  const sum = /\b(?:total|combined|or)\b/iu.test(text) && targets.length > 1 ? [question.chosen] : lists;
  const cut = THAN.exec(text);
  // "A in the primary trial as B in the secondary trial": each side has its own.
  const [first, last] = [targets[0], targets.at(-1)];
  if (targets.length === 2 && clause.trials.length === 2 && first !== undefined && last !== undefined) {
    const between = cut?.index ?? /\bas\b(?! many)/iu.exec(text.slice(first.at + 8))?.index;
    if (between !== undefined && /\bprimary trial|\bsecondary trial/iu.test(text.slice(first.at, last.at)))
      return compared(text, at(sides.left, first.names), at(sides.right, last.names), numbers, share, clause.denied);
  }
  const verdicts = sum.map((names) =>
    compared(text, at(sides.left, names), at(sides.right, names), numbers, share, clause.denied),
  );
  return verdicts.some((one) => one === undefined) ? undefined : verdicts.every((one) => one === true);
}
