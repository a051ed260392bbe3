import { commonTerms, feedbackModel } from "./feedback.js";
import type { Measure, Text } from "./signals.js";

/** A publication with how much it has of each unit of the question. */
export interface ByUnit {
  readonly text: Text;
  readonly each: Float64Array;
  readonly sum: number;
}

/** Publications that have a unit, of which is learnt what goes with it. */
const HAVING = 6;

/**
 * The share of the question that each publication has, from 0 to 1, where a unit counts more that the publications which have it have much
 * of: what a text is about it says again and again, what it only mentions it does not.
 */
export function eliteShares(publications: readonly ByUnit[], { units }: Measure): number[] {
  const weights = units.map(({ rarity }, at) => {
    const having = publications.map(({ each }) => each[at] ?? 0).filter((share) => share > 0);
    return having.length === 0 ? 0 : (rarity * having.reduce((sum, share) => sum + share, 0)) / having.length;
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return publications.map(({ each }) => weights.reduce((sum, weight, at) => sum + weight * (each[at] ?? 0), 0) / all);
}

/** For each unit what the first publications that have it have in common. `publications` are in order, the best first. */
export function associatedModels(
  publications: readonly ByUnit[],
  { units, averages }: Measure,
  rarity: (term: string) => number,
): ReadonlyMap<string, number>[] {
  const average = averages.title + averages.body;
  return units.map((_, at) => {
    const having = publications.filter(({ each }) => (each[at] ?? 0) > 0).slice(0, HAVING);
    return feedbackModel(
      commonTerms(
        having.map(({ text, sum }) => ({ text, score: sum })),
        average,
      ),
      rarity,
    );
  });
}

/**
 * The share of the question's rarity that each publication has, where a unit that it lacks counts by its likeness to the first publications that
 * have the unit, the likest of all counting as much as having it. `likest` has a list for each unit, by `associatedModels`.
 */
export function associatedShares(
  publications: readonly ByUnit[],
  { units, total }: Measure,
  likest: readonly Float64Array[],
): number[] {
  const most = likest.map((list) => list.reduce((best, one) => Math.max(best, one), 0) || 1);
  return publications.map(
    ({ each }, which) =>
      units.reduce(
        (sum, unit, at) => sum + unit.rarity * ((each[at] ?? 0) > 0 ? 1 : (likest[at]?.[which] ?? 0) / (most[at] ?? 1)),
        0,
      ) / total,
  );
}
