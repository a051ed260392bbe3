/**
 * Trains the combination of signals (`src/rank/signal-weights.ts`) on the product's own candidates, and cross-validates it by question:
 *   npx vite-node eval/train-rank.ts -- [--write] [--keep FOLDER] [--sample N] [--folds N]
 * Prints, collection by collection, nDCG@10 before (by the sum alone) and after, the difference with its 95 % interval, all over folds
 * of whole questions. With --write, learns from everything and writes the weights.
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { rankingMetrics } from "../src/eval/ranking-metrics.js";
import type { RetrievalSet } from "../src/eval/retrieval.js";
import { documentsByPublication, drawn, search } from "../src/eval/retrieval.js";
import { openFilled } from "../src/eval/run.js";
import { foldsOf, mean, pairedBootstrap, shuffled } from "../src/eval/statistics.js";
import { beirSet } from "../src/eval/tasks/beir.js";
import { bioasqSet } from "../src/eval/tasks/bioasq.js";
import type { Signal } from "../src/rank/signals.js";
import { SIGNALS } from "../src/rank/signals.js";
import { corpus } from "../src/testing/corpora.js";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: {
    write: { type: "boolean", default: false },
    keep: { type: "string" },
    candidates: { type: "string" },
    sample: { type: "string" },
    folds: { type: "string", default: "5" },
  },
});
const FOLDS = Number(values.folds);
const SUM = SIGNALS.indexOf("sum");
const keep = values.keep ?? mkdtempSync(join(tmpdir(), "citeside-train-"));
const say = (line: string) => process.stderr.write(`${line}\n`);
const folder = (name: string): string => {
  const found = corpus(name);
  if (found === undefined)
    throw new Error(`the corpus ${name} is not on this machine; CITESIDE_CORPORA can name its folder`);
  return found;
};

interface Asked {
  /** The candidates' signals, row by row, and the grade of each. */
  readonly rows: readonly Float64Array[];
  readonly grades: readonly number[];
  /** The ideal discounted gain, over all that was judged. */
  readonly ideal: number;
  readonly id: string;
  readonly ids: readonly string[];
  readonly judged: ReadonlyMap<string, number>;
}

async function candidatesOf(set: RetrievalSet, sample: string | undefined): Promise<Asked[]> {
  const context = await openFilled(keep, set.key, set.fill);
  const documentOf = await documentsByPublication(context, set.documents);
  const asked: Asked[] = [];
  for (const { id, text, grades } of drawn(set.questions, sample)) {
    const { ranking } = await search(context, text);
    const ids = ranking.map(({ publication }) => documentOf.get(publication) ?? publication);
    const ideal = [...grades.values()]
      .filter((grade) => grade > 0)
      .sort((a, b) => b - a)
      .slice(0, 10)
      .reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
    asked.push({
      id,
      ids,
      judged: grades,
      rows: ranking.map(({ signals }) => signals),
      grades: ids.map((one) => Math.max(0, grades.get(one) ?? 0)),
      ideal,
    });
  }
  await context.library.close();
  return asked;
}

/** The candidates of a collection, from a file of `--candidates` where an earlier run left them. */
async function kept(name: string, set: () => RetrievalSet, sample?: string): Promise<Asked[]> {
  const file =
    values.candidates === undefined ? undefined : join(values.candidates, `${name}-${sample ?? "all"}.jsonl`);
  if (file !== undefined && existsSync(file))
    return readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => {
        const read = JSON.parse(line) as Omit<Asked, "rows" | "judged"> & {
          rows: number[][];
          judged: [string, number][];
        };
        return { ...read, rows: read.rows.map((row) => Float64Array.from(row)), judged: new Map(read.judged) };
      });
  const found = await candidatesOf(set(), sample);
  if (file !== undefined)
    writeFileSync(
      file,
      found
        .map((one) =>
          JSON.stringify({
            ...one,
            rows: one.rows.map((row) => Array.from(row, (value) => Number(value.toPrecision(6)))),
            judged: [...one.judged],
          }),
        )
        .join("\n"),
    );
  say(`${name}: ${found.length} questions`);
  return found;
}

const collections: Record<string, Asked[]> = {
  "cystic-fibrosis": await kept("cystic-fibrosis", () => beirSet(join(folder("cystic-fibrosis"), "beir"), "test")),
  bioasq: await kept("bioasq", () => bioasqSet(folder("bioasq"), folder("pmc-rct"), say), values.sample),
  scifact: await kept("scifact", () => beirSet(folder("scifact"), "train"), values.sample),
};
say("candidates are there");

/** Of the candidates only the first by the sum are learnt from: the rest never come near the top. */
const LEARNT_FROM = 200;
const STEPS = [-0.4, -0.2, -0.1, -0.05, 0.05, 0.1, 0.2, 0.4];
const ROUNDS = 4;
/** A move must raise the mean over the collections by this much, and no collection may fall below where it began by more than that. */
const LEAST_GAIN = 0.0004;
const MOST_LOSS = 0.002;
const LEFT_OUT: readonly Signal[] = ["sum", "units", "missing"];

interface Learnt {
  readonly rows: readonly Float64Array[];
  readonly grades: readonly number[];
  readonly ideal: number;
}

