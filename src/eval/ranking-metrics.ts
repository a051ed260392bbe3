import type { Metrics } from "./task.js";

/** Grades of the documents judged for one question, by document; above 0 is relevant. */
export type Grades = ReadonlyMap<string, number>;

/**
 * trec_eval's figures for one ranking: `ndcg@10` (gain is the grade, discount log2(rank + 1), the ideal over all judged
 * documents), `recall@100`, `map` (over the whole ranking given), `mrr` (the whole ranking). A document counts at its first place.
 */
export function rankingMetrics(ranking: readonly string[], grades: Grades): Metrics {
  const once = [...new Set(ranking)];
  const grade = (document: string) => Math.max(0, grades.get(document) ?? 0);
  const relevant = [...grades.values()].filter((one) => one > 0).length;
  const gains = once.map(grade);
  const ideal = [...grades.values()].filter((one) => one > 0).sort((a, b) => b - a);
  const best = discounted(ideal.slice(0, 10));
  let found = 0;
  let precisions = 0;
  gains.forEach((gain, at) => {
    if (gain > 0) precisions += ++found / (at + 1);
  });
  const first = gains.findIndex((gain) => gain > 0);
  return {
    "ndcg@10": best === 0 ? 0 : discounted(gains.slice(0, 10)) / best,
    "recall@100": relevant === 0 ? 0 : gains.slice(0, 100).filter((gain) => gain > 0).length / relevant,
    map: relevant === 0 ? 0 : precisions / relevant,
    mrr: first < 0 ? 0 : 1 / (first + 1),
  };
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}
