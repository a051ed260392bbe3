import type { EvalItem, Metrics } from "./task.js";

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A copy in an order drawn by the seed (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const held = copy[at];
    const taken = copy[other];
    if (held === undefined || taken === undefined) continue;
    copy[at] = taken;
    copy[other] = held;
  }
  return copy;
}

/** Which of `count` folds each item is in, from 0; items of one group (a question, a claim, an article) are in one fold. */
export function foldsOf(groups: readonly string[], count: number, seed = 20_261_122): number[] {
  const order = shuffled([...new Set(groups)].sort(), seed);
  const fold = new Map(order.map((group, at) => [group, at % count]));
  return groups.map((group) => fold.get(group) ?? 0);
}

/** The mean of each metric over the items; NaN (not measured for an item) is passed over. */
export function meansOf(items: readonly EvalItem[]): Metrics {
  const names = [...new Set(items.flatMap(({ metrics }) => Object.keys(metrics)))];
  return Object.fromEntries(
    names.map((name) => {
      const values = items.flatMap(({ metrics }) => {
        const value = metrics[name];
        return value === undefined || Number.isNaN(value) ? [] : [value];
      });
      return [name, mean(values)];
    }),
  );
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface PairedDifference {
  readonly n: number;
  readonly difference: number;
  /** The bootstrap's 95 % interval. */
  readonly low: number;
  readonly high: number;
  readonly better: number;
  readonly worse: number;
}

/** By how much the second of two paired lists is above the first, with the percentile interval of 10,000 resamples of the pairs. */
export function pairedBootstrap(
  first: readonly number[],
  second: readonly number[],
  resamples = 10_000,
  seed = 1,
): PairedDifference {
  const differences = second.map((value, at) => value - (first[at] ?? 0));
  const random = randomFrom(seed);
  const { length } = differences;
  const means = Float64Array.from({ length: length === 0 ? 0 : resamples }, () => {
    let sum = 0;
    for (let draw = 0; draw < length; draw++) sum += differences[Math.floor(random() * length)] ?? 0;
    return sum / length;
  }).sort();
  const at = (share: number) => means[Math.min(means.length - 1, Math.floor(share * means.length))] ?? 0;
  return {
    n: length,
    difference: mean(differences),
    low: at(0.025),
    high: at(0.975),
    better: differences.filter((value) => value > 0).length,
    worse: differences.filter((value) => value < 0).length,
  };
}
