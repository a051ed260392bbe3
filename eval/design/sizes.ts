/**
 * Measures how many took part, as read from abstracts, against a person's reading of 100 abstracts of the pmc-rct corpus for which
 * a number was read (drawn at random; the rules had been made on others):
 *
 *     npx vite-node eval/design/sizes.ts
 *
 * `sizes.tsv` has the number that was read then and whether it was right: the number of those who took part, or of those analysed
 * where the abstract gives no other.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inputsOf } from "../../src/adapters/inputs-fs/inputs-fs.js";
import { jatsReader } from "../../src/adapters/reader-jats/reader-jats.js";
import { readInputs } from "../../src/operations/add/read-inputs.js";
import { DEFAULT_LIMITS } from "../../src/ports/reader.js";
import { unpack } from "../../src/readers.js";
import { peopleIn } from "../../src/text/design/read-size.js";

const corpora = process.env["CITESIDE_CORPORA"] ?? "../shared/corpora";
const rows = readFileSync(join(import.meta.dirname, "sizes.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1);
const judged = new Map(
  rows.map((row) => {
    const [id = "", number = "", verdict = ""] = row.split("\t");
    return [id, { number: Number(number), isRight: verdict === "right" }] as const;
  }),
);

const account = { articles: 0, withNumber: 0, judged: 0, right: 0, wrong: 0, changed: 0, gone: 0 };
const inputs = inputsOf([join(corpora, "pmc-rct/articles.tar.gz")]);
for await (const read of readInputs(inputs, { readers: [jatsReader], unpack, limits: DEFAULT_LIMITS })) {
  if (read.kind !== "document") continue;
  const { size } = read.facts;
  account.articles++;
  if (size !== undefined) account.withNumber++;
  const id = /PMC\d+/.exec(read.name)?.[0] ?? "";
  const known = judged.get(id);
  if (known === undefined) continue;
  account.judged++;
  if (size === undefined) account.gone++;
  else if (peopleIn(size) !== known.number) {
    account.changed++;
    console.log(`${id}: read ${size}, judged was ${known.number} (${known.isRight ? "right" : "wrong"})`);
  } else if (known.isRight) account.right++;
  else account.wrong++;
}
const { right, wrong } = account;
console.log(JSON.stringify({ ...account, precision: Number((right / (right + wrong)).toFixed(3)) }));
