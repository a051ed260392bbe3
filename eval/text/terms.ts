import { readFileSync } from "node:fs";
import { join } from "node:path";
import { termsOf } from "../../src/text/analyse.js";
import { stem } from "../../src/text/stem.js";
import { corpus } from "../../src/testing/corpora.js";

/**
 * Measures ways of making index terms by plain BM25 (k1 0.9, b 0.4), nDCG@10, and how fast the analysis is:
 *   npx vite-node eval/text/terms.ts
 */
type Terms = (text: string) => string[];
type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Task {
  readonly documents: readonly { readonly id: string; readonly text: string }[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  readonly relevant: Judgements;
}

const K1 = 0.9;
const B = 0.4;

function task(corpusName: string, inside: string, judgements: string): Task {
  const folder = corpus(corpusName);
  if (folder === undefined)
    throw new Error(`the corpus ${corpusName} is not on this machine; CITESIDE_CORPORA can name its folder`);
  const lines = (name: string) =>
    readFileSync(join(folder, inside, name), "utf8")
      .trim()
      .split("\n");
  const relevant = new Map<string, Map<string, number>>();
  for (const line of lines(judgements).slice(1)) {
    const [query = "", document = "", grade = "0"] = line.split("\t");
    relevant.set(query, (relevant.get(query) ?? new Map<string, number>()).set(document, Number(grade)));
  }
  const parsed = (name: string) =>
    lines(name).map((line) => JSON.parse(line) as { _id: string; title?: string; text: string });
  return {
    documents: parsed("corpus.jsonl").map(({ _id, title, text }) => ({ id: _id, text: `${title ?? ""}\n${text}` })),
    queries: parsed("queries.jsonl").map(({ _id, text }) => ({ id: _id, text })),
    relevant,
  };
}

function meanNdcg({ documents, queries, relevant }: Task, terms: Terms): number {
  const postings = new Map<string, [number, number][]>();
  const lengths = documents.map(({ text }, at) => {
    const counts = new Map<string, number>();
    const all = terms(text);
    for (const term of all) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [[at, count]]);
      else list.push([at, count]);
    }
    return all.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const scored = queries.flatMap(({ id, text }) => {
    const grades = relevant.get(id);
    if (grades === undefined) return [];
    const scores = new Map<number, number>();
    for (const term of new Set(terms(text))) {
      const list = postings.get(term) ?? [];
      const rarity = Math.log(1 + (documents.length - list.length + 0.5) / (list.length + 0.5));
      for (const [at, count] of list) {
        const norm = count + K1 * (1 - B + (B * (lengths[at] ?? 0)) / average);
        scores.set(at, (scores.get(at) ?? 0) + (rarity * count * (K1 + 1)) / norm);
      }
    }
    const top = [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, 10);
    const gain = (list: readonly number[]) => list.reduce((sum, grade, rank) => sum + grade / Math.log2(rank + 2), 0);
    const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, 10);
    return [gain(top.map(([at]) => grades.get(documents[at]?.id ?? "") ?? 0)) / gain(ideal)];
  });
  return scored.reduce((sum, value) => sum + value, 0) / scored.length;
}

/** Harman's "s" stemmer: plurals only. */
function plural(word: string): string {
  if (word.length < 4) return word;
  if (/(?<![ae])ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?<![aeo])es$/.test(word)) return word.slice(0, -1);
  return /[^us]s$/.test(word) && !word.endsWith("is") ? word.slice(0, -1) : word;
}

const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
const ways: Record<string, Terms> = {
  "words as they are": words,
  "plurals only": (text) => words(text).map(plural),
  "Snowball English": (text) => words(text).map(stem),
  "analyse (all rules)": termsOf,
};
const tasks: Record<string, Task> = {
  "scifact train": task("scifact", ".", "qrels/train.tsv"),
  "cystic fibrosis": task("cystic-fibrosis", "beir", "qrels/test.tsv"),
};
for (const [name, measured] of Object.entries(tasks))
  for (const [way, terms] of Object.entries(ways))
    console.log(`${name} | ${way} | ${meanNdcg(measured, terms).toFixed(4)}`);

const texts = tasks["scifact train"]?.documents.map(({ text }) => text) ?? [];
const count = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
for (let round = 1; round <= 4; round++) {
  const began = process.cpuUsage().user;
  for (const text of texts) termsOf(text);
  const seconds = (process.cpuUsage().user - began) / 1e6;
  console.log(`round ${round}: ${(count / seconds / 1e6).toFixed(2)} million words a second of processor time`);
}
