import { randomFrom, shuffled } from "../src/eval/statistics.js";
import type { Tree } from "../src/rank/trees.js";
import { scoreBy } from "../src/rank/trees.js";

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
/** Pairs count where one of the two is among so many first. */
const TRUNCATION = 15;
/** Added to a leaf's curvature, so that few rows move little. */
const SMOOTHING = 5;
/** Shares of the rows and of the signals that each tree sees: trees that see less alike go astray less alike. */
const ROWS_SEEN = 0.7;
const SIGNALS_SEEN = 0.5;

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
  const random = randomFrom(options.seed + 1);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    let from = 0;
    for (const question of questions) {
      pairGradients(question, scores, from, gradient, hessian);
      from += question.rows.length;
    }
    const signals = shuffled(
      bins.map((_, signal) => signal),
      options.seed + round,
    ).slice(0, Math.ceil(options.signals * SIGNALS_SEEN));
    const seen = Int32Array.from(rows.keys()).filter(() => random() < ROWS_SEEN);
    const tree = growTree({ bins, edges, gradient, hessian, signals }, seen, options);
    rows.forEach((row, at) => (scores[at] = (scores[at] ?? 0) + scoreBy([tree], row)));
    trees.push(tree);
  }
  return trees;
}

/**
 * Adds each pair's push. As LightGBM does it, a pair that stands far apart pushes less, and a question with much to push no more than the
 * logarithm of that.
 */
function pairGradients(
  { grades, ideal, weight }: Ranked,
  scores: Float64Array,
  from: number,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  const order = grades.map((_, at) => at).sort((a, b) => (scores[from + b] ?? 0) - (scores[from + a] ?? 0) || a - b);
  const spread = (scores[from + (order[0] ?? 0)] ?? 0) !== (scores[from + (order.at(-1) ?? 0)] ?? 0);
  const pushes = new Float64Array(grades.length);
  const curves = new Float64Array(grades.length);
  let all = 0;
  for (let i = 0; i < Math.min(TRUNCATION, order.length); i++)
    for (let j = i + 1; j < order.length; j++) {
      const [a = 0, b = 0] = [order[i], order[j]];
      const [gradeA = 0, gradeB = 0] = [grades[a], grades[b]];
      if (gradeA === gradeB) continue;
      const [better, worse] = gradeA > gradeB ? [a, b] : [b, a];
      const apart = (scores[from + better] ?? 0) - (scores[from + worse] ?? 0);
      const gain =
        (Math.abs(gradeA - gradeB) * Math.abs(1 / Math.log2(i + 2) - 1 / Math.log2(j + 2))) /
        ideal /
        (spread ? 0.01 + Math.abs(apart) : 1);
      const odds = 1 / (1 + Math.exp(apart));
      const push = gain * odds;
      const curve = gain * odds * (1 - odds);
      pushes[better] = (pushes[better] ?? 0) + push;
      pushes[worse] = (pushes[worse] ?? 0) - push;
      curves[better] = (curves[better] ?? 0) + curve;
      curves[worse] = (curves[worse] ?? 0) + curve;
      all += 2 * push;
    }
  const share = all > 0 ? (weight * Math.log2(1 + all)) / all : 0;
  for (let at = 0; at < grades.length; at++) {
    gradient[from + at] = share * (pushes[at] ?? 0);
    hessian[from + at] = share * (curves[at] ?? 0);
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

interface Grown {
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

function growTree(grown: Grown, seen: Int32Array, { leaves, rate, leastInLeaf }: TrainingOptions): Tree {
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
