import type { Signal } from "./signal-names.js";
import { placeOf } from "./signal-names.js";
import { COVERAGE_BASE, COVERAGE_TREES } from "./coverage-weights.js";
import type { Tree } from "./trees.js";
import { scoreBy } from "./trees.js";

/** What is looked at: signals of each publication by itself, none that depends on what else was found. */
const READ: readonly Signal[] = [
  "whole",
  "text",
  "title",
  "subject",
  "cover",
  "coverTitle",
  "coverSubject",
  "gist",
  "window",
  "ordered",
  "near",
  "missing",
  "rare",
  "dense",
  "passage",
  "topics",
  "sum",
];
const PLACES = READ.map(placeOf);
const UNITS = placeOf("units");
/** The rarest unit that is missing is best when it is least. */
const LEAST_IS_BEST = READ.map((signal) => signal === "missing");
/** The best publications that are looked at by themselves, and by what they are the best. */
const ALONE = 3;
const BEST_BY = (["whole", "window", "cover", "subject"] as const).map(
  (signal, at) => [placeOf(signal), [1, 0.5, 0.4, 0.3][at] ?? 0] as const,
);
const SOME = 5;
const MANY = 21;

/** The names of what `coverageOf` weighs, in the order of its values. */
export const COVERAGE_VALUES: readonly string[] = [
  ...READ.flatMap((signal) => [
    `${signal}, best`,
    `${signal}, second`,
    `${signal}, third`,
    `${signal}, mean of ${SOME}`,
    `${signal}, place ${MANY}`,
  ]),
  ...Array.from({ length: ALONE }, (_, at) => READ.map((signal) => `${signal} of publication ${at + 1}`)).flat(),
  "units, log",
];

/**
 * What the publications found say about whether the question is covered: of each signal the best three, the mean of the five best and
 * the one at place 21, which tells what any neighbour has; all signals of each of the three best publications, because an answer has
 * them together; then the logarithm of the question's units. Nothing in it depends on how many publications were found beyond 21.
 */
export function coverageValues(publications: readonly { readonly signals: Float64Array }[]): Float64Array {
  const values = PLACES.flatMap((place, at) => {
    const sorted = Float64Array.from(publications, ({ signals }) => signals[place] ?? 0).sort();
    if (LEAST_IS_BEST[at] !== true) sorted.reverse();
    const some = sorted.subarray(0, SOME);
    const nth = (n: number) => sorted[Math.min(n, sorted.length) - 1] ?? 0;
    return [nth(1), nth(2), nth(3), some.reduce((sum, value) => sum + value, 0) / Math.max(1, some.length), nth(MANY)];
  });
  const worth = ({ signals }: { readonly signals: Float64Array }) =>
    BEST_BY.reduce((sum, [place, weight]) => sum + weight * (signals[place] ?? 0), 0);
  const best = publications
    .map((one) => ({ one, worth: worth(one) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, ALONE);
  const alone = Array.from({ length: ALONE }, (_, at) =>
    PLACES.map((place) => best[at]?.one.signals[place] ?? 0),
  ).flat();
  return Float64Array.from([...values, ...alone, Math.log1p(publications[0]?.signals[UNITS] ?? 0)]);
}

/**
 * How likely it is, from 0 to 1, that what was found holds an answer rather than only neighbours of one: boosted trees, learnt from
 * questions with and without their own documents (`eval/train-coverage.ts`). Docs/retrieval.md has its error rates, which are high.
 */
export function coverageOf(publications: readonly { readonly signals: Float64Array }[]): number {
  if (publications.length === 0) return 0;
  return likelihood(COVERAGE_BASE, COVERAGE_TREES, coverageValues(publications));
}

/** What trees add up to, which is the logarithm of odds, as a likelihood. */
export function likelihood(base: number, trees: readonly Tree[], values: Float64Array): number {
  return logistic(base + scoreBy(trees, values));
}

/** The logistic function. */
export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
