/**
 * Trains the trees of `src/rank/coverage.ts` on questions with and without their own documents, and cross-validates them by question:
 *   npx vite-node eval/train-coverage.ts -- [--write] [--keep FOLDER] [--candidates FOLDER] [--folds N]
 * Prints the operating points of each collection over folds of whole questions, and the least that a perfect reader of the first publications
 * could have wrong. With --write, learns from everything and writes the trees. Learnt from SciFact's claims and BioASQ's questions, either
 * collection weighing the same; every question about cystic fibrosis has its neighbours among the rest of that collection, so that it says nothing here.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { binned, growTree } from "../src/eval/grow-tree.js";
import { foldsOf, mean, randomFrom, shuffled } from "../src/eval/statistics.js";
import { operatingPoints } from "../src/eval/tasks/coverage.js";
import { coverageValues, likelihood, logistic } from "../src/rank/coverage.js";
import type { Tree } from "../src/rank/trees.js";
import { scoreBy, writeTree } from "../src/rank/trees.js";
import { trainingCandidates } from "./candidates.js";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: {
    write: { type: "boolean", default: false },
    keep: { type: "string" },
    candidates: { type: "string" },
    folds: { type: "string", default: "5" },
  },
});
const FOLDS = Number(values.folds);
/** Chosen among a few by the same folds; more trees or leaves gave nothing that could be told from chance. */
const OPTIONS = { leaves: 12, rate: 0.05, leastInLeaf: 20 };
const TREES = 200;
const ROWS_SEEN = 0.7;
const VALUES_SEEN = 0.4;

interface Example {
  readonly values: Float64Array;
  readonly covered: boolean;
  readonly weight: number;
}

/** Boosted trees for the logarithm of the odds, from even odds. */
function fit(examples: readonly Example[]): Tree[] {
  const width = examples[0]?.values.length ?? 0;
  const { edges, bins } = binned(
    examples.map((one) => one.values),
    width,
    1,
  );
  const odds = new Float64Array(examples.length);
  const random = randomFrom(2);
  const trees: Tree[] = [];
  for (let round = 0; round < TREES; round++) {
    const likely = odds.map(logistic);
    const gradient = Float64Array.from(
      examples,
      ({ covered, weight }, at) => weight * (Number(covered) - (likely[at] ?? 0)),
    );
    const hessian = Float64Array.from(
      examples,
      ({ weight }, at) => weight * (likely[at] ?? 0) * (1 - (likely[at] ?? 0)),
    );
    const seen = Int32Array.from(examples.keys()).filter(() => random() < ROWS_SEEN);
    const signals = shuffled(
      bins.map((_, place) => place),
      round,
    ).slice(0, Math.ceil(width * VALUES_SEEN));
    const tree = growTree({ bins, edges, gradient, hessian, signals }, seen, OPTIONS);
    examples.forEach((one, at) => (odds[at] = (odds[at] ?? 0) + scoreBy([tree], one.values)));
    trees.push(tree);
  }
  return trees;
}

const all = await trainingCandidates(values);
const collections = Object.entries(all)
  .filter(([name]) => name !== "cystic-fibrosis")
  .map(([name, asked]) => {
    const pairs = asked.map(({ rows, grades }) => {
      const found = rows.map((signals) => ({ signals }));
      return {
        covered: coverageValues(found),
        bare: coverageValues(found.filter((_, at) => (grades[at] ?? 0) <= 0)),
      };
    });
    const folds = foldsOf(
      asked.map(({ id }) => id),
      FOLDS,
    );
    return { name, asked, pairs, folds };
  });
const least = Math.min(...collections.map(({ pairs }) => pairs.length));
const examplesBut = (left: number | undefined): Example[] =>
  collections.flatMap(({ pairs, folds }) =>
    pairs
      .filter((_, at) => folds[at] !== left)
      .flatMap(({ covered, bare }) => [
        { values: covered, covered: true, weight: least / pairs.length },
        { values: bare, covered: false, weight: least / pairs.length },
      ]),
  );
const models = Array.from({ length: FOLDS }, (_, fold) => fit(examplesBut(fold)));
for (const { name, asked, pairs, folds } of collections) {
  const likely = (which: "covered" | "bare") =>
    pairs.map((pair, at) => likelihood(0, models[folds[at] ?? 0] ?? [], pair[which]));
  // Who knew of each of the first publications whether it answers would still have to answer some questions without any that does.
  const bounds = [1, 3, 10, 20].map((first) => {
    const seen = mean(asked.map(({ grades }) => (grades.slice(0, first).some((grade) => grade > 0) ? 1 : 0)));
    return [first, Number(Math.max(0, (0.9 - seen) / (1 - seen)).toFixed(3))];
  });
  console.log(
    JSON.stringify({
      collection: name,
      questions: pairs.length,
      ...operatingPoints(likely("covered"), likely("bare")),
      perfectReaderOfFirst: Object.fromEntries(bounds) as unknown,
    }),
  );
}
if (values.write) {
  const lines = fit(examplesBut(undefined)).map((tree) => `  "${writeTree(tree)}",\n`);
  const file = new URL("../src/rank/coverage-weights.ts", import.meta.url);
  writeFileSync(file, readFileSync(file, "utf8").replace(/\[\] = \[[^\]]*\]/, `[] = [\n${lines.join("")}]`));
}
