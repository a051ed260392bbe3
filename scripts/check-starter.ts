/**
 * Holds the notes of the starter library against the dossier that they were written from: which publications have a note, their
 * bibliographic facts, every number, and the words of every locator. Ends with 1 when something differs.
 *
 *     npx vite-node scripts/check-starter.ts -- [dossier.jsonl]
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { compare } from "./starter/compare.js";
import { readDossier } from "./starter/dossier-record.js";
import { LEFT_OUT } from "./starter/left-out.js";
import { STARTER, readNotes } from "./starter/notes.js";

const DEFAULT = join(import.meta.dirname, "../../shared/evidence/dossier.jsonl");
const [dossier = DEFAULT] = process.argv.slice(2).filter((argument) => argument !== "--");
if (!existsSync(dossier)) {
  process.stderr.write(`There is no dossier at ${dossier}. Name it: npm run check:starter -- <dossier.jsonl>\n`);
  process.exit(2);
}

const notes = await readNotes(STARTER);
const { problems, remarks } = compare(notes, readDossier(dossier), LEFT_OUT);
for (const remark of remarks) process.stdout.write(`look: ${remark}\n`);
for (const problem of problems) process.stdout.write(`WRONG: ${problem}\n`);
const sentences = notes.reduce(
  (sum, { document }) => sum + document.source.blocks.filter(({ locator }) => locator !== undefined).length,
  0,
);
process.stdout.write(
  `${notes.length} notes, ${sentences} sentences: ${problems.length} wrong, ${remarks.length} to look at.\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
