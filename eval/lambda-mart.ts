import { binned, growTree } from "../src/eval/grow-tree.js";
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

/** Pairs count where one of the two is among so many first. */
const TRUNCATION = 15;
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
