/**
 * Trains the combination of signals (`src/rank/trained.ts`) on the product's own candidates, and cross-validates it by question:
 *   npx vite-node eval/train-rank.ts -- [--write] [--keep FOLDER] [--sample N] [--folds N, 0 for none] [--per-question FOLDER]
 * Prints, collection by collection, nDCG@10 by the plain sum and by the trees, the difference with its 95 % interval, all over
 * folds of whole questions. With --write, learns from everything and writes the trees. With --per-question, writes each
 * question's figures by the trees of its fold, as `citeside eval --items` writes them.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { rankingMetrics } from "../src/eval/ranking-metrics.js";
import { foldsOf, mean, pairedBootstrap } from "../src/eval/statistics.js";
import { SIGNALS } from "../src/rank/signal-names.js";
import { scoreBy, writeTree } from "../src/rank/trees.js";
import type { Asked } from "./candidates.js";
import { say, trainingCandidates } from "./candidates.js";
import type { Ranked } from "./lambda-mart.js";
import { trainTrees } from "./lambda-mart.js";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: {
    write: { type: "boolean", default: false },
    keep: { type: "string" },
    candidates: { type: "string" },
    sample: { type: "string" },
    "per-question": { type: "string" },
    folds: { type: "string", default: "5" },
  },
});
const FOLDS = Number(values.folds);
const SUM = SIGNALS.indexOf("sum");
const collections = await trainingCandidates(values);
say("candidates are there");

const OPTIONS = { signals: SIGNALS.length, trees: 300, leaves: 10, rate: 0.05, leastInLeaf: 100, seed: 1 };
/** Of the candidates only the first by the sum are learnt from: the rest seldom come near the top. */
const LEARNT_FROM = 100;

/** A collection's questions count by the root of their number, so that the largest does not decide alone and the smallest is heard. */
function learntFrom(one: Asked, of: number): Ranked {
  const order = one.rows
    .map((row, at) => ({ at, sum: row[SUM] ?? 0 }))
    .sort((a, b) => b.sum - a.sum || a.at - b.at)
    .slice(0, LEARNT_FROM);
  return {
    rows: order.map(({ at }) => one.rows[at] ?? new Float64Array()),
    grades: order.map(({ at }) => one.grades[at] ?? 0),
    ideal: one.ideal,
    weight: Math.sqrt(1000 / of),
  };
}

const sets = Object.values(collections);
const folds = sets.map((list) =>
  foldsOf(
    list.map(({ id }) => id),
    Math.max(1, FOLDS),
  ),
);
const learnt = sets.map((list) => list.map((one) => learntFrom(one, list.length)));
const models = Array.from({ length: FOLDS }, (_, fold) => {
  const trees = trainTrees(
    learnt.flatMap((list, which) => list.filter((_one, at) => folds[which]?.[at] !== fold)),
    OPTIONS,
  );
  say(`fold ${fold + 1} of ${FOLDS}`);
  return trees;
});
const figures = ({ ids, rows, judged }: Asked, score: (row: Float64Array) => number) => {
  const scored = rows.map((row, at) => ({ id: ids[at] ?? "", score: score(row), sum: row[SUM] ?? 0 }));
  scored.sort((a, b) => b.score - a.score || b.sum - a.sum || (a.id < b.id ? -1 : 1));
  return rankingMetrics(
    scored.map(({ id }) => id),
    judged,
  );
};
if (FOLDS > 0)
  Object.entries(collections).forEach(([name, list], which) => {
    const before = list.map((one) => figures(one, (row) => row[SUM] ?? 0));
    const after = list.map((one, at) => figures(one, (row) => scoreBy(models[folds[which]?.[at] ?? 0] ?? [], row)));
    const round = (value: number) => Number(value.toFixed(4));
    const found = mean(
      list.map(
        ({ grades, judged }) =>
          grades.filter((grade) => grade > 0).length / [...judged.values()].filter((grade) => grade > 0).length,
      ),
    );
    const compared = (metric: string) => {
      const [plain, trees] = [before, after].map((items) => items.map((one) => one[metric] ?? 0));
      const { difference, low, high } = pairedBootstrap(plain ?? [], trees ?? []);
      return {
        plain: round(mean(plain ?? [])),
        trees: round(mean(trees ?? [])),
        difference: [round(difference), round(low), round(high)],
      };
    };
    console.log(
      JSON.stringify({
        collection: name,
        questions: list.length,
        "ndcg@10": compared("ndcg@10"),
        "recall@100": compared("recall@100"),
        foundAtAll: round(found),
      }),
    );
    if (values["per-question"] !== undefined)
      writeFileSync(
        join(values["per-question"], `${name}.jsonl`),
        list.map(({ id }, at) => `${JSON.stringify({ id, metrics: after[at] })}\n`).join(""),
      );
  });
if (values.write) {
  const trees = trainTrees(learnt.flat(), OPTIONS);
  const lines = trees.map((tree) => `  "${writeTree(tree)}",\n`);
  const file = new URL("../src/rank/trained.ts", import.meta.url);
  writeFileSync(file, readFileSync(file, "utf8").replace(/\[\] = \[[^\]]*\]/, `[] = [\n${lines.join("")}]`));
}
