import { holds } from "./clauses.js";
import { amount } from "./event-places.js";
import type { EventQuestion } from "./event-question.js";

/** "N different types of adverse events" of those named, or that occurred more often than said. */
export function eventTypes({
  text,
  here,
  chosen,
  numbers,
  clause,
  named: targets,
}: EventQuestion): boolean | undefined {
  const [first, second] = numbers;
  if (first === undefined || first.percent) return undefined;
  const often = /\b(?:which|that|for which|where)\b.*\b(?:more than|occurr?\w*|affect\w*|recorded)\b/iu.test(text);
  if (!/\b(?:types?|kinds?|different|distinct|categories)\b/iu.test(text) && !(often && /\bevents\b/iu.test(text)))
    return undefined;
  const rows = here.flatMap(({ events }) => events);
  const counts = new Map<string, { count: number; of: number }>();
  for (const { name, count, of } of rows) {
    const key = name.toLowerCase();
    if (chosen !== undefined && !chosen.has(key)) continue;
    const sum = counts.get(key) ?? { count: 0, of: 0 };
    counts.set(key, { count: sum.count + count, of: sum.of + of });
  }
  if (targets.length > 1 && !clause.denied && targets.some(({ names }) => amount(here, names, false) === 0))
    return false;
  const zero = /\b(?:no|0|zero|not|never|n['’]t)\b(?! (?:more|less|fewer))/iu.test(text) && (often || clause.denied);
  const kept = [...counts.values()].filter(({ count, of }) =>
    zero
      ? count === 0
      : second === undefined
        ? count > 0
        : holds(second, second.percent ? (100 * count) / Math.max(1, of) : count),
  );
  return holds(first, kept.length);
}
