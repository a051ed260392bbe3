/** Numbers from `low` to `high`; an end that is open does not belong to them. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

export const rangeOf = (low: number, high: number, openLow = false, openHigh = false): Range => ({
  low,
  high,
  openLow,
  openHigh,
});

/** Whether two ranges share a number. */
export function meet(a: Range, b: Range): boolean {
  const [low, openLow] =
    a.low > b.low ? [a.low, a.openLow] : a.low < b.low ? [b.low, b.openLow] : [a.low, a.openLow || b.openLow];
  const [high, openHigh] =
    a.high < b.high
      ? [a.high, a.openHigh]
      : a.high > b.high
        ? [b.high, b.openHigh]
        : [a.high, a.openHigh || b.openHigh];
  return low < high || (low === high && !openLow && !openHigh);
}

/** Whether the first lies within the second. */
export function within(a: Range, b: Range): boolean {
  const low = a.low > b.low || (a.low === b.low && (a.openLow || !b.openLow));
  const high = a.high < b.high || (a.high === b.high && (a.openHigh || !b.openHigh));
  return low && high;
}

/** Whether two ranges end at the same numbers; whether an end belongs to them does not count. */
export function sameEnds(a: Range, b: Range): boolean {
  const near = (x: number, y: number) => x === y || Math.abs(x - y) <= 0.011 * Math.max(Math.abs(x), Math.abs(y));
  return near(a.low, b.low) && near(a.high, b.high);
}

/** What is left of all numbers of at least 0 outside of a range that begins at 0 or has no end; nothing for others. */
export function beyond({ low, high, openLow, openHigh }: Range): Range | undefined {
  if (high === Infinity) return rangeOf(0, low, false, !openLow);
  if (low === 0) return rangeOf(high, Infinity, !openHigh, false);
  return undefined;
}
