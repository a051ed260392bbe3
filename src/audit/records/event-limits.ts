import { holds } from "./clauses.js";
import { happened, occurred, within } from "./event-places.js";
import type { EventQuestion, Place } from "./event-question.js";

/** "No adverse event occurred more than once", "the highest number of cases of any event was 2", "all equally prevalent". */
export function everyEvent({ text, clause, here, places, chosen, numbers }: EventQuestion): boolean | undefined {
  if (chosen !== undefined || !/\bevents?\b|\btypes?\b/iu.test(text)) return undefined;
  const rows = here.flatMap(({ events }) => events);
  const summed = (scope: readonly Place[]) => [...occurred(scope).values()];
  const [limit] = numbers;
  if (
    /\bequally (?:prevalent|common|frequent)|\bsame number of \w+ (?:for|of) (?:each|every|all)\b|\bsame number of times\b/iu.test(
      text,
    )
  ) {
    if (clause.groups.length > 1) {
      const [a, b] = clause.groups.map((group) => occurred(within(places, clause.trials, [group])));
      return a !== undefined && b !== undefined && [...a].every(([name, count]) => b.get(name) === count);
    }
    return new Set(summed(here)).size <= 1 || new Set(happened(here).map(([, count]) => count)).size <= 1;
  }
  if (limit === undefined) {
    if (
      clause.denied &&
      /\bno (?:recorded )?(?:cases|occurr\w+|instances)\b/iu.test(text) &&
      /\b(?:some|types?|for)\b/iu.test(text)
    )
      return summed(here).some((count) => count === 0);
    return undefined;
  }
  if (
    /\b(?:highest|maximum|greatest|most|largest|top)\b/iu.test(text) &&
    /\b(?:number|percentage|proportion|occur\w+)\b/iu.test(text)
  ) {
    const scopes =
      clause.trials.length > 1 && /\bboth\b/iu.test(text)
        ? clause.trials.map((trial) => within(places, [trial], []))
        : [here];
    return scopes.every((scope) => {
      const most = Math.max(
        0,
        ...scope.flatMap(({ events }) =>
          events.map(({ count, of }) => (limit.percent ? (100 * count) / Math.max(1, of) : count)),
        ),
      );
      return holds(limit, most) || (!limit.percent && holds(limit, Math.max(0, ...summed(scope))));
    });
  }
  if (
    clause.denied &&
    limit.compare !== "=" &&
    /\b(?:no|none|not)\b/iu.test(text) &&
    /\b(?:occur\w*|affect\w*|more than|over)\b/iu.test(text)
  )
    return !rows.some(({ count, of }) => holds(limit, limit.percent ? (100 * count) / Math.max(1, of) : count));
  if (
    /\b(?:at least (?:one|1)|some|one|an|several) (?:types? of )?adverse events?\b.*\b(?:occurr?\w*|affect\w*|more than)\b/iu.test(
      text,
    )
  ) {
    const bar = numbers.at(-1) ?? limit;
    if (bar.compare !== "=" && (numbers.length > 1 || bar.percent))
      return rows.some(({ count, of }) => holds(bar, bar.percent ? (100 * count) / Math.max(1, of) : count));
  }
  return undefined;
}
