import { binned, growTree } from "../src/eval/grow-tree.js";
import { mean, randomFrom, shuffled } from "../src/eval/statistics.js";
import type { Tree } from "../src/rank/trees.js";
import { scoreBy } from "../src/rank/trees.js";

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly leastInLeaf: number;
  readonly seed: number;
  /** Share of the signals that each tree sees; 0.4 where it is left out. */
  readonly signalsSeen?: number;
}

/** Share of the rows that each tree sees. */
const ROWS_SEEN = 0.7;
const SIGNALS_SEEN = 0.4;

/** Boosted trees for a number: squared error, each tree grown leaf by leaf on what the ones before it left over. */
export function boost(
  rows: readonly Float64Array[],
  wanted: readonly number[],
  options: BoostOptions,
): { readonly base: number; readonly trees: Tree[] } {
  const signals = rows[0]?.length ?? 0;
  const base = Number(mean(wanted).toPrecision(4));
  const { edges, bins } = binned(rows, signals, options.seed);
  const values = new Float64Array(rows.length).fill(base);
  const hessian = new Float64Array(rows.length).fill(1);
  const random = randomFrom(options.seed + 1);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    const gradient = Float64Array.from(values, (value, at) => (wanted[at] ?? 0) - value);
    const seen = Int32Array.from(rows.keys()).filter(() => random() < ROWS_SEEN);
    const drawn = shuffled(
      bins.map((_, signal) => signal),
      options.seed + round,
    ).slice(0, Math.ceil(signals * (options.signalsSeen ?? SIGNALS_SEEN)));
    const tree = growTree({ bins, edges, gradient, hessian, signals: drawn }, seen, options);
    rows.forEach((row, at) => (values[at] = (values[at] ?? 0) + scoreBy([tree], row)));
    trees.push(tree);
  }
  return { base, trees };
}
