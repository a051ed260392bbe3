import { randomFrom } from "./statistics.js";
import type { Tree } from "../rank/trees.js";

/** How a tree is grown. */
export interface GrowingOptions {
  readonly leaves: number;
  readonly rate: number;
  readonly leastInLeaf: number;
}

const BINS = 64;
/** Added to a leaf's curvature, so that few rows move little. */
const SMOOTHING = 5;

/** The rows column by column, each value as the bin it falls in, and the bins' edges. */
export function binned(rows: readonly Float64Array[], signals: number, seed: number) {
  const random = randomFrom(seed);
  const edges: number[][] = [];
  const bins: Uint8Array[] = [];
  for (let signal = 0; signal < signals; signal++) {
    const sample = rows
      .filter(() => random() < Math.min(1, 20_000 / rows.length))
      .map((row) => row[signal] ?? 0)
      .sort((a, b) => a - b);
    const cuts = new Set<number>();
    for (let bin = 1; bin < BINS; bin++) {
      const value = sample[Math.floor((bin * sample.length) / BINS)];
      if (value !== undefined) cuts.add(Number(value.toPrecision(5)));
    }
    const own = [...cuts].sort((a, b) => a - b);
    edges.push(own);
    bins.push(
      Uint8Array.from(rows, (row) => {
        const value = row[signal] ?? 0;
        let low = 0;
        let high = own.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (value <= (own[middle] ?? Infinity)) high = middle;
          else low = middle + 1;
        }
        return low;
      }),
    );
  }
  return { edges, bins };
}

export interface Grown {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  /** The signals that the tree may use. */
  readonly signals: readonly number[];
}

interface Leaf {
  readonly rows: Int32Array;
  readonly split: Split | undefined;
  below?: { readonly signal: number; readonly most: number; readonly left: Leaf; readonly right: Leaf };
}

interface Split {
  readonly gain: number;
  readonly signal: number;
  readonly bin: number;
}

/** Grows one tree leaf by leaf on gradients and curvatures, over the rows seen. */
export function growTree(grown: Grown, seen: Int32Array, { leaves, rate, leastInLeaf }: GrowingOptions): Tree {
  const leafOf = (rows: Int32Array): Leaf => ({ rows, split: bestSplit(rows, grown, leastInLeaf) });
  const root = leafOf(seen);
  const open = [root];
  for (let count = 1; count < leaves; count++) {
    open.sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0));
    const [best] = open;
    if (best?.split === undefined) break;
    open.shift();
    const { signal, bin } = best.split;
    const column = grown.bins[signal] ?? new Uint8Array();
    const left = leafOf(best.rows.filter((row) => (column[row] ?? 0) <= bin));
    const right = leafOf(best.rows.filter((row) => (column[row] ?? 0) > bin));
    best.below = { signal, most: grown.edges[signal]?.[bin] ?? 0, left, right };
    open.push(left, right);
  }
  const settle = ({ rows, below }: Leaf): Tree => {
    if (below !== undefined) return { ...below, left: settle(below.left), right: settle(below.right) };
    let g = 0;
    let h = 0;
    for (const row of rows) {
      g += grown.gradient[row] ?? 0;
      h += grown.hessian[row] ?? 0;
    }
    return Number(((rate * g) / (h + SMOOTHING)).toPrecision(3));
  };
  return settle(root);
}

function bestSplit(
  rows: Int32Array,
  { bins, edges, gradient, hessian, signals }: Grown,
  leastInLeaf: number,
): Split | undefined {
  if (rows.length < 2 * leastInLeaf) return undefined;
  let best: Split | undefined;
  for (const signal of signals) {
    const column = bins[signal] ?? new Uint8Array();
    const g = new Float64Array(BINS + 1);
    const h = new Float64Array(BINS + 1);
    const n = new Int32Array(BINS + 1);
    for (const row of rows) {
      const bin = column[row] ?? 0;
      g[bin] = (g[bin] ?? 0) + (gradient[row] ?? 0);
      h[bin] = (h[bin] ?? 0) + (hessian[row] ?? 0);
      n[bin] = (n[bin] ?? 0) + 1;
    }
    const [allG, allH] = [g.reduce((a, b) => a + b, 0), h.reduce((a, b) => a + b, 0)];
    const whole = allG ** 2 / (allH + SMOOTHING);
    let [leftG, leftH, leftN] = [0, 0, 0];
    for (let bin = 0; bin < (edges[signal]?.length ?? 0); bin++) {
      leftG += g[bin] ?? 0;
      leftH += h[bin] ?? 0;
      leftN += n[bin] ?? 0;
      if (leftN < leastInLeaf || rows.length - leftN < leastInLeaf) continue;
      const gain = leftG ** 2 / (leftH + SMOOTHING) + (allG - leftG) ** 2 / (allH - leftH + SMOOTHING) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, signal, bin };
    }
  }
  return best;
}
