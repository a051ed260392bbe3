/**
 * Trains the judge of claims, its models for three sets of claims, and those of two forms of task, each of these with its control that sees
 * the claim alone:
 *   npx vite-node eval/train-judge.ts -- [CORPORA, default ../shared/corpora] [--form judge|science|public|news|superiority|records] [--quick]
 * The product's judge learns from healthver dev, scifact train and check-covid train, all alike; the models of a set from it and from what
 * else there is to learn from beside it (`training-parts.ts`). Writes `src/audit/trained-judge.ts`, and `trained-sets.ts`,
 * `trained-superiority.ts` and `trained-records.ts` in `src/eval/claims`. Prints what each set gives by folds, which takes most of the
 * time; not with --quick.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ClassModel } from "../src/audit/class-model.js";
import { generalReading } from "../src/audit/signals/reading.js";
import type { ClaimItem } from "../src/eval/claims/claim-set.js";
import { LABELS } from "../src/eval/claims/claim-set.js";
import type { Form } from "../src/eval/claims/forms.js";
import { NEWS, PUBLIC, RECORDS, SCIENCE, SUPERIORITY } from "../src/eval/claims/forms.js";
import {
  bestNeutral,
  learnAlike,
  macroF1,
  sureFrom,
  toldByFolds,
  trainForm,
} from "../src/eval/claims/measure-claims.js";
import type { Reading } from "../src/eval/claims/measure-claims.js";
import { nli4ctSet } from "../src/eval/claims/nli4ct.js";
import { checkCovidSet } from "../src/eval/claims/check-covid.js";
import { trainingItems, trainingPart, trainingParts } from "../src/eval/claims/training-parts.js";
import { writeTree } from "../src/rank/trees.js";

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: { form: { type: "string" }, quick: { type: "boolean", default: false } },
  allowPositionals: true,
});
const corpora = positionals[0] ?? "../shared/corpora";

/** How often a sure verdict is to be right. */
const PRECISION = 0.8;

interface Learning {
  readonly form: Form;
  readonly task: string;
  readonly file: string;
  /** The names under which the models stand in the file: with the evidence, and the claim alone. */
  readonly names: readonly [string, string];
  readonly items: () => Promise<readonly ClaimItem[]> | readonly ClaimItem[];
}
const SETS = "../src/eval/claims/trained-sets.ts";
const LEARNINGS: Readonly<Record<string, Learning>> = {
  science: {
    form: SCIENCE,
    task: "scifact-claims",
    file: SETS,
    names: ["SCIENCE_WHOLE", "SCIENCE_ALONE"],
    items: () => trainingPart(corpora, "scifact-claims"),
  },
  public: {
    form: PUBLIC,
    task: "healthver",
    file: SETS,
    names: ["PUBLIC_WHOLE", "PUBLIC_ALONE"],
    items: () => trainingPart(corpora, "healthver"),
  },
  news: {
    form: NEWS,
    task: "check-covid",
    file: SETS,
    names: ["NEWS_WHOLE", "NEWS_ALONE"],
    // Those without enough information too: how common they are is learnt from them, though nothing else is.
    items: () => checkCovidSet(join(corpora, "check-covid"), "train").items,
  },
  superiority: {
    form: SUPERIORITY,
    task: "clinifact",
    file: "../src/eval/claims/trained-superiority.ts",
    names: ["SUPERIORITY_WHOLE", "SUPERIORITY_ALONE"],
    items: () => trainingPart(corpora, "clinifact"),
  },
  records: {
    form: RECORDS,
    task: "nli4ct",
    file: "../src/eval/claims/trained-records.ts",
    names: ["RECORDS_WHOLE", "RECORDS_ALONE"],
    items: async () => (await nli4ctSet(join(corpora, "nli4ct"), "train")).items,
  },
};

if (values.form === undefined || values.form === "judge") {
  const items = trainingItems(corpora);
  write("../src/audit/trained-judge.ts", "TRAINED_JUDGE", trainForm(generalReading, items, [], learnAlike()).whole);
  console.log(`judge: learnt from ${items.length} items`);
}
for (const [name, { form, task, file, names, items }] of Object.entries(LEARNINGS)) {
  if (values.form !== undefined && values.form !== name) continue;
  const reading = remembering(form.reading);
  const all = await items();
  const own = form.beside === "all";
  // What is shipped for a form of its own is learnt from its own items only.
  const { whole, claimAlone } = trainForm(
    reading,
    all,
    own ? trainingParts(corpora, form.beside, task) : [],
    form.learn,
  );
  write(file, names[0], whole);
  write(file, names[1], claimAlone);
  console.log(`${name}: learnt from ${all.length} items`);
  if (values.quick) continue;
  const gold = all.map(({ label }) => label);
  const told = toldByFolds(reading, all, own ? trainingParts(corpora, form.beside, task) : [], form.learn);
  const neutral = bestNeutral(gold, told);
  const weighed = told.map(([s = 0, c = 0, n = 0]) => [s, c, n * neutral]);
  const answers = weighed.map((one) => LABELS[one.indexOf(Math.max(...one))] ?? "neutral");
  console.log(
    `  ${task}, by folds: ${PRECISION} right from ${JSON.stringify(sureFrom(gold, told, PRECISION))} on, neutral ${neutral}, f1 ${macroF1(gold, answers).toFixed(3)}`,
  );
}

/** The same reading, each pair read once. */
function remembering(reading: Reading): Reading {
  const held = new Map<string, Float64Array>();
  return (claim, evidence) => {
    const key = [claim, ...evidence].join("\n");
    const values = held.get(key) ?? reading(claim, evidence);
    held.set(key, values);
    return values;
  };
}

/** Puts a model where a file has one of that name. */
function write(file: string, name: string, model: ClassModel): void {
  const url = new URL(file, import.meta.url);
  const place = new RegExp(`(export const ${name}: WrittenModel = )[^;]*;`, "u");
  const text = readFileSync(url, "utf8");
  if (!place.test(text)) throw new Error(`${file} has no ${name}.`);
  writeFileSync(
    url,
    text.replace(place, (_whole, start: string) => `${start}${written(model)};`),
  );
}

function written({ trees, rows }: ClassModel): string {
  const list = trees
    .map((one) => `    [\n${one.map((tree) => `      "${writeTree(tree)}",\n`).join("")}    ],\n`)
    .join("");
  const weights = rows.map((row) => `    [${row.join(", ")}],\n`).join("");
  return `{\n  trees: [\n${list}  ],\n  rows: [\n${weights}  ],\n}`;
}
