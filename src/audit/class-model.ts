import type { Tree } from "../rank/trees.js";
import { readTree, scoreBy } from "../rank/trees.js";

/** For each class the trees whose leaves add up to its score. */
export type ClassModel = readonly (readonly Tree[])[];

/** Reads a model written as a list of trees for each class. */
export function readModel(written: readonly (readonly string[])[]): ClassModel {
  return written.map((trees) => trees.map(readTree));
}

/** The score of each class by a model. */
export function scoresBy(model: ClassModel, values: ArrayLike<number>): number[] {
  return model.map((trees) => scoreBy(trees, values));
}

/** Scores as probabilities that add up to 1 (softmax). */
export function probabilitiesBy(scores: ArrayLike<number>): number[] {
  const list = Array.from(scores);
  const most = Math.max(...list);
  const powers = list.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}
