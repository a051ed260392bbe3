/**
 * Asks the questions of the judged rows again and says how many of the directions told are what was judged, by `RULE.md`:
 *   npx vite-node eval/findings-rows/measure-questions.ts -- LIBRARY [articles|abstracts]
 * LIBRARY is a library's folder that holds the articles of pmc-rct, or the abstracts that `abstracts.ts` writes. Rows that were never judged are counted apart, and those told by another sentence than the one judged that say otherwise than it.
 */
import { findingTable } from "../../src/answer/finding/finding-table.js";
import { gather } from "../../src/operations/ask/gather.js";
import { parseQuestion } from "../../src/question/parse.js";
import { wire } from "../../src/wiring.js";
import { judgedRows } from "./judged-rows.js";

const [folder = "", of = "articles"] = process.argv.slice(2).filter((word) => word !== "--");
const judged = judgedRows(of === "abstracts" ? "abstracts" : "articles").filter(({ says }) => says !== "no question");
const { library, lexicon } = await wire({ folder, readOnly: true });
let [right, wrong, unjudged, elsewhere, toldOfClear] = [0, 0, 0, 0, 0];
for (const text of new Set(judged.map(({ question }) => question))) {
  const question = parseQuestion(text, lexicon);
  const { evidence } = await gather(library, question, "research", {});
  for (const { publication, direction, quote } of findingTable(question, evidence)?.rows ?? []) {
    if (direction === "unclear") continue;
    const row = judged.find((one) => one.question === text && one.study === publication);
    const says = row?.says;
    // What another sentence of the study says was never judged, unless it is the same.
    if (says !== undefined && says !== direction && row?.start !== undefined && row.start !== quote.start) {
      elsewhere++;
      continue;
    }
    if (says === undefined) unjudged++;
    else if (says === direction) right++;
    else wrong++;
    if (says !== undefined && says !== "unclear") toldOfClear++;
    if (process.env["SHOW"] !== undefined && says !== direction)
      console.log(`${text} | ${publication} | told ${direction}, judged ${says ?? "never"}`);
  }
}
await library.close();
const clear = judged.filter(({ says }) => says !== "unclear").length;
const share = (part: number, all: number) => Number((part / Math.max(1, all)).toFixed(4));
console.log(
  JSON.stringify({
    rows: judged.length,
    clear,
    right,
    wrong,
    precision: share(right, right + wrong),
    told: share(toldOfClear, clear),
    unjudged,
    elsewhere,
  }),
);
