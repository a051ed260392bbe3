/**
 * Trains the judge of claims and the models of two forms of task, each with its control that sees the claim alone:
 *   npx vite-node eval/train-judge.ts -- [CORPORA, default ../shared/corpora] [--form general|superiority|records]
 * The general judge learns from healthver dev, scifact train and check-covid train; the others from the train parts of clinifact and
 * nli4ct. Writes `src/audit/trained-judge.ts`, `src/eval/claims/trained-superiority.ts` and `trained-records.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ClassModel } from "../src/audit/class-model.js";
import type { ClaimItem } from "../src/eval/claims/claim-set.js";
import { LABELS } from "../src/eval/claims/claim-set.js";
import { clinifactSet } from "../src/eval/claims/clinifact.js";
import type { Form } from "../src/eval/claims/forms.js";
import { GENERAL, RECORDS, SUPERIORITY } from "../src/eval/claims/forms.js";
import { bestNeutral, macroF1, sureFrom, toldByFolds, trainForm } from "../src/eval/claims/measure-claims.js";
import { nli4ctSet } from "../src/eval/claims/nli4ct.js";
import { healthverSet } from "../src/eval/claims/healthver.js";
import { checkCovidSet } from "../src/eval/claims/check-covid.js";
import { scifactTraining, trainingItems } from "../src/eval/claims/training-parts.js";
import { writeTree } from "../src/rank/trees.js";

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: { form: { type: "string" } },
  allowPositionals: true,
});
const corpora = positionals[0] ?? "../shared/corpora";

/** How often a sure verdict is to be right. */
const PRECISION = 0.8;

interface Learning {
  readonly form: Form;
  readonly items: () => Promise<readonly ClaimItem[]>;
  readonly file: string;
  /** Training parts on which is measured how sure is sure enough. */
  readonly sets: Readonly<Record<string, () => Promise<readonly ClaimItem[]> | readonly ClaimItem[]>>;
}
const LEARNINGS: Readonly<Record<string, Learning>> = {
  general: {
    form: GENERAL,
    items: () => Promise.resolve(trainingItems(corpora)),
    file: "../src/audit/trained-judge.ts",
    sets: {
      healthver: () => healthverSet(join(corpora, "healthver"), "dev").items,
      "scifact-claims": () => scifactTraining(join(corpora, "scifact")),
      "check-covid": () => checkCovidSet(join(corpora, "check-covid"), "train").items,
    },
  },
  superiority: {
    form: SUPERIORITY,
    items: () => Promise.resolve(clinifactSet(join(corpora, "clinifact"), "train").items),
    file: "../src/eval/claims/trained-superiority.ts",
    sets: { clinifact: () => clinifactSet(join(corpora, "clinifact"), "train").items },
  },
  records: {
    form: RECORDS,
    items: async () => (await nli4ctSet(join(corpora, "nli4ct"), "train")).items,
    file: "../src/eval/claims/trained-records.ts",
    sets: { nli4ct: async () => (await nli4ctSet(join(corpora, "nli4ct"), "train")).items },
  },
};

for (const [name, { form, items, file, sets }] of Object.entries(LEARNINGS)) {
  if (values.form !== undefined && values.form !== name) continue;
  const all = await items();
  const { whole, claimAlone } = trainForm(form.reading, all, form.training);
  const url = new URL(file, import.meta.url);
  const models = [whole, claimAlone];
  writeFileSync(
    url,
    readFileSync(url, "utf8").replace(
      /= [[{][^;]*;/gu,
      () => `= ${written(models.shift() ?? { trees: [], rows: [] })};`,
    ),
  );
  console.log(`${name}: learnt from ${all.length} items`);
  for (const [set, load] of Object.entries(sets)) {
    const own = await load();
    const gold = own.map(({ label }) => label);
    const told = toldByFolds(form.reading, own, name === "general" ? trainingItems(corpora, set) : [], form.training);
    const neutral = bestNeutral(gold, told);
    console.log(
      `  ${set}, by folds: ${PRECISION} right from ${JSON.stringify(sureFrom(gold, told, PRECISION))} on, neutral ${neutral}, f1 ${macroF1(
        gold,
        told.map(
          ([s = 0, c = 0, n = 0]) => LABELS[[s, c, n * neutral].indexOf(Math.max(s, c, n * neutral))] ?? "neutral",
        ),
      ).toFixed(3)}`,
    );
  }
}

function written({ trees, rows }: ClassModel): string {
  const list = trees
    .map((one) => `    [\n${one.map((tree) => `      "${writeTree(tree)}",\n`).join("")}    ],\n`)
    .join("");
  const weights = rows.map((row) => `    [${row.join(", ")}],\n`).join("");
  return `{\n  trees: [\n${list}  ],\n  rows: [\n${weights}  ],\n}`;
}
