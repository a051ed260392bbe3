/**
 * Compares the design read from words alone with the one that PubMed's indexers gave, in types and MeSH headings that are hidden
 * from the reading. One half of the records is for making rules, the other is kept back:
 *
 *     npx vite-node eval/design/types.ts -- [--held-out] [--wrong] [more PubMed XML files…]
 */
import { agreement, designRows } from "./agreement.js";
import { indexedRecords, isHeldOut } from "./records.js";

const words = process.argv.slice(2).filter((word) => word !== "--");
const flags = words.filter((word) => word.startsWith("--"));
const corpora = process.env["CITESIDE_CORPORA"] ?? "../shared/corpora";
const all = await indexedRecords(
  corpora,
  words.filter((word) => !word.startsWith("--")),
);
const rows = designRows(all.filter((record) => isHeldOut(record) === flags.includes("--held-out")));

const counts = new Map<string, number>();
for (const { gold = "(none)", read } of rows) {
  const key = `${gold} | ${read}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
console.log("indexed as | read as | records");
for (const [key, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${key} | ${count}`);

const { records, indexed, right, unknown, another, animals, animalsAsPeople, designs } = agreement(rows);
const share = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(3));
console.log(`\n${records} records, ${indexed} with a design by types or MeSH`);
console.log(`right ${right} (${share(right, indexed)}), unknown ${unknown}, another ${another}`);
console.log(`right of those read: ${share(right, indexed - unknown)}`);
console.log("\ndesign | read | right | precision | indexed | recall");
for (const one of designs)
  console.log(
    `${one.design} | ${one.read} | ${one.right} | ${share(one.right, one.read)} | ${one.indexed} | ${share(one.found, one.indexed)}`,
  );
console.log(`\nanimal studies read as clinical ones: ${animalsAsPeople} of ${animals}`);
if (flags.includes("--wrong"))
  for (const { record, gold, read, basis, agrees } of rows)
    if (gold === undefined ? read !== "unknown" : !agrees)
      console.log(`${record.pmid} | ${gold ?? "–"} | ${read} | ${basis} | ${record.title.slice(0, 120)}`);
