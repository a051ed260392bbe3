/** A linear model over named signals with a row of weights for each class; the last weight of a row is for the constant 1. */
export type Softmax = readonly (readonly number[])[];

export interface SoftmaxExample {
  readonly values: ArrayLike<number>;
  readonly label: number;
  readonly weight?: number;
}

/** The classes' probabilities. */
export function softmaxOf(model: Softmax, values: ArrayLike<number>): number[] {
  const scores = model.map((row) =>
    row.reduce((sum, weight, at) => sum + weight * (at < row.length - 1 ? (values[at] ?? 0) : 1), 0),
  );
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((a, b) => a + b, 0);
  return odds.map((one) => one / all);
}

/**
 * Multinomial logistic regression by gradient descent with momentum over values brought to mean 0 and deviation 1; the weights given
 * are for the values as they are, to four digits. `penalty` shrinks all but the constant. The same examples give the same weights.
 */
export function fitSoftmax(
  examples: readonly SoftmaxExample[],
  classes: number,
  { penalty = 0.01, steps = 400, rate = 0.5 }: { penalty?: number; steps?: number; rate?: number } = {},
): number[][] {
  const width = examples[0]?.values.length ?? 0;
  const all = examples.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const means = new Float64Array(width);
  const spreads = new Float64Array(width);
  for (const { values, weight = 1 } of examples)
    for (let at = 0; at < width; at++) means[at] = (means[at] ?? 0) + (weight / all) * (values[at] ?? 0);
  for (const { values, weight = 1 } of examples)
    for (let at = 0; at < width; at++)
      spreads[at] = (spreads[at] ?? 0) + (weight / all) * ((values[at] ?? 0) - (means[at] ?? 0)) ** 2;
  // What never differs says nothing; its spread is rounding alone and would blow its weight up.
  for (let at = 0; at < width; at++) spreads[at] = (spreads[at] ?? 0) < 1e-12 ? Infinity : Math.sqrt(spreads[at] ?? 0);
  const rows = examples.map(({ values }) => {
    const row = new Float64Array(width + 1).fill(1);
    for (let at = 0; at < width; at++) row[at] = ((values[at] ?? 0) - (means[at] ?? 0)) / (spreads[at] ?? 1);
    return row;
  });
  const weights = Array.from({ length: classes }, () => new Float64Array(width + 1));
  const speed = Array.from({ length: classes }, () => new Float64Array(width + 1));
  const scores = new Float64Array(classes);
  for (let step = 0; step < steps; step++) {
    const gradient = Array.from({ length: classes }, () => new Float64Array(width + 1));
    rows.forEach((row, index) => {
      const { label = 0, weight = 1 } = examples[index] ?? {};
      let most = -Infinity;
      for (let one = 0; one < classes; one++) {
        const own = weights[one] ?? row;
        let sum = 0;
        for (let at = 0; at <= width; at++) sum += (own[at] ?? 0) * (row[at] ?? 0);
        scores[one] = sum;
        most = Math.max(most, sum);
      }
      let odds = 0;
      for (let one = 0; one < classes; one++) odds += scores[one] = Math.exp((scores[one] ?? 0) - most);
      for (let one = 0; one < classes; one++) {
        const error = (weight / all) * ((scores[one] ?? 0) / odds - (one === label ? 1 : 0));
        const own = gradient[one] ?? row;
        for (let at = 0; at <= width; at++) own[at] = (own[at] ?? 0) + error * (row[at] ?? 0);
      }
    });
    for (let one = 0; one < classes; one++)
      for (let at = 0; at <= width; at++) {
        const [own, moved, slope] = [weights[one], speed[one], gradient[one]];
        if (own === undefined || moved === undefined || slope === undefined) continue;
        const shrink = at < width ? penalty * (own[at] ?? 0) : 0;
        moved[at] = 0.9 * (moved[at] ?? 0) - 0.1 * rate * 5 * ((slope[at] ?? 0) + shrink);
        own[at] = (own[at] ?? 0) + (moved[at] ?? 0);
      }
  }
  return weights.map((own) => {
    const plain = Array.from({ length: width }, (_, at) => (own[at] ?? 0) / (spreads[at] ?? 1));
    const shift = plain.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0);
    return [...plain, (own[width] ?? 0) - shift].map((weight) => Number(weight.toPrecision(4)));
  });
}
