import { createHash } from "node:crypto";
import { candidates, CORPORA, filesOf, type Corpus, type CUES, type Passage } from "./passages.js";

/**
 * Draws the passages to annotate: for each corpus and kind of cue, files in the order of a seeded hash and from
 * each file one passage, then a second, until the share is full; `npx vite-node eval/recommendations/draw.ts FOLDER` prints them with their place. FOLDER holds the
 * corpora unpacked, each in a folder of its name.
 */
const SEED = "recommendations-2";
/** Passages of each corpus for each kind of cue. */
const SHARES: Readonly<Record<Corpus, number>> = { labels: 24, "jats-plos": 18, "pmc-rct": 50, medquad: 30 };
const [folder = ""] = process.argv.slice(2);

const order = (text: string) => createHash("sha256").update(`${SEED} ${text}`).digest("hex");
const inOrder = <T>(values: readonly T[], key: (value: T) => string): T[] =>
  values
    .map((value) => ({ value, rank: order(key(value)) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ value }) => value);

function drawn(corpus: Corpus, kind: keyof typeof CUES): Passage[] {
  const files = inOrder(filesOf(corpus, folder), (file) => `${corpus} ${file}`);
  const found: Passage[] = [];
  const seen = new Set<string>();
  const pools = new Map<string, Passage[]>();
  for (let round = 0; found.length < SHARES[corpus] && round < 40; round += 1)
    for (const file of files) {
      if (found.length >= SHARES[corpus]) break;
      const pool = pools.get(file) ?? inOrder(candidates(corpus, folder, file, kind), ({ hash }) => hash);
      pools.set(file, pool);
      const next = pool[round];
      if (next === undefined || seen.has(next.hash)) continue;
      seen.add(next.hash);
      found.push(next);
    }
  return found;
}

const written = new Set<string>();
for (const corpus of CORPORA)
  for (const kind of ["words", "modals"] as const)
    for (const passage of drawn(corpus, kind)) {
      if (written.has(passage.hash)) continue;
      written.add(passage.hash);
      process.stdout.write(`${JSON.stringify(passage)}\n`);
    }
