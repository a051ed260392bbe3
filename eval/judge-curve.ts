/**
 * How often the learnt judges are right, the surest verdicts first, and what the product's judge makes of the same claims:
 *   npx vite-node eval/judge-curve.ts -- [CORPORA, default ../shared/corpora] [--set NAME]
 * Every claim is judged by models that did not learn from its question, claim, abstract or trial. Prints lines of Markdown tables.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { judgeBy } from "../src/audit/judge.js";
import { generalReading } from "../src/audit/signals/reading.js";
import { checkCovidSet } from "../src/eval/claims/check-covid.js";
import type { ClaimItem } from "../src/eval/claims/claim-set.js";
import { clinifactSet } from "../src/eval/claims/clinifact.js";
import type { Form } from "../src/eval/claims/forms.js";
import { NEWS, PUBLIC, RECORDS, SCIENCE, SUPERIORITY } from "../src/eval/claims/forms.js";
import { healthverSet } from "../src/eval/claims/healthver.js";
import { foldsOfForm, probabilitiesOf } from "../src/eval/claims/measure-claims.js";
import { nli4ctSet } from "../src/eval/claims/nli4ct.js";
import { scifactTraining, trainingParts } from "../src/eval/claims/training-parts.js";

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: { set: { type: "string" } },
  allowPositionals: true,
});
const corpora = positionals[0] ?? "../shared/corpora";

/** Shares of the claims that get the verdict. */
const SHARES = [0.025, 0.05, 0.075, 0.1, 0.125, 0.15, 0.2, 0.25];
/** From which probability of the product's judge on. */
const PRODUCT = [0.6, 0.8];

interface Curve {
  readonly form: Form;
  readonly items: () => Promise<readonly ClaimItem[]> | readonly ClaimItem[];
}
const CURVES: Readonly<Record<string, Curve>> = {
  healthver: { form: PUBLIC, items: () => healthverSet(join(corpora, "healthver"), "dev").items },
  "scifact-claims": { form: SCIENCE, items: () => scifactTraining(join(corpora, "scifact")) },
  "check-covid": {
    form: NEWS,
    items: () => checkCovidSet(join(corpora, "check-covid"), "train").items.filter(({ label }) => label !== "neutral"),
  },
  clinifact: { form: SUPERIORITY, items: () => clinifactSet(join(corpora, "clinifact"), "train").items },
  nli4ct: { form: RECORDS, items: async () => (await nli4ctSet(join(corpora, "nli4ct"), "train")).items },
};

for (const [name, { form, items }] of Object.entries(CURVES)) {
  if (values.set !== undefined && values.set !== name) continue;
  const own = await items();
  const general = form.beside === "all";
  const further = general ? trainingParts(corpora, form.beside, name) : [];
  const models = foldsOfForm(form.reading, own, further, form.learn);
  const told = own.map(({ claim, evidence, group }) =>
    probabilitiesOf(models(group).whole, form.reading(claim, evidence)),
  );
  console.log(`${name}, ${own.length} items: verdict | ${SHARES.map((share) => `${100 * share} %`).join(" | ")}`);
  (["supports", "contradicts"] as const).forEach((label, which) => {
    const order = [...told.keys()].sort((a, b) => (told[b]?.[which] ?? 0) - (told[a]?.[which] ?? 0) || a - b);
    const cells = SHARES.map((share) => {
      const first = order.slice(0, Math.round(share * own.length));
      const right = first.filter((at) => own[at]?.label === label).length / first.length;
      return `${right.toFixed(2)} (${(told[first.at(-1) ?? 0]?.[which] ?? 0).toFixed(2)})`;
    });
    console.log(`  ${label} | ${cells.join(" | ")}`);
  });
  if (!general) continue;
  // The product's judge learns from the sets of claims proper, all alike.
  const alike = foldsOfForm(
    generalReading,
    own,
    trainingParts(corpora, "claims", name).map((part) => ({ ...part, counts: 1 })),
  );
  const judged = own.map(({ claim, evidence, group }) => judgeBy(alike(group).whole, claim, evidence).probabilities);
  for (const label of ["supports", "contradicts"] as const)
    for (const least of PRODUCT) {
      const given = judged.flatMap((one, at) => (one[label] >= least ? [at] : []));
      const right = given.filter((at) => own[at]?.label === label).length;
      console.log(`  product ${label} from ${least}: ${given.length}, right ${right}`);
    }
}
