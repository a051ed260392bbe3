/**
 * Compares the design read from words alone with the one that PubMed's indexers gave, in types and MeSH headings that are hidden
 * from the reading. One half of the records is for making rules, the other is kept back:
 *
 *     npx vite-node eval/design/types.ts -- [--held-out] [--wrong] [more PubMed XML files…]
 */
import { designOfPublicationTypes, MESH_MEANINGS } from "../../src/domain/design-table.js";
import type { Design } from "../../src/domain/design.js";
import { readDesign } from "../../src/text/read-design.js";
import { indexedRecords, isHeldOut, type IndexedRecord } from "./records.js";

const words = process.argv.slice(2).filter((word) => word !== "--");
const flags = words.filter((word) => word.startsWith("--"));
const corpora = process.env["CITESIDE_CORPORA"] ?? "../shared/corpora";

function goldOf({ types, mesh }: IndexedRecord): Design | undefined {
  const terms = new Set(mesh.map(({ term }) => term));
  const typed = designOfPublicationTypes(types)?.design;
  const isReview = typed !== undefined && /review|meta|opinion|guideline|consensus/.test(typed);
  if (terms.has("Animals") && !terms.has("Humans") && !isReview) return "laboratory";
  return typed ?? MESH_MEANINGS.find(([term]) => terms.has(term))?.[1];
}

/** PubMed has one type for reports of one patient and of several. */
const agrees = (gold: Design | undefined, read: Design) =>
  gold === read || (gold === "case report" && read === "case series");

const all = await indexedRecords(
  corpora,
  words.filter((word) => !word.startsWith("--")),
);
const records = all.filter((record) => isHeldOut(record) === flags.includes("--held-out"));
const rows = records.map((record) => {
  const { design, basis = "" } = readDesign({ types: [], title: record.title, abstract: record.abstract });
  return { record, gold: goldOf(record), read: design, basis };
});

const indexed = rows.filter(({ gold }) => gold !== undefined);
const counts = new Map<string, number>();
for (const { gold = "(none)", read } of rows) {
  const key = `${gold} | ${read}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
console.log("indexed as | read as | records");
for (const [key, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${key} | ${count}`);

const right = indexed.filter(({ gold, read }) => agrees(gold, read)).length;
const unknown = indexed.filter(({ read }) => read === "unknown").length;
const share = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(3));
console.log(`\n${records.length} records, ${indexed.length} with a design by types or MeSH`);
console.log(
  `right ${right} (${share(right, indexed.length)}), unknown ${unknown}, another ${indexed.length - right - unknown}`,
);
console.log(`right of those read: ${share(right, indexed.length - unknown)}`);

console.log("\ndesign | read | right | precision | indexed | recall");
for (const design of [...new Set(indexed.flatMap(({ gold, read }) => [gold ?? read, read]))].sort()) {
  const read = indexed.filter((row) => row.read === design);
  const gold = indexed.filter((row) => row.gold === design);
  const both = read.filter((row) => agrees(row.gold, design)).length;
  if (design !== "unknown")
    console.log(
      `${design} | ${read.length} | ${both} | ${share(both, read.length)} | ${gold.length} | ${share(gold.filter((row) => agrees(design, row.read)).length, gold.length)}`,
    );
}
const animals = indexed.filter(({ gold }) => gold === "laboratory");
const clinical = animals.filter(({ read }) => !/laboratory|unknown|review|opinion/.test(read));
console.log(`\nanimal studies read as clinical ones: ${clinical.length} of ${animals.length}`);
if (flags.includes("--wrong"))
  for (const { record, gold, read, basis } of rows)
    if (gold === undefined ? read !== "unknown" : !agrees(gold, read))
      console.log(`${record.pmid} | ${gold ?? "–"} | ${read} | ${basis} | ${record.title.slice(0, 120)}`);
