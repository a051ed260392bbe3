import type { ClassModel } from "../../audit/class-model.js";
import { fitSoftmax } from "../softmax.js";
import { probabilitiesBy } from "../../audit/class-model.js";
import type { Tree } from "../../rank/trees.js";
import { scoreBy } from "../../rank/trees.js";
import { binned, growTree } from "../grow-tree.js";
import { randomFrom, shuffled } from "../statistics.js";

/** One item to learn from: its signals, the number of its class, and how much it counts. */
export interface Example {
  readonly values: Float64Array;
  readonly label: number;
  readonly weight: number;
}

export interface ClassTraining {
  readonly classes: number;
  readonly rounds: number;
  readonly leaves: number;
  readonly rate: number;
  readonly leastInLeaf: number;
  readonly seed: number;
  /** Whether a linear model is learnt beside the trees. */
  readonly linear: boolean;
}

export const CLASS_TRAINING: ClassTraining = {
  classes: 3,
  rounds: 80,
  leaves: 6,
  rate: 0.1,
  leastInLeaf: 30,
  seed: 1,
  linear: true,
};
/** Where there is more to learn from one form of claim, trees alone do better. */
export const TREES_ALONE: ClassTraining = {
  ...CLASS_TRAINING,
  rounds: 160,
  rate: 0.06,
  leaves: 12,
  leastInLeaf: 10,
  linear: false,
};

/** Of the linear model. */
const PENALTY = 0.02;
const ROWS_SEEN = 0.7;
const SIGNALS_SEEN = 0.3;

/**
 * Learns boosted trees for classes (softmax; Friedman, Greedy function approximation, Ann. Statist. 2001) and a logistic regression, each
 * class weighing the same in all.
 */
export function trainClasses(examples: readonly Example[], options: ClassTraining = CLASS_TRAINING): ClassModel {
  const signals = examples[0]?.values.length ?? 0;
  const weights = balanced(examples, options.classes);
  const { edges, bins } = binned(
    examples.map(({ values }) => values),
    signals,
    options.seed,
  );
  const scores = examples.map(() => new Float64Array(options.classes));
  const trees: Tree[][] = Array.from({ length: options.classes }, () => []);
  const random = randomFrom(options.seed + 1);
  for (let round = 0; round < options.rounds; round++) {
    const likely = scores.map((score) => probabilitiesBy(score));
    const seen = Int32Array.from(examples.keys()).filter(() => random() < ROWS_SEEN);
    trees.forEach((list, which) => {
      const gradient = new Float64Array(examples.length);
      const hessian = new Float64Array(examples.length);
      examples.forEach(({ label }, at) => {
        const p = likely[at]?.[which] ?? 0;
        gradient[at] = (weights[at] ?? 0) * (Number(label === which) - p);
        hessian[at] = (weights[at] ?? 0) * p * (1 - p);
      });
      const among = shuffled(
        bins.map((_, signal) => signal),
        options.seed + round * options.classes + which,
      ).slice(0, Math.ceil(signals * SIGNALS_SEEN));
      const tree = growTree({ bins, edges, gradient, hessian, signals: among }, seen, options);
      list.push(tree);
      examples.forEach(({ values }, at) => {
        const score = scores[at];
        if (score !== undefined) score[which] = (score[which] ?? 0) + scoreBy([tree], values);
      });
    });
  }
  if (!options.linear) return { trees, rows: [] };
  const rows = fitSoftmax(
    examples.map(({ values, label }, at) => ({ values, label, weight: weights[at] ?? 0 })),
    options.classes,
    { penalty: PENALTY, steps: 250 },
  );
  return { trees, rows };
}

/** The examples' weights, brought so that each class that occurs weighs the same in all. */
export function balanced(examples: readonly Example[], classes: number): number[] {
  const sums = Array.from({ length: classes }, (_, which) =>
    examples.reduce((sum, { label, weight }) => sum + (label === which ? weight : 0), 0),
  );
  const present = sums.filter((sum) => sum > 0).length;
  return examples.map(({ label, weight }) => (weight * examples.length) / (present * (sums[label] ?? 1)));
}
