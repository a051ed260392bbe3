import type { Signal } from "./signal-names.js";
import { placeOf } from "./signal-names.js";
import { COVERAGE_WEIGHTS } from "./coverage-weights.js";

/** What is looked at: signals of each publication by itself, none that depends on what else was found. */
const READ: readonly Signal[] = ["whole", "rare", "dense", "gist", "subject", "window", "topics"];
const PLACES = READ.map(placeOf);
const UNITS = placeOf("units");
const SOME = 5;
const MANY = 21;

/** The names of what `coverageOf` weighs, in the order of its values. */
export const COVERAGE_VALUES: readonly string[] = [
  ...READ.flatMap((signal) => [`${signal}, most`, `${signal}, mean of ${SOME}`, `${signal}, place ${MANY}`]),
  "units, log",
  "always",
];

/**
 * What the publications found say about whether the question is covered: of each signal the most, the mean of the five highest and
 * the one at place 21, which tells what any neighbour has; then the logarithm of the question's units, and 1.
 */
export function coverageValues(publications: readonly { readonly signals: Float64Array }[]): Float64Array {
  const values = PLACES.flatMap((place) => {
    const sorted = Float64Array.from(publications, ({ signals }) => signals[place] ?? 0)
      .sort()
      .reverse();
    const some = sorted.subarray(0, SOME);
    return [
      sorted[0] ?? 0,
      some.reduce((sum, value) => sum + value, 0) / Math.max(1, some.length),
      sorted[Math.min(MANY, sorted.length) - 1] ?? 0,
    ];
  });
  return Float64Array.from([...values, Math.log1p(publications[0]?.signals[UNITS] ?? 0), 1]);
}

/**
 * How likely it is, from 0 to 1, that what was found holds an answer rather than only neighbours of one: logistic regression on
 * questions with and without their own documents (`eval/train-coverage.ts`). Docs/retrieval.md has its error rates, which are high.
 */
export function coverageOf(
  publications: readonly { readonly signals: Float64Array }[],
  weights: readonly number[] = COVERAGE_WEIGHTS,
): number {
  if (publications.length === 0) return 0;
  return logistic(coverageValues(publications).reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
}

/** The logistic function. */
export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
