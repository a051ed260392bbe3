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
import { clinifactSet } from "../src/eval/claims/clinifact.js";
import type { Form } from "../src/eval/claims/forms.js";
import { GENERAL, RECORDS, SUPERIORITY } from "../src/eval/claims/forms.js";
import { sureFrom, toldByFolds, trainForm } from "../src/eval/claims/measure-claims.js";
import { nli4ctSet } from "../src/eval/claims/nli4ct.js";
import { trainingItems } from "../src/eval/claims/training-parts.js";
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
}
const LEARNINGS: Readonly<Record<string, Learning>> = {
  general: {
    form: GENERAL,
    items: () => Promise.resolve(trainingItems(corpora)),
    file: "../src/audit/trained-judge.ts",
  },
  superiority: {
    form: SUPERIORITY,
    items: () => Promise.resolve(clinifactSet(join(corpora, "clinifact"), "train").items),
    file: "../src/eval/claims/trained-superiority.ts",
  },
  records: {
    form: RECORDS,
    items: async () => (await nli4ctSet(join(corpora, "nli4ct"), "train")).items,
    file: "../src/eval/claims/trained-records.ts",
  },
};

for (const [name, { form, items, file }] of Object.entries(LEARNINGS)) {
  if (values.form !== undefined && values.form !== name) continue;
  const all = await items();
  const { whole, claimAlone } = trainForm(form.reading, all);
  const sure = sureFrom(
    all.map(({ label }) => label),
    toldByFolds(form.reading, all),
    PRECISION,
  );
  const url = new URL(file, import.meta.url);
  const models = [whole, claimAlone];
  writeFileSync(
    url,
    readFileSync(url, "utf8").replace(/= \[[^;]*\];/gu, () => `= [\n${written(models.shift() ?? [])}];`),
  );
  console.log(`${name}: learnt from ${all.length} items; by folds, ${PRECISION} are right from ${JSON.stringify(sure)} on`);
}

function written(model: ClassModel): string {
  return model.map((trees) => `  [\n${trees.map((tree) => `    "${writeTree(tree)}",\n`).join("")}  ],\n`).join("");
}
