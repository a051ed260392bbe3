import type { EventTarget } from "./event-names.js";
import type { Place } from "./event-question.js";

/** The arms of some trials, of all their arms where none is numbered. */
export function within(places: readonly Place[], trials: readonly number[], groups: readonly number[]): Place[] {
  return places.filter(({ trial, group }) => trials.includes(trial) && (groups.length === 0 || groups.includes(group)));
}

/** How many people had any of some events, or the share of all in percent. */
export function amount(wanted: readonly Place[], names: ReadonlySet<string> | undefined, share: boolean): number {
  const count = wanted.reduce(
    (sum, { events, total }) =>
      sum +
      (names === undefined
        ? (total?.count ?? 0)
        : events.filter(({ name }) => names.has(name.toLowerCase())).reduce((all, one) => all + one.count, 0)),
    0,
  );
  if (!share) return count;
  const of = peopleIn(wanted);
  return of === 0 ? 0 : (100 * count) / of;
}

/** How many people some arms have. */
export function peopleIn(places: readonly Place[]): number {
  return places.reduce((sum, { events, total }) => sum + Math.max(total?.of ?? 0, ...events.map(({ of }) => of)), 0);
}

/** The events that occurred, by their words. */
export function occurred(places: readonly Place[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { events } of places)
    for (const { name, words, count } of events) {
      const key = [...words].sort().join(" ") || name.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  return counts;
}

/** Those that occurred at least once. */
export const happened = (places: readonly Place[]) => [...occurred(places)].filter(([, count]) => count > 0);

/** The names of targets; where a trial has none of a target's own, those that hold its words. */
export function namesOf(targets: readonly EventTarget[], places: readonly Place[]): ReadonlySet<string> {
  const trials = [...new Set(places.map(({ trial }) => trial))].map(
    (trial) =>
      new Set(within(places, [trial], []).flatMap(({ events }) => events.map(({ name }) => name.toLowerCase()))),
  );
  return new Set(
    targets.flatMap(({ names, wide = names }) =>
      trials.flatMap((there) => {
        const own = [...names].filter((name) => there.has(name));
        return own.length > 0 ? own : [...wide].filter((name) => there.has(name));
      }),
    ),
  );
}
