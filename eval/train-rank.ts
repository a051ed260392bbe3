/**
 * Trains the combination of signals (`src/rank/trained.ts`) on the product's own candidates, and cross-validates it by question:
 *   npx vite-node eval/train-rank.ts -- [--write] [--keep FOLDER] [--sample N] [--folds N] [--trees N] [--leaves N]
 * Prints, collection by collection, nDCG@10 before (by the sum alone) and after, the difference with its 95 % interval, all over folds
 * of whole questions. With --write, trains on everything and writes the trees.
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { rankingMetrics } from "../src/eval/ranking-metrics.js";
import type { RetrievalSet } from "../src/eval/retrieval.js";
import { documentsByPublication, drawn, search } from "../src/eval/retrieval.js";
import { openFilled } from "../src/eval/run.js";
import { foldsOf, mean, pairedBootstrap } from "../src/eval/statistics.js";
import { beirSet } from "../src/eval/tasks/beir.js";
import { bioasqSet } from "../src/eval/tasks/bioasq.js";
import { SIGNALS } from "../src/rank/signals.js";
import { scoreBy, writeTree } from "../src/rank/trees.js";
import type { Tree } from "../src/rank/trees.js";
import { corpus } from "../src/testing/corpora.js";
import type { Ranked } from "./lambda-mart.js";
import { trainTrees } from "./lambda-mart.js";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: {
    write: { type: "boolean", default: false },
    keep: { type: "string" },
    candidates: { type: "string" },
    sample: { type: "string" },
    trees: { type: "string", default: "100" },
    leaves: { type: "string", default: "8" },
    rate: { type: "string", default: "0.08" },
    least: { type: "string", default: "60" },
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

interface Asked extends Ranked {
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
      weight: 1,
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

const options = {
  signals: SIGNALS.length,
  trees: Number(values.trees),
  leaves: Number(values.leaves),
  rate: Number(values.rate),
  leastInLeaf: Number(values.least),
  seed: 1,
};
/** Of the candidates only the first by the sum, and the relevant ones, are learnt from: the rest never come near the top. */
const LEARNT_FROM = 120;
function learntFrom(one: Asked): Asked {
  const chosen = one.rows
    .map((row, at) => ({ row, at, sum: row[SUM] ?? 0, grade: one.grades[at] ?? 0 }))
    .sort((a, b) => b.sum - a.sum || a.at - b.at)
    .filter(({ grade }, place) => place < LEARNT_FROM || grade > 0);
  return {
    ...one,
    rows: chosen.map(({ row }) => row),
    grades: chosen.map(({ grade }) => grade),
    ids: chosen.map(({ at }) => one.ids[at] ?? ""),
  };
}

/** Each collection counts by the root of its size, so that the largest does not decide alone and the smallest is heard. */
const all = Object.values(collections).flatMap((list) =>
  list.map((one): Asked => ({ ...learntFrom(one), weight: Math.sqrt(800 / list.length) })),
);
const folds = foldsOf(
  all.map(({ id }) => id),
  FOLDS,
);
const foldOf = new Map(all.map(({ id }, at) => [id, folds[at]]));
const models = Array.from({ length: FOLDS }, (_, fold) => {
  say(`fold ${fold + 1} of ${FOLDS}`);
  return trainTrees(
    all.filter((_one, at) => folds[at] !== fold),
    options,
  );
});
const ndcg = ({ ids, rows, judged }: Asked, score: (row: Float64Array) => number): number => {
  const scored = rows.map((row, at) => ({ id: ids[at] ?? "", score: score(row), sum: row[SUM] ?? 0 }));
  scored.sort((a, b) => b.score - a.score || b.sum - a.sum || (a.id < b.id ? -1 : 1));
  return (
    rankingMetrics(
      scored.map(({ id }) => id),
      judged,
    )["ndcg@10"] ?? 0
  );
};
for (const [name, list] of Object.entries(collections)) {
  const before = list.map((one) => ndcg(one, (row) => row[SUM] ?? 0));
  const after = list.map((one) => ndcg(one, (row) => scoreBy(models[foldOf.get(one.id) ?? 0] ?? [], row)));
  const recall = mean(list.map(({ ids, judged }) => rankingMetrics(ids, judged)["recall@100"] ?? 0));
  const found = mean(
    list.map(
      ({ grades, judged }) =>
        grades.filter((grade) => grade > 0).length / [...judged.values()].filter((one) => one > 0).length,
    ),
  );
  const { difference, low, high } = pairedBootstrap(before, after);
  const round = (value: number) => Number(value.toFixed(4));
  console.log(
    JSON.stringify({
      collection: name,
      questions: list.length,
      sum: round(mean(before)),
      trained: round(mean(after)),
      difference: [round(difference), round(low), round(high)],
      foundAtAll: round(found),
      recallNow: round(recall),
    }),
  );
}

if (values.write) {
  const trees: Tree[] = trainTrees(all, options);
  const text = [
    'import { readTree } from "./trees.js";',
    'import type { Tree } from "./trees.js";',
    "",
    "/** Trees as `readTree` reads them, written by `eval/train-rank.ts`; signals are numbered as in `SIGNALS`. */",
    "const WRITTEN: readonly string[] = [",
    ...trees.map((tree) => `  "${writeTree(tree)}",`),
    "];",
    "",
    "/** The trained combination of the signals. */",
    "export const TRAINED: readonly Tree[] = WRITTEN.map(readTree);",
    "",
  ].join("\n");
  writeFileSync(new URL("../src/rank/trained.ts", import.meta.url), text);
}
