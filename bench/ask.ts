/**
 * Asks many real questions of one library in one warm process and prints one JSON line: median and 95th percentile in
 * milliseconds for a whole `ask`, and how many got a statement in the research tier. The questions are made from the
 * interventions and outcomes of a corpus's prompts, drawn by a fixed seed.
 *
 *     npm run build && npx vite-node bench/ask.ts -- <library folder> [prompts.csv] [how many]
 */
import type { ask as Ask } from "../src/operations/ask/ask.js";
import type { wire as Wire } from "../src/wiring.js";
import { quantile, questionsFrom } from "./prompts.js";

const [folder, prompts = "../shared/corpora/pmc-rct/prompts.csv", many = "200"] = process.argv
  .slice(2)
  .filter((word) => word !== "--");
if (folder === undefined) throw new Error("Name a library's folder, as bench/add.ts keeps one.");
const dist = new URL("../dist/", import.meta.url).href;
const { wire } = (await import(/* @vite-ignore */ `${dist}wiring.js`)) as { wire: typeof Wire };
const { ask } = (await import(/* @vite-ignore */ `${dist}operations/ask/ask.js`)) as { ask: typeof Ask };

const questions = questionsFrom(prompts, Number(many));

const context = await wire({ folder, readOnly: true, starter: false });
const times: number[] = [];
let answered = 0;
for (const question of ["warm up on diabetes", "warm up on hypertension in children", ...questions]) {
  const began = performance.now();
  const bundle = await ask.run(context, { question });
  if (question.startsWith("warm up")) continue;
  times.push(performance.now() - began);
  if (bundle.references.length > 0) answered++;
}
await context.library.close();
const at = (share: number) => Math.round(quantile(times, share));
console.log(
  JSON.stringify({ questions: times.length, p50: at(0.5), p95: at(0.95), max: at(1), withReferences: answered }),
);
