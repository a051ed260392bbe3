import { createRequire } from "node:module";
import { join } from "node:path";
import { sentences } from "../../src/text/sentences.js";
import { bare, checkCovid, claims, sections, snippets } from "./gold.js";
import type { GoldText } from "./gold.js";

/**
 * Measures sentence splitters against boundaries given by others:
 *   npx vite-node eval/text/sentences.ts [--disagreements]
 * `PEERS` may name a folder whose node_modules hold `sbd`, `sentence-splitter`, `compromise` and `wink-nlp-utils`; they are
 * then measured in the same run.
 */
type Splitter = (text: string) => string[];

async function peers(): Promise<Record<string, Splitter>> {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  const known: Record<string, Splitter> = {
    ours: (text) => sentences(text).map(({ start, end }) => text.slice(start, end)),
    "Intl.Segmenter": (text) => [...segmenter.segment(text)].map(({ segment }) => segment),
  };
  const folder = process.env["PEERS"];
  if (folder === undefined) return known;
  const load = createRequire(join(folder, "package.json"));
  const sbd = load("sbd") as { sentences(text: string): string[] };
  const wink = load("wink-nlp-utils") as { string: { sentences(text: string): string[] } };
  const compromise = load("compromise") as (text: string) => { sentences(): { out(form: "array"): string[] } };
  const splitter = (await import(join(folder, "node_modules/sentence-splitter/module/index.js"))) as {
    split(text: string): { type: string; raw: string }[];
  };
  return {
    ...known,
    sbd: (text) => sbd.sentences(text),
    "wink-nlp-utils": (text) => wink.string.sentences(text),
    compromise: (text) => compromise(text).sentences().out("array"),
    "sentence-splitter": (text) =>
      splitter
        .split(text)
        .filter(({ type }) => type === "Sentence")
        .map(({ raw }) => raw),
  };
}

function boundariesOf(parts: readonly string[]): Set<number> {
  let count = 0;
  return new Set(parts.slice(0, -1).map((part) => (count += bare(part))));
}

function measure(split: Splitter, golds: readonly GoldText[]) {
  const total = { right: 0, found: 0, gold: 0 };
  for (const { text, boundaries } of golds) {
    const found = boundariesOf(split(text));
    total.right += [...found].filter((boundary) => boundaries.has(boundary)).length;
    total.found += found.size;
    total.gold += boundaries.size;
  }
  return total;
}

function around(text: string, boundary: number): string {
  let at = 0;
  for (let count = 0; at < text.length && count < boundary; at++) if (!/\s/.test(text.charAt(at))) count++;
  return `${text.slice(Math.max(0, at - 60), at)} ¦ ${text.slice(at, at + 60)}`;
}

function disagreements(split: Splitter, golds: readonly GoldText[]): string[] {
  return golds.flatMap(({ text, boundaries, complete }) => {
    const found = boundariesOf(split(text));
    const missed = [...boundaries].filter((b) => !found.has(b)).map((b) => `missed  ${around(text, b)}`);
    const added = [...found].filter((b) => complete && !boundaries.has(b)).map((b) => `added   ${around(text, b)}`);
    return [...missed, ...added];
  });
}

const sets: Record<string, GoldText[]> = {
  "check-covid": checkCovid(),
  "scifact claims": claims(),
  "pubmedqa sections": sections(),
  "bioasq snippets": snippets(),
};
const splitters = await peers();
const share = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(4));
console.log("set | splitter | boundaries | precision | recall | F1 | ms");
for (const [name, golds] of Object.entries(sets)) {
  const complete = golds.every((gold) => gold.complete);
  for (const [splitter, split] of Object.entries(splitters)) {
    const began = performance.now();
    const { right, found, gold } = measure(split, golds);
    const ms = Math.round(performance.now() - began);
    const f1 = complete ? share(2 * right, found + gold) : "–";
    console.log(
      `${name} | ${splitter} | ${gold} | ${complete ? share(right, found) : "–"} | ${share(right, gold)} | ${f1} | ${ms}`,
    );
  }
}
if (process.argv.includes("--disagreements")) {
  const ours = splitters["ours"];
  for (const [name, golds] of Object.entries(sets))
    for (const line of ours === undefined ? [] : disagreements(ours, golds)) console.log(`${name}: ${line}`);
}
