import { Fault } from "../../domain/fault.js";
import { coverageOf, coverageValues } from "../../rank/coverage.js";
import type { RetrievalSet } from "../retrieval.js";
import { documentsByPublication, drawn, search } from "../retrieval.js";
import { mean } from "../statistics.js";
import type { EvalRequest, EvalTask, Metrics } from "../task.js";
import { beirSet } from "./beir.js";
import { bioasqSet } from "./bioasq.js";

/** One question with its own documents and without them. */
export interface CoverageItem {
  readonly id: string;
  readonly covered: Float64Array;
  readonly bare: Float64Array;
  readonly likely: number;
  readonly bareLikely: number;
}

/**
 * What is found for each question, once with the documents that were judged relevant and once without, their neighbours staying. They
 * are taken out of what was found: nothing that `rank/coverage.ts` reads of the others depends on them.
 */
export async function coverageItems(request: EvalRequest, set: RetrievalSet): Promise<CoverageItem[]> {
  const context = await request.libraryOf(set.key, set.fill);
  try {
    const documentOf = await documentsByPublication(context, set.documents);
    const items: CoverageItem[] = [];
    for (const { id, text, grades } of drawn(set.questions, request.settings["sample"])) {
      const { ranking } = await search(context, text);
      const others = ranking.filter(
        ({ publication }) => (grades.get(documentOf.get(publication) ?? publication) ?? 0) <= 0,
      );
      items.push({
        id,
        covered: coverageValues(ranking),
        bare: coverageValues(others),
        likely: coverageOf(ranking),
        bareLikely: coverageOf(others),
      });
      if (items.length % 200 === 0) request.say(`${items.length} questions`);
    }
    return items;
  } finally {
    await context.library.close();
  }
}

/**
 * Operating points: the share of bare questions answered where 90 % of the covered ones are, the share of covered ones answered where
 * 10 % of the bare ones are, the chance that a covered question stands above a bare one (ties half), and both shares at 0.5.
 */
export function operatingPoints(covered: readonly number[], bare: readonly number[]): Metrics {
  const above = (list: readonly number[], least: number) => mean(list.map((value) => (value >= least ? 1 : 0)));
  const falling = (list: readonly number[]) => [...list].sort((a, b) => b - a);
  const at = (list: readonly number[], share: number) =>
    falling(list)[Math.max(0, Math.ceil(share * list.length) - 1)] ?? 0;
  const rising = [...bare].sort((a, b) => a - b);
  const below = (value: number, orEqual: boolean) => {
    let [low, high] = [0, rising.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const held = rising[middle] ?? 0;
      if (orEqual ? held <= value : held < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const limit = falling(bare)[Math.floor(0.1 * bare.length)] ?? 0;
  return {
    wrong_at_90_answered: above(bare, at(covered, 0.9)),
    answered_at_10_wrong: mean(covered.map((value) => (value > limit ? 1 : 0))),
    above: mean(covered.map((value) => (below(value, false) + below(value, true)) / 2 / Math.max(1, bare.length))),
    answered: above(covered, 0.5),
    wrong: above(bare, 0.5),
  };
}

/** Whether a question that the library cannot answer is told from one that it can. Split `all` reads BioASQ's layout, any other BEIR's. */
export const coverage: EvalTask = {
  name: "coverage",
  summary: "Telling questions whose documents were taken out from those whose documents are there",
  data: "a folder of beir, with its split; or of bioasq, with split all",
  run: async (request) => {
    if (request.split === "") throw new Fault("bad-input", "The split is missing.");
    const set =
      request.split === "all"
        ? bioasqSet(request.data, request.distractors, request.say)
        : beirSet(request.data, request.split);
    const items = await coverageItems(request, set);
    const first = (values: Float64Array) => values[0] ?? 0;
    return {
      n: items.length,
      metrics: operatingPoints(
        items.map(({ likely }) => likely),
        items.map(({ bareLikely }) => bareLikely),
      ),
      controls: {
        best_bm25: operatingPoints(
          items.map(({ covered }) => first(covered)),
          items.map(({ bare }) => first(bare)),
        ),
      },
      corpus: set.corpus,
      items: items.map(({ id, likely, bareLikely }) => ({ id, metrics: { likely, bare: bareLikely } })),
    };
  },
};
