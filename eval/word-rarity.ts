/**
 * Counts in how many snippets of biomedical abstracts each index term stands and writes how rare it is into
 * `src/audit/signals/rarity.ts`:
 *   npx vite-node eval/word-rarity.ts -- [BIOASQ, default ../shared/corpora/bioasq]
 */
import { readBioasq } from "../src/eval/tasks/bioasq.js";
import { termsOf } from "../src/text/analyse.js";
import { writeBands } from "./banded-words.js";

/** A term that stands in fewer snippets than this is as rare as can be told. */
const FEWEST = 8;
const folder = process.argv.slice(2).find((word) => word !== "--") ?? "../shared/corpora/bioasq";
const snippets = new Set(readBioasq(folder).questions.flatMap(({ snippets: of }) => of.map(({ text }) => text)));
const counts = new Map<string, number>();
for (const text of snippets) for (const term of new Set(termsOf(text))) counts.set(term, (counts.get(term) ?? 0) + 1);

const bands = new Map<string, string[]>();
for (const [term, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (count < FEWEST || !/^[a-z]{2,}$/u.test(term)) continue;
  const band = (Math.round(2 * Math.log(snippets.size / count)) / 2).toFixed(1);
  bands.set(band, [...(bands.get(band) ?? []), term]);
}
writeBands(
  new URL("../src/audit/signals/rarity.ts", import.meta.url),
  [...bands].sort(([a], [b]) => Number(a) - Number(b)).map(([band, terms]) => ({ name: `"${band}"`, terms })),
);
console.log(`${snippets.size} snippets, ${counts.size} terms`);
