export function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** 0 for no values. */
export function mean(values: readonly number[]): number {
  return sum(values) / Math.max(1, values.length);
}
