/**
 * Trains the weights of `src/rank/coverage.ts` on questions with and without their own documents, and cross-validates them by question:
 *   npx vite-node eval/train-coverage.ts -- [--write] [--keep FOLDER] [--candidates FOLDER] [--folds N]
 * Prints the operating points of each collection over folds of whole questions. With --write, learns from everything and writes the
 * weights. Learnt from SciFact's claims and BioASQ's questions alike; every question about cystic fibrosis has its neighbours among the
 * rest of that collection, so that it says nothing here.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { foldsOf } from "../src/eval/statistics.js";
import { operatingPoints } from "../src/eval/tasks/coverage.js";
import { COVERAGE_VALUES, coverageValues, logistic } from "../src/rank/coverage.js";
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
const STEPS = 3000;
const RATE = 0.5;
const PENALTY = 1e-4;

interface Example {
  readonly values: Float64Array;
  readonly covered: boolean;
  readonly weight: number;
}

/** Logistic regression by gradient descent over values brought to mean 0 and deviation 1; the weights are for the values as they are. */
function fit(examples: readonly Example[]): number[] {
  const width = COVERAGE_VALUES.length;
  const all = examples.reduce((sum, { weight }) => sum + weight, 0);
  const average = (value: (example: Example) => number) =>
    examples.reduce((sum, one) => sum + one.weight * value(one), 0) / all;
  const places = Array.from({ length: width - 1 }, (_, place) => place);
  const means = places.map((place) => average((one) => one.values[place] ?? 0));
  const spreads = places.map(
    (place) => Math.sqrt(average((one) => ((one.values[place] ?? 0) - (means[place] ?? 0)) ** 2)) || 1,
  );
  const rows = examples.map((one) =>
    Float64Array.from([
      ...places.map((place) => ((one.values[place] ?? 0) - (means[place] ?? 0)) / (spreads[place] ?? 1)),
      1,
    ]),
  );
  const weights = new Float64Array(width);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(width);
    rows.forEach((row, at) => {
      const { covered = false, weight = 0 } = examples[at] ?? {};
      let sum = 0;
      for (let place = 0; place < width; place++) sum += (row[place] ?? 0) * (weights[place] ?? 0);
      const error = (weight / all) * (logistic(sum) - (covered ? 1 : 0));
      for (let place = 0; place < width; place++) gradient[place] = (gradient[place] ?? 0) + error * (row[place] ?? 0);
    });
    for (let place = 0; place < width; place++)
      weights[place] = (weights[place] ?? 0) - RATE * ((gradient[place] ?? 0) + PENALTY * (weights[place] ?? 0));
  }
  const own = places.map((place) => (weights[place] ?? 0) / (spreads[place] ?? 1));
  const shift = own.reduce((sum, weight, place) => sum + weight * (means[place] ?? 0), 0);
  return [...own, (weights[width - 1] ?? 0) - shift].map((weight) => Number(weight.toPrecision(4)));
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
    return { name, pairs, folds };
  });
const examplesBut = (left: number | undefined): Example[] =>
  collections.flatMap(({ pairs, folds }) =>
    pairs
      .filter((_, at) => folds[at] !== left)
      .flatMap(({ covered, bare }) => [
        { values: covered, covered: true, weight: 1 / pairs.length },
        { values: bare, covered: false, weight: 1 / pairs.length },
      ]),
  );
const models = Array.from({ length: FOLDS }, (_, fold) => fit(examplesBut(fold)));
for (const { name, pairs, folds } of collections) {
  const likely = (which: "covered" | "bare") =>
    pairs.map((pair, at) =>
      logistic(pair[which].reduce((sum, value, place) => sum + value * (models[folds[at] ?? 0]?.[place] ?? 0), 0)),
    );
  console.log(JSON.stringify({ collection: name, ...operatingPoints(likely("covered"), likely("bare")) }));
}
if (values.write) {
  const lines = fit(examplesBut(undefined)).map((weight, at) => `  ${weight}, // ${COVERAGE_VALUES[at] ?? ""}\n`);
  const file = new URL("../src/rank/coverage-weights.ts", import.meta.url);
  writeFileSync(file, readFileSync(file, "utf8").replace(/ = \[[^\]]*\]/, ` = [\n${lines.join("")}]`));
}
