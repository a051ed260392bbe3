import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  placeFiles,
  placeParagraphs,
  sentenceHash,
  type RegimenCorpus,
  type RegimenPlace,
} from "../../src/eval/regimen-places.js";
import { sentences } from "../../src/text/sentences.js";

/**
 * Draws the 200 sentences to annotate: for each corpus and kind, files in the order of a seeded hash and from each file one sentence,
 * then a second, until the share is full. `npx vite-node eval/regimens/draw.ts CORPORA` prints them with their place and half; a seed, a share of
 * the numbers below and a file of gold whose sentences are left out may follow.
 */
const [corpora = "../shared/corpora", seed = "regimens-2", part = "1", before] = process.argv.slice(2);
/**
 * Of "regimens-2" the 200 sentences of `gold.jsonl` were drawn; other draws leave out what a file of gold holds already. "regimens-9" and
 * "regimens-10" leave out all gold before them and the sentences of "look-a", "look-b" and "look-c", which were read while rules were mended.
 * "regimens-12" and "regimens-13" leave out all that was drawn or read before them; "look-k" to "look-w" leave those two out.
 */
const SEED = seed;

/**
 * What makes a sentence worth reading, in kinds: an amount among words of dosing, a percentage among them, a concentration, laboratory
 * value or sample, and a time or an age. Without the first most sentences would hold no dose; the others hold what only looks like one.
 */
const UNIT = String.raw`(?:mg|g|mcg|µg|μg|ug|IU|units?|U|mEq|mL|ml|milligrams?|grams?|micrograms?|tablets?|capsules?|drops|puffs)`;
const AMOUNT = new RegExp(String.raw`\b\d[\d.,]*[\s-]?${UNIT}(?!\w)(?!\/(?:d?L|ml)\b)`);
const DOSING =
  /\b(?:dos(?:e|es|ed|ing|age)|daily|per day|twice|once|q\.?d|b\.?i\.?d|t\.?i\.?d|every|weekly|administ\w+|receiv\w+|given|infus\w+|inject\w+|oral\w*|intraven\w+|tablets?)\b/i;
const PERCENT = /\b\d[\d.]*\s?%/;
const KINDS = {
  dose: (text: string) => AMOUNT.test(text) && DOSING.test(text),
  percent: (text: string) => !AMOUNT.test(text) && PERCENT.test(text) && DOSING.test(text),
  measured: (text: string) =>
    /\d\s?(?:n?mol\/l|mg\/d?l|ng\/ml|µg\/l|pg\/ml|g\/d?l|U\/L|mm\s?Hg)|\b(?:blood|samples?|serum|plasma|assay|aliquots?)\b.{0,60}\d\s?m?l\b/i.test(
      text,
    ),
  time: (text: string) => !AMOUNT.test(text) && /\d\s?-?(?:years?|weeks?|months?|days?)\b/i.test(text),
} as const;
const SHARES: readonly (readonly [RegimenCorpus, keyof typeof KINDS, number])[] = [
  ["labels-text", "dose", 45],
  ["labels-spl", "dose", 35],
  ["pmc-rct", "dose", 80],
  ["labels-text", "percent", 3],
  ["labels-spl", "percent", 3],
  ["pmc-rct", "percent", 6],
  ["labels-text", "measured", 5],
  ["labels-spl", "measured", 3],
  ["pmc-rct", "measured", 10],
  ["labels-text", "time", 2],
  ["labels-spl", "time", 2],
  ["pmc-rct", "time", 6],
];
/** Files of the archive of articles that are looked at, in the order of the seed. */
const ARTICLES = 400;

const order = (text: string) => createHash("sha256").update(`${SEED} ${text}`).digest("hex");
const taken = new Set<string>(
  before === undefined
    ? []
    : [...readFileSync(before, "utf8").matchAll(/"hash": ?"([0-9a-f]+)"/g)].map(([, hash = ""]) => hash),
);

for (const corpus of ["labels-text", "labels-spl", "pmc-rct"] as const) {
  const files: { file: string; rank: string; places: (RegimenPlace & { text: string })[] }[] = [];
  for await (const { file, text } of placeFiles(corpora, corpus)) {
    const rank = order(`${corpus} ${file}`);
    // An eighth of the articles by hash is enough, so that not all need be cut into sentences.
    if (corpus === "pmc-rct" && rank >= "2") continue;
    const places = placeParagraphs(file, text).flatMap((paragraph, at) =>
      sentences(paragraph).flatMap(({ start, end }) => {
        const words = paragraph.slice(start, end);
        if (words.length < 25 || words.length > 600) return [];
        return [{ corpus, file, paragraph: at, start, end, hash: sentenceHash(words), text: words }];
      }),
    );
    files.push({ file, rank, places });
  }
  files.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  if (corpus === "pmc-rct") files.splice(ARTICLES);
  for (const [where, kind, share] of SHARES) {
    if (where !== corpus) continue;
    const pools = files.map(({ file, places }) => ({
      file,
      pool: places
        .filter(({ text }) => KINDS[kind](text))
        .sort((a, b) => (order(`${kind} ${a.hash}`) < order(`${kind} ${b.hash}`) ? -1 : 1)),
    }));
    let left = Math.max(1, Math.round(share * Number(part)));
    for (let round = 0; left > 0 && round < 40; round += 1)
      for (const { file, pool } of pools) {
        const next = pool[round];
        if (left === 0 || next === undefined || taken.has(next.hash)) continue;
        taken.add(next.hash);
        left -= 1;
        const half = order(`half ${corpus} ${file}`) < "8" ? "development" : "held-out";
        // There are few full labels, so that their sentences are halved and not the files.
        const halfOf = corpus === "labels-spl" ? (order(`half ${next.hash}`) < "8" ? "development" : "held-out") : half;
        console.log(JSON.stringify({ ...next, half: halfOf, kind }));
      }
  }
}
