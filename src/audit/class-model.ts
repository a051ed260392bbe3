import type { Tree } from "../rank/trees.js";
import { readTree, scoreBy } from "../rank/trees.js";

/** For each class the trees whose leaves add up to its score. */
export type ClassTrees = readonly (readonly Tree[])[];

/**
 * What was learnt: small trees, and a row of weights for each class, the last of a row for the constant 1. Where there are both, both count
 * the same; either may be missing.
 */
export interface ClassModel {
  readonly trees: ClassTrees;
  readonly rows: readonly (readonly number[])[];
}

/** A model as it is written down. */
export interface WrittenModel {
  readonly trees: readonly (readonly string[])[];
  readonly rows: readonly (readonly number[])[];
}

export function readModel({ trees, rows }: WrittenModel): ClassModel {
  return { trees: trees.map((list) => list.map(readTree)), rows };
}

/** The probability of each class: the mean of what the trees and the weights say. */
export function likelyBy({ trees, rows }: ClassModel, values: ArrayLike<number>): number[] {
  const byTrees = () => probabilitiesBy(trees.map((list) => scoreBy(list, values)));
  if (rows.length === 0) return byTrees();
  const byRows = probabilitiesBy(
    rows.map((row) => row.reduce((sum, weight, at) => sum + weight * (at < row.length - 1 ? (values[at] ?? 0) : 1), 0)),
  );
  return trees.length === 0 ? byRows : byTrees().map((one, at) => (one + (byRows[at] ?? 0)) / 2);
}

/** Scores as probabilities that add up to 1 (softmax). */
export function probabilitiesBy(scores: ArrayLike<number>): number[] {
  const list = Array.from(scores);
  const most = Math.max(...list);
  const powers = list.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}