function learntFrom(one: Asked): Learnt {
  const order = one.rows
    .map((row, at) => ({ at, sum: row[SUM] ?? 0 }))
    .sort((a, b) => b.sum - a.sum || a.at - b.at)
    .slice(0, LEARNT_FROM);
  return {
    rows: order.map(({ at }) => one.rows[at] ?? new Float64Array()),
    grades: order.map(({ at }) => one.grades[at] ?? 0),
    ideal: one.ideal,
  };
}

/** nDCG@10 of one question by its scores. */
function quickNdcg({ grades, ideal }: Learnt, scores: Float64Array): number {
  const top: number[] = [];
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    const last = top.at(-1);
    if (top.length === 10 && last !== undefined && score <= (scores[last] ?? 0)) continue;
    let place = top.length;
    while (place > 0 && (scores[top[place - 1] ?? 0] ?? 0) < score) place--;
    top.splice(place, 0, at);
    if (top.length > 10) top.pop();
  }
  return ideal === 0 ? 0 : top.reduce((sum, at, place) => sum + (grades[at] ?? 0) / Math.log2(place + 2), 0) / ideal;
}

/** Climbs from the plain sum, one signal at a time, to weights of 0 or more that raise the mean nDCG@10 of the collections. */
function climb(sets: readonly (readonly Learnt[])[]): Float64Array {
  const weights = new Float64Array(SIGNALS.length);
  weights[SIGNALS.indexOf("whole")] = 1;
  const score = (tried: Float64Array, rows: readonly Float64Array[]) =>
    Float64Array.from(rows, (row) => tried.reduce((sum, weight, at) => sum + weight * (row[at] ?? 0), 0));
  const figures = (tried: Float64Array) =>
    sets.map((list) => mean(list.map((one) => quickNdcg(one, score(tried, one.rows)))));
  const began = figures(weights);
  let best = mean(began);
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, signal] of shuffled([...SIGNALS.entries()], round + 1)) {
      if (LEFT_OUT.includes(signal)) continue;
      const held = weights[at] ?? 0;
      let kept = held;
      for (const step of STEPS) {
        if (held + step < -1e-9) continue;
        weights[at] = held + step;
        const tried = figures(weights);
        const loses = tried.some((figure, which) => figure < (began[which] ?? 0) - MOST_LOSS);
        if (!loses && mean(tried) > best + LEAST_GAIN) {
          best = mean(tried);
          kept = held + step;
        }
      }
      weights[at] = kept;
    }
  return weights.map((weight) => Number(weight.toFixed(2)));
}

const named = (weights: Float64Array) =>
  Object.fromEntries([...weights.entries()].flatMap(([at, weight]) => (weight > 0 ? [[SIGNALS[at], weight]] : [])));
const sets = Object.values(collections);
const folds = sets.map((list) =>
  foldsOf(
    list.map(({ id }) => id),
    FOLDS,
  ),
);
const learnt = sets.map((list) => list.map(learntFrom));
const models = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = climb(learnt.map((list, which) => list.filter((_one, at) => folds[which]?.[at] !== fold)));
  say(`fold ${fold + 1} of ${FOLDS}: ${JSON.stringify(named(weights))}`);
  return weights;
});
const ndcg = ({ ids, rows, judged }: Asked, weights: Float64Array): number => {
  const scored = rows.map((row, at) => ({
    id: ids[at] ?? "",
    score: weights.reduce((sum, weight, signal) => sum + weight * (row[signal] ?? 0), 0),
    sum: row[SUM] ?? 0,
  }));
  scored.sort((a, b) => b.score - a.score || b.sum - a.sum || (a.id < b.id ? -1 : 1));
  return (
    rankingMetrics(
      scored.map(({ id }) => id),
      judged,
    )["ndcg@10"] ?? 0
  );
};
const plain = Float64Array.from(SIGNALS, (signal) => (signal === "whole" ? 1 : 0));
Object.entries(collections).forEach(([name, list], which) => {
  const before = list.map((one) => ndcg(one, plain));
  const after = list.map((one, at) => ndcg(one, models[folds[which]?.[at] ?? 0] ?? plain));
  const { difference, low, high } = pairedBootstrap(before, after);
  const relevant = ({ judged }: Asked) => [...judged.values()].filter((grade) => grade > 0).length;
  const found = mean(list.map((one) => one.grades.filter((grade) => grade > 0).length / relevant(one)));
  const round = (value: number) => Number(value.toFixed(4));
  console.log(
    JSON.stringify({
      collection: name,
      questions: list.length,
      plain: round(mean(before)),
      weighed: round(mean(after)),
      difference: [round(difference), round(low), round(high)],
      foundAtAll: round(found),
    }),
  );
});
const final = climb(learnt);
console.log(JSON.stringify({ all: named(final) }));
if (values.write) {
  const lines = Object.entries(named(final)).map(([signal, weight]) => `  ${signal}: ${String(weight)},\n`);
  const file = new URL("../src/rank/signal-weights.ts", import.meta.url);
  writeFileSync(file, readFileSync(file, "utf8").replace(/ = \{[^}]*\}/, ` = {\n${lines.join("")}}`));
}
