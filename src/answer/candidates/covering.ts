import type { Signal } from "../../rank/signal-names.js";
import { placeOf } from "../../rank/signal-names.js";

/** What is looked at: signals of each publication by itself, none that depends on what else was found. */
const READ: readonly Signal[] = ["whole", "rare", "dense", "gist", "subject", "window", "topics"];
const PLACES = READ.map(placeOf);
const UNITS = placeOf("units");
const SOME = 5;
const MANY = 21;

/** Publications found, as far as they say how well the question is covered. */
export type Covering = readonly { readonly signals: Float64Array }[];

/** The names of what `coveringValues` gives, in its order; the trees that choose sentences (`answering-model.ts`) were learnt on these. */
export const COVERING_VALUES: readonly string[] = [
  ...READ.flatMap((signal) => [`${signal}, most`, `${signal}, mean of ${SOME}`, `${signal}, place ${MANY}`]),
  "units, log",
  "always",
];

/**
 * What the publications found say about how near they come to the question: of each signal the most, the mean of the five highest and
 * the one at place 21, which tells what any neighbour has; then the logarithm of the question's units, and 1.
 */
export function coveringValues(publications: Covering): Float64Array {
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
