import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readLexicon } from "../../src/adapters/lexicon-files/lexicon-files.js";
import { withoutPersons } from "../../src/operations/live/cleaned.js";
import { corpus } from "../../src/testing/corpora.js";

/** What is taken away from BioASQ's questions, which tell of nobody: every word that goes is harmless. */
const folder = corpus("bioasq");
if (folder === undefined) throw new Error("CITESIDE_CORPORA names no folder that has bioasq");
const lexicon = readLexicon(`${import.meta.dirname}/../../lexicon`, []);
let questions = 0;
let words = 0;
let gone = 0;
const lines: string[] = [];
for (const edition of readdirSync(folder).filter((name) => /^Task(?:9|10)/u.test(name)))
  for (const file of readdirSync(join(folder, edition)).filter((name) => name.endsWith(".json"))) {
    const read = JSON.parse(readFileSync(join(folder, edition, file), "utf8")) as { questions: { body: string }[] };
    for (const { body } of read.questions) {
      const { removed } = withoutPersons(body, lexicon);
      questions++;
      words += body.split(/\s+/u).length;
      gone += removed.flatMap(({ text }) => text.split(/\s+/u)).length;
      if (removed.length > 0) lines.push(`  ${removed.map(({ text }) => text).join("; ")} in “${body}”`);
    }
  }
console.log(
  `BioASQ: ${questions} questions, ${words} words, ${gone} taken away (${((100 * gone) / words).toFixed(2)} %) in ${lines.length} questions`,
);
if (process.argv.includes("--all")) console.log(lines.join("\n"));
