import type { Example } from "./train-classes.js";

/** How a set's own judge is learnt. */
export interface OwnOptions {
  /** Shrinks every weight but the constants. */
  readonly penalty: number;
  /** How freely the set's own weights differ from those of all sets: 0 not at all, 1 as freely as the shared ones from 0. */
  readonly own: number;
  readonly steps: number;
}
export const OWN_OPTIONS: OwnOptions = { penalty: 0.015, own: 0.3, steps: 250 };

/** A constant of a set is shrunk so much less than a weight. */
const CONSTANT = 3;

/**
 * A logistic regression for one set, learnt from it and from other sets beside it (Daumé, Frustratingly easy domain adaptation, ACL 2007):
 * weights shared by all sets, weights of the set's own that are added to them, and for every other set constants that are not kept, because
 * labels are more or less common there. `sets` names the set of each example, "" for the set's own. The same examples give the same rows,
 * the last of each for the constant 1.
 */
export function fitOwn(
  examples: readonly Example[],
  sets: readonly string[],
  classes: number,
  { penalty, own, steps }: OwnOptions = OWN_OPTIONS,
): number[][] {
  const width = examples[0]?.values.length ?? 0;
  const { means, spreads } = scaleOf(examples, width);
  const others = [...new Set(sets)].filter((name) => name !== "");
  const rows = examples.map(({ values }) => {
    const row = new Float64Array(width);
    for (let at = 0; at < width; at++) row[at] = ((values[at] ?? 0) - (means[at] ?? 0)) / (spreads[at] ?? 1);
    return row;
  });
  const places = sets.map((name) => others.indexOf(name));
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  // Shared weights, the set's own, the other sets' constants, the constant of all.
  const long = 2 * width + others.length + 1;
  const fill = () => Array.from({ length: classes }, () => new Float64Array(long));
  const [weights, speed] = [fill(), fill()];
  const scores = new Float64Array(classes);
  for (let step = 0; step < steps; step++) {
    const slope = fill();
    rows.forEach((row, index) => {
      const place = places[index] ?? -1;
      const { label = 0, weight = 1 } = examples[index] ?? {};
      weights.forEach((mine, one) => {
        let sum = mine[long - 1] ?? 0;
        if (place < 0)
          for (let at = 0; at < width; at++) sum += ((mine[at] ?? 0) + own * (mine[width + at] ?? 0)) * (row[at] ?? 0);
        else {
          for (let at = 0; at < width; at++) sum += (mine[at] ?? 0) * (row[at] ?? 0);
          sum += CONSTANT * (mine[2 * width + place] ?? 0);
        }
        scores[one] = sum;
      });
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const total = odds.reduce((sum, odd) => sum + odd, 0);
      slope.forEach((mine, one) => {
        const error = (weight / all) * ((odds[one] ?? 0) / total - Number(one === label));
        for (let at = 0; at < width; at++) mine[at] = (mine[at] ?? 0) + error * (row[at] ?? 0);
        if (place < 0)
          for (let at = 0; at < width; at++) mine[width + at] = (mine[width + at] ?? 0) + own * error * (row[at] ?? 0);
        else mine[2 * width + place] = (mine[2 * width + place] ?? 0) + CONSTANT * error;
        mine[long - 1] = (mine[long - 1] ?? 0) + error;
      });
    });
    weights.forEach((mine, one) => {
      const [moved, down] = [speed[one] ?? mine, slope[one] ?? mine];
      for (let at = 0; at < long; at++) {
        const shrink = at < long - 1 ? penalty * (mine[at] ?? 0) : 0;
        moved[at] = 0.9 * (moved[at] ?? 0) - 0.25 * ((down[at] ?? 0) + shrink);
        mine[at] = (mine[at] ?? 0) + (moved[at] ?? 0);
      }
    });
  }
  return weights.map((mine) => {
    const plain = Array.from(
      { length: width },
      (_, at) => ((mine[at] ?? 0) + own * (mine[width + at] ?? 0)) / (spreads[at] ?? 1),
    );
    const shift = plain.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0);
    return [...plain, (mine[long - 1] ?? 0) - shift].map((weight) => Number(weight.toPrecision(4)));
  });
}

/** The weighed means of the signals and how far they spread; what never differs says nothing and spreads without end. */
function scaleOf(examples: readonly Example[], width: number) {
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  const [means, spreads] = [new Float64Array(width), new Float64Array(width)];
  for (const { values, weight } of examples)
    for (let at = 0; at < width; at++) means[at] = (means[at] ?? 0) + (weight / all) * (values[at] ?? 0);
  for (const { values, weight } of examples)
    for (let at = 0; at < width; at++)
      spreads[at] = (spreads[at] ?? 0) + (weight / all) * ((values[at] ?? 0) - (means[at] ?? 0)) ** 2;
  for (let at = 0; at < width; at++) spreads[at] = (spreads[at] ?? 0) < 1e-12 ? Infinity : Math.sqrt(spreads[at] ?? 0);
  return { means, spreads };
}
