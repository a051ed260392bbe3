/**
 * Measures the library on disk with the articles of a folder: adding, size, memory, searching, naming, snapshot.
 * Use: npx vite-node bench/library/measure.ts <folder with .nxml files> [most articles] [folder for the library]
 */
import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteLibrary } from "../../src/adapters/library-sqlite/library.js";
import { termsOf } from "../../src/text/analyse.js";
import { articleFiles, roughDocument } from "./rough-documents.js";

const [articles = "", most = "1000000", given] = process.argv.slice(2);
const folder = given ?? mkdtempSync(join(tmpdir(), "citeside-bench-"));
const versions = { citeside: "bench", analyser: "1", lexicon: "none" };
let library = await openSqliteLibrary({ folder, create: true, versions });

const titles: string[] = [];
let adding = 0;
let added = 0;
for (const file of articleFiles(articles, Number(most))) {
  const document = roughDocument(file);
  if (document === undefined) continue;
  const start = performance.now();
  await library.add(document);
  adding += performance.now() - start;
  added += 1;
  titles.push(document.facts.title);
  if (added % 500 === 0)
    console.log(`${added} articles, ${rate(added, adding)} a second, ${megabytes(process.memoryUsage().rss)} resident`);
}
// A program that asks finds the library closed by the one that added.
await library.close();
library = await openSqliteLibrary({ folder, versions });
const size = megabytes(statSync(join(folder, "library.db")).size);
console.log(`added ${added} articles at ${rate(added, adding)} a second; ${size} on disk`, await library.counts());

const queries = Array.from({ length: 400 }, (_, index) => termsOf(titles[(index * 7919) % titles.length] ?? ""));
const filter = { excluded: false, statuses: ["current", "corrected", "superseded"] as const };
const phrases = queries.map((terms) => [terms.slice(0, 2), terms.slice(2, 3)]);
await timed("first stage, 300 passages", queries, async (terms) => {
  await library.statistics("research");
  await library.documentFrequencies("research", terms);
  return (await library.search({ tier: "research", terms, limit: 300 })).length;
});
await timed("the same, without excluded and retracted", queries, async (terms) => {
  await library.statistics("research");
  await library.documentFrequencies("research", terms);
  return (await library.search({ tier: "research", terms, limit: 300, filter })).length;
});
await timed("of which document frequencies", queries, async (terms) => {
  return (await library.documentFrequencies("research", terms)).size;
});
await timed("naming two phrases", phrases, async (two) => (await library.naming("research", two)).length);
await timed("terms near a mistyped one", ["naproxne", "calcinsois", "diltiazme", "pateint"], async (term) => {
  return (await library.similarTerms(term, 5)).length;
});
const [first] = await library.list({}, { offset: 0, limit: 1 });
for (const design of ["cohort", undefined] as const) {
  await timed("one override", [design], async () => Number(await library.override(first?.publication.id ?? "", { design })));
  await timed("snapshot after it", [library], async () => (await library.snapshot()).sources);
}
await library.close();

async function timed<Input>(what: string, inputs: readonly Input[], work: (input: Input) => Promise<number>) {
  const times: number[] = [];
  let results = 0;
  for (const input of inputs) {
    const start = performance.now();
    results += await work(input);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  const mean = (results / inputs.length).toFixed(0);
  console.log(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms; ${mean} results`);
}

function rate(count: number, milliseconds: number): string {
  return ((count / milliseconds) * 1000).toFixed(0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
