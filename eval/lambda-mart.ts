import { randomFrom } from "../src/eval/statistics.js";
import type { Tree } from "../src/rank/trees.js";

/** The candidates of one question: `signals` row by row, and the grade of each. */
export interface Ranked {
  readonly rows: readonly Float64Array[];
  readonly grades: readonly number[];
  /** The ideal discounted gain, over all that was judged. */
  readonly ideal: number;
  /** How much the question counts. */
  readonly weight: number;
}

export interface TrainingOptions {
  readonly signals: number;
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly leastInLeaf: number;
  readonly seed: number;
}

const BINS = 64;
const TRUNCATION = 20;
const SMOOTHING = 1;

/**
 * Boosted trees for the order of documents (LambdaMART; Burges, From RankNet to LambdaRank to LambdaMART, MSR-TR-2010-82): each tree
 * is grown leaf by leaf on the gradients of nDCG with respect to pairs.
 */
export function trainTrees(questions: readonly Ranked[], options: TrainingOptions): Tree[] {
  const rows = questions.flatMap(({ rows: own }) => own);
  const { edges, bins } = binned(rows, options.signals, options.seed);
  const scores = new Float64Array(rows.length);
  const gradient = new Float64Array(rows.length);
  const hessian = new Float64Array(rows.length);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    gradient.fill(0);
    hessian.fill(0);
    let from = 0;
    for (const question of questions) {
      pairGradients(question, scores, from, gradient, hessian);
      from += question.rows.length;
    }
    trees.push(growTree(bins, edges, gradient, hessian, scores, options));
  }
  return trees;
}

function pairGradients(
  { grades, ideal, weight }: Ranked,
  scores: Float64Array,
  from: number,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  const order = grades.map((_, at) => at).sort((a, b) => (scores[from + b] ?? 0) - (scores[from + a] ?? 0) || a - b);
  const discounts = order.map((_, place) => 1 / Math.log2(place + 2));
  for (let i = 0; i < order.length; i++)
    for (let j = i + 1; j < order.length; j++) {
      if (i >= TRUNCATION) return;
      const [a = 0, b = 0] = [order[i], order[j]];
      const [gradeA = 0, gradeB = 0] = [grades[a], grades[b]];
      if (gradeA === gradeB) continue;
      const [better, worse] = gradeA > gradeB ? [a, b] : [b, a];
      const gain = (Math.abs(gradeA - gradeB) * Math.abs((discounts[i] ?? 0) - (discounts[j] ?? 0)) * weight) / ideal;
      const odds = 1 / (1 + Math.exp((scores[from + better] ?? 0) - (scores[from + worse] ?? 0)));
      const push = gain * odds;
      const curve = gain * odds * (1 - odds);
      gradient[from + better] = (gradient[from + better] ?? 0) + push;
      gradient[from + worse] = (gradient[from + worse] ?? 0) - push;
      hessian[from + better] = (hessian[from + better] ?? 0) + curve;
      hessian[from + worse] = (hessian[from + worse] ?? 0) + curve;
    }
}

function binned(rows: readonly Float64Array[], signals: number, seed: number) {
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

interface Leaf {
  readonly rows: Int32Array;
  readonly split: Split | undefined;
  tree?: { signal: number; most: number; left: Leaf; right: Leaf };
}

interface Split {
  readonly gain: number;
  readonly signal: number;
  readonly bin: number;
}

function growTree(
  bins: readonly Uint8Array[],
  edges: readonly (readonly number[])[],
  gradient: Float64Array,
  hessian: Float64Array,
  scores: Float64Array,
  { leaves, rate, leastInLeaf }: TrainingOptions,
): Tree {
  const leafOf = (rows: Int32Array): Leaf => ({
    rows,
    split: bestSplit(rows, bins, edges, gradient, hessian, leastInLeaf),
  });
  const root = leafOf(Int32Array.from({ length: scores.length }, (_, at) => at));
  const open = [root];
  for (let count = 1; count < leaves; count++) {
    open.sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0));
    const [best] = open;
    if (best?.split === undefined) break;
    open.shift();
    const { signal, bin } = best.split;
    const column = bins[signal] ?? new Uint8Array();
    const left = leafOf(best.rows.filter((row) => (column[row] ?? 0) <= bin));
    const right = leafOf(best.rows.filter((row) => (column[row] ?? 0) > bin));
    best.tree = { signal, most: edges[signal]?.[bin] ?? 0, left, right };
    open.push(left, right);
  }
  const settle = (leaf: Leaf): Tree => {
    if (leaf.tree !== undefined)
      return {
        signal: leaf.tree.signal,
        most: leaf.tree.most,
        left: settle(leaf.tree.left),
        right: settle(leaf.tree.right),
      };
    let g = 0;
    let h = 0;
    for (const row of leaf.rows) {
      g += gradient[row] ?? 0;
      h += hessian[row] ?? 0;
    }
    const value = Number(((rate * g) / (h + SMOOTHING)).toPrecision(4));
    for (const row of leaf.rows) scores[row] = (scores[row] ?? 0) + value;
    return value;
  };
  return settle(root);
}

function bestSplit(
  rows: Int32Array,
  bins: readonly Uint8Array[],
  edges: readonly (readonly number[])[],
  gradient: Float64Array,
  hessian: Float64Array,
  leastInLeaf: number,
): Split | undefined {
  if (rows.length < 2 * leastInLeaf) return undefined;
  let best: Split | undefined;
  bins.forEach((column, signal) => {
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
  });
  return best;
}
