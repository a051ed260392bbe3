/**
 * Fits what each signal counts of how near a label's sentence comes to a claim (`src/audit/label/label-nearest.ts`), and cross-validates it by list:
 *   npx vite-node eval/fit-label-nearest.ts -- [--keep FOLDER]
 * Over the statements of `eval/label-nearest`, false and true, whose deciding sentence is known by a few of its words. Prints in how many that sentence is the
 * first, among the first two and three, as shipped and by lists left out, and the weights fitted on all (list-wise softmax, gradient descent).
 */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { z } from "zod";
import { NEAR_SIGNALS, nearestInLabels } from "../src/audit/label/label-nearest.js";
import { openFilled } from "../src/eval/run.js";
import { labelLibrary } from "../src/eval/tasks/dangers.js";
import { EvidenceFinder } from "../src/operations/audit/find-evidence.js";
import { parseQuestion } from "../src/question/parse.js";
import { corpus } from "../src/testing/corpora.js";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: { keep: { type: "string" } },
});
const LISTS = ["one", "two", "three"];
const LOOKED_AT = 40;
const STEPS = 3_000;
/** Weights are kept small by so much. */
const SMALL = 0.002;

const data = corpus("labels");
if (data === undefined) throw new Error("The labels of ../shared/corpora are not there.");
const { key, fill } = labelLibrary(data);
const context = await openFilled(values.keep ?? mkdtempSync(join(tmpdir(), "citeside-fit-")), key, fill);
const finder = new EvidenceFinder(context.library, context.lexicon);
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
const listSchema = z.array(z.object({ danger: z.string(), twin: z.string(), where: z.string() }));

interface Statement {
  readonly list: string;
  readonly rows: readonly (readonly number[])[];
  readonly decides: readonly boolean[];
}
const statements: Statement[] = [];
for (const list of LISTS) {
  const file = new URL(`label-nearest/${list}.yaml`, import.meta.url);
  for (const { danger, twin, where } of listSchema.parse(parse(readFileSync(file, "utf8")))) {
    const words = where
      .split(/…|\.{3}/u)
      .map(plain)
      .filter((part) => part.length > 3);
    for (const text of [danger, twin]) {
      const labels = await finder.products(parseQuestion(text, context.lexicon), text);
      const near = nearestInLabels(text, labels, LOOKED_AT);
      const decides = near.map((one) => words.some((part) => plain(one.text).includes(part)));
      statements.push({ list, rows: near.map(({ signals }) => signals), decides });
    }
  }
}
await context.library.close();

const scoreBy = (weights: readonly number[], row: readonly number[]) =>
  row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);

function fit(from: readonly Statement[]): number[] {
  const known = from.filter(({ decides }) => decides.includes(true));
  const weights = NEAR_SIGNALS.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = NEAR_SIGNALS.map(() => 0);
    for (const { rows, decides } of known) {
      const scores = rows.map((row) => scoreBy(weights, row));
      const most = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - most));
      const all = powers.reduce((sum, power) => sum + power, 0);
      const deciding = decides.filter(Boolean).length;
      rows.forEach((row, at) => {
        const pull = (decides[at] === true ? 1 / deciding : 0) - (powers[at] ?? 0) / all;
        row.forEach((value, signal) => (gradient[signal] = (gradient[signal] ?? 0) + pull * value));
      });
    }
    gradient.forEach((pull, at) => {
      const weight = weights[at] ?? 0;
      weights[at] = weight + pull / known.length - SMALL * weight;
    });
  }
  return weights;
}

/** Of so many statements the deciding sentence is the first, among the first two, three. */
function found(of: readonly Statement[], weights?: readonly number[]) {
  const places = of.map(({ rows, decides }) => {
    const order = rows
      .map((row, at) => ({ at, score: weights === undefined ? -at : scoreBy(weights, row) }))
      .sort((a, b) => b.score - a.score);
    const place = order.findIndex(({ at }) => decides[at]);
    return place < 0 ? LOOKED_AT : place;
  });
  return [1, 2, 3].map((first) => places.filter((place) => place < first).length);
}
const share = (counts: readonly number[]) => counts.map((count) => Number((count / statements.length).toFixed(3)));
console.log(JSON.stringify({ statements: statements.length, shipped: share(found(statements)) }));
const left = LISTS.map((list) => {
  const [out, rest] = [statements.filter((one) => one.list === list), statements.filter((one) => one.list !== list)];
  return found(out, fit(rest));
});
console.log(
  JSON.stringify({ byListsLeftOut: share([0, 1, 2].map((at) => left.reduce((sum, one) => sum + (one[at] ?? 0), 0))) }),
);
console.log(
  JSON.stringify(
    Object.fromEntries(fit(statements).map((weight, at) => [NEAR_SIGNALS[at], Number(weight.toFixed(2))])),
  ),
);
