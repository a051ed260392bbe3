/**
 * Counts in how many snippets of biomedical abstracts each index term stands and writes how rare it is into
 * `src/audit/signals/rarity.ts`:
 *   npx vite-node eval/word-rarity.ts -- [BIOASQ, default ../shared/corpora/bioasq]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { readBioasq } from "../src/eval/tasks/bioasq.js";
import { termsOf } from "../src/text/analyse.js";

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
const written = [...bands]
  .sort(([a], [b]) => Number(a) - Number(b))
  .map(([band, terms]) => `  "${band}": \`\n${wrapped(terms)}  \`,\n`);
const file = new URL("../src/audit/signals/rarity.ts", import.meta.url);
writeFileSync(file, readFileSync(file, "utf8").replace(/string>> = \{[^}]*\}/u, `string>> = {\n${written.join("")}}`));
console.log(`${snippets.size} snippets, ${counts.size} terms`);

function wrapped(terms: readonly string[]): string {
  let lines = "";
  let line = "   ";
  for (const term of terms) {
    if (line.length + term.length > 128) {
      lines += `${line}\n`;
      line = "   ";
    }
    line += ` ${term}`;
  }
  return `${lines}${line}\n`;
}
