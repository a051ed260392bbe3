/**
 * Draws questions "does A help B?" from the titles of a library by a fixed seed (`made-questions.ts`), and prints the rows that they get
 * without what was told, to be judged by `RULE.md`; what was told goes to a file of its own:
 *   npx vite-node eval/findings-rows/draw.ts -- LIBRARY SEED ROWS OUT [UNCLEAR]
 * LIBRARY is a library's folder, ROWS how many rows to print, OUT the path of the printed rows (text); OUT.told.jsonl holds what was told.
 * UNCLEAR is the share of unclear rows that are printed (1 where it is left out), so that less is judged for as many directions.
 * Studies that were judged before neither ask nor make a row. At most two rows of a question, and one of a study, are taken.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findingTable } from "../../src/answer/finding/finding-table.js";
import { gist } from "../../src/answer/candidates/evidence.js";
import { gather } from "../../src/operations/ask/gather.js";
import { parseQuestion } from "../../src/question/parse.js";
import { wire } from "../../src/wiring.js";
import type { Asked } from "./made-questions.js";
import { questionsFrom, rankBy } from "./made-questions.js";

const [folder = "", seed = "1", most = "100", out = "rows.txt", unclear = "1"] = process.argv
  .slice(2)
  .filter((word) => word !== "--");
const EACH = 2;
const seen = new Set(
  ["rows.jsonl", "questions.jsonl", "drawn.jsonl"].flatMap((file) =>
    [...readFileSync(join(import.meta.dirname, file), "utf8").matchAll(/"study": ?"([^"]+)"/gu)].map(([, id]) => id),
  ),
);
const { library, lexicon } = await wire({ folder, readOnly: true });
const studies: Asked[] = [];
for (const { publication, sources } of await library.list({ tiers: ["research"] })) {
  const id = sources[0]?.id;
  const source = seen.has(publication.id) || id === undefined ? undefined : await library.source(id);
  if (source === undefined) continue;
  const abstract = gist(source)
    .map(({ start, end }) => source.text.slice(start, end))
    .join(" ");
  studies.push({ id: publication.id, title: publication.title, abstract });
}
studies.sort((a, b) => rankBy(seed, a.id) - rankBy(seed, b.id));
const byId = new Map(studies.map((one) => [one.id, one]));
const [printed, told]: [string[], string[]] = [[], []];
let asked = 0;
const had = new Set<string>();
for (const text of studies.flatMap((study) => questionsFrom(study, seed))) {
  if (printed.length >= Number(most)) break;
  asked++;
  const question = parseQuestion(text, lexicon);
  const { evidence } = await gather(library, question, "research", {});
  const rows = (findingTable(question, evidence)?.rows ?? [])
    .filter(({ publication }) => byId.has(publication) && !had.has(publication))
    .sort((a, b) => rankBy(text, a.publication) - rankBy(text, b.publication))
    .slice(0, EACH)
    .filter(
      (row) => row.direction !== "unclear" || rankBy(seed, `${text} ${row.publication}`) < Number(unclear) * 2 ** 48,
    );
  for (const row of rows) {
    had.add(row.publication);
    const number = printed.length + 1;
    const { title = "", abstract = "" } = byId.get(row.publication) ?? {};
    printed.push(`#${number} Q: ${text}\n  T: ${title}\n  Q': ${row.quote.text}\n  A: ${abstract}\n`);
    const { direction, comparator, effect, n, design, quote } = row;
    const { publication: id } = row;
    told.push(
      JSON.stringify({
        number,
        question: text,
        study: id,
        direction,
        comparator,
        effect,
        n,
        design,
        quote: quote.text,
      }),
    );
  }
}
await library.close();
writeFileSync(out, printed.join("\n"));
writeFileSync(`${out}.told.jsonl`, `${told.join("\n")}\n`);
console.log(JSON.stringify({ asked, rows: printed.length }));
