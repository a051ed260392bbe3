import { THAN, holds, numbersOf } from "./clauses.js";
import type { ArmResult } from "./outcome.js";
import { unitDays } from "./outcome.js";
import { armNamed, armsSpokenOf } from "./result-arms.js";
import { DOWN, UP, amounts } from "./result-figures.js";
import type { ResultQuestion } from "./result-question.js";
import { sidesOf } from "./sides.js";

/** Which of two arms has more, better or longer results. */
export function armResults({
  text,
  clause,
  sections,
  outcomes,
  spoken,
  numbers,
  share,
}: ResultQuestion): boolean | undefined {
  const than = THAN.exec(text) ?? /\bcompared\b|\bversus\b|\bvs\b|\boutperform\w*\b|\brelative to\b/iu.exec(text);
  if (than === null) return undefined;
  const plain = text.replace(
    /\b(?:more|less|fewer|greater) than (?=(?:an? |about |approximately )?(?:\d|one|two|three|month|week|day|year|half|twice))|\b(?:over|under|above|below) /giu,
    (said) => " ".repeat(said.length),
  );
  const up = UP.exec(plain);
  const down = DOWN.exec(plain);
  const counted = /\b(\d+(?:\.\d+)?|two|three|four|five|ten) times\b|\b(twice|double|half|triple)\b/iu.exec(text);
  if (up === null && down === null && counted === null) return undefined;
  const sides = sidesOf(clause, sections);
  const list = outcomes[clause.trials[0] ?? 0]?.arms ?? [];
  let a: readonly ArmResult[] = [];
  let b: readonly ArmResult[] = [];
  const armsOf = ([trials, groups]: readonly [readonly number[], readonly number[]], words: string) =>
    armsSpokenOf({ ...clause, trials, groups }, outcomes, words);
  if (sides !== undefined) {
    a = armsOf(sides.left, text.slice(0, than.index));
    b = armsOf(sides.right, text.slice(than.index));
  }
  if (sides === undefined || (a.length === b.length && a.every((one, at) => one === b[at]))) {
    const second = armNamed(list, text.slice(than.index));
    const first = armNamed(list, text.slice(0, than.index));
    const [x, y] =
      first !== -1 && second !== -1
        ? [first, second]
        : second !== -1 && list.length === 2
          ? [1 - second, second]
          : first !== -1 && list.length === 2
            ? [first, 1 - first]
            : [-1, -1];
    if (x === y) return undefined;
    a = list.slice(x, x + 1);
    b = list.slice(y, y + 1);
  }
  if (a.length === 0 || b.length === 0) return undefined;
  const people = /\b(?:patients|participants|subjects)\b/iu.test(text) && !share;
  const scale = (arm: ArmResult) => unitDays(arm.unit) || 1;
  const value = (arm: ArmResult) =>
    (amounts(arm, spoken, share, people)[0] ?? Number.NaN) * (unitDays(arm.unit) > 0 ? scale(arm) : 1);
  const better = /\b(?:better|outperform\w*|superior|worse|inferior|poorer)\b/iu.test(text);
  const fewBetter = better && HARM.test(text);
  const more = up !== null && (down === null || up.index < down.index);
  const less = down !== null && !more;
  const way = (x: number, y: number) => (more !== fewBetter ? x > y : x < y);
  if (!more && !less && counted === null) return undefined;
  const pairs = a.flatMap((one) => b.map((other) => [value(one), value(other)] as const));
  if (pairs.some(([x, y]) => Number.isNaN(x) || Number.isNaN(y))) return undefined;
  if (counted !== null) {
    const word = (counted[2] ?? "").toLowerCase();
    const factor = { twice: 2, double: 2, half: 0.5, triple: 3 }[word] ?? numbersOf(counted[1] ?? "")[0]?.value ?? 1;
    return pairs.every(
      ([x, y]) =>
        y > 0 &&
        (/\b(?:over|more than|at least)\b/iu.test(text) ? x / y > factor : Math.abs(x / y - factor) < 0.15 * factor),
    );
  }
  const said =
    numbers.find((one) => one.difference) ?? numbers.find(({ days, compare }) => days > 0 && compare !== "=");
  const unit = a[0] === undefined ? 1 : unitDays(a[0].unit) || 1;
  const stands = pairs.every(
    ([x, y]) =>
      way(x, y) &&
      (said === undefined ||
        holds(said, Math.abs(x - y) / unit) ||
        (said.percent && holds(said, (100 * Math.abs(x - y)) / Math.abs(y)))),
  );
  const denied = /\b(?:did|does|was|is|were|are|had|has)(?: not|n['’]t)\b/iu.test(text);
  return denied ? !stands : stands;
}

/** Outcomes of which less is better. */
const HARM =
  /\b(?:toxicit\w+|adverse|death|mortality|progressive|recurrence(?! free)|fatigue|pain|neutropenia|failure|symptom|neuropathy|hot flash\w*|nausea)\b/iu;
