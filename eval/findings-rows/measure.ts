/**
 * Asks the judged questions again and says how many of the directions told are right, by `RULE.md`:
 *   npx vite-node eval/findings-rows/measure.ts -- LIBRARY
 * LIBRARY is a library's folder that holds the articles of pmc-rct. Rows that were never judged are counted apart.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findingTable } from "../../src/answer/finding/finding-table.js";
import { welcomeOf } from "../../src/appraise/findings/outcome-worth.js";
import { gather } from "../../src/operations/ask/gather.js";
import { parseQuestion } from "../../src/question/parse.js";
import { wire } from "../../src/wiring.js";

interface Judged {
  readonly draw: number;
  readonly asked: string;
  readonly kind: "effect" | "for" | "outcome";
  readonly outcome?: string;
  readonly study: string;
  readonly direction: string;
  readonly label: "R" | "W" | "X";
}

const EFFECT =
  /^(?:the )?(?:effects?|efficacy|effectiveness|impact|influence) of (?:the )?(.{3,60}?) (?:on|in|for) (?:the )?(.{4,80}?)(?:[:.(–-]| a randomi|$)/iu;
const FOR =
  /^(?:use of |comparison of |role of )?(.{3,60}?) (?:in the treatment of|for the treatment of|for the prevention of|in the management of|for preventing|for reducing|to reduce|to prevent|reduces|improves|for|in patients with) (?:the )?(.{4,80}?)(?:[:.(–-]| a randomi|$)/iu;
const VERSUS = /^(?:the )?([^:]{3,40}?) (?:versus|vs\.?|compared with) [^:]{3,80}/iu;

function questionOf({ kind, outcome = "" }: Judged, title: string): string | undefined {
  if (kind === "outcome") {
    const tried = (EFFECT.exec(title) ?? VERSUS.exec(title))?.[1];
    return tried === undefined
      ? undefined
      : `Does ${tried} ${welcomeOf(outcome) < 0 ? "reduce" : "improve"} ${outcome}?`;
  }
  const [, tried, aim = ""] = (kind === "effect" ? EFFECT : FOR).exec(title) ?? [];
  if (tried === undefined) return undefined;
  const less = welcomeOf(aim) < 0;
  if (kind === "for" && !less) return `Is ${tried} effective for ${aim.trim()}?`;
  return `Does ${tried} ${less ? "reduce" : "improve"} ${aim.trim()}?`;
}

const [folder = ""] = process.argv.slice(2).filter((word) => word !== "--");
const judged = readFileSync(join(import.meta.dirname, "rows.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Judged);
const { library, lexicon } = await wire({ folder, readOnly: true });
const questions = new Map<string, Judged[]>();
for (const one of judged) {
  const title = (await library.held(one.asked))?.publication.title;
  const question = title === undefined ? undefined : questionOf(one, title);
  if (question === undefined) throw new Error(`no question can be made of ${one.asked}`);
  questions.set(question, [...(questions.get(question) ?? []), one]);
}
let [right, wrong, unjudged, silent] = [0, 0, 0, 0];
for (const [text, own] of questions) {
  const question = parseQuestion(text, lexicon);
  const { evidence } = await gather(library, question, "research", {});
  const rows = (findingTable(question, evidence)?.rows ?? []).filter(({ direction }) => direction !== "unclear");
  const labels = rows.map(
    (row) => own.find(({ study, direction }) => study === row.publication && direction === row.direction)?.label,
  );
  right += labels.filter((label) => label === "R").length;
  wrong += labels.filter((label) => label === "W").length;
  unjudged += labels.filter((label) => label === undefined).length;
  if (rows.length === 0) silent++;
}
await library.close();
const precision = Number((right / Math.max(1, right + wrong)).toFixed(4));
console.log(JSON.stringify({ questions: questions.size, right, wrong, precision, unjudged, silent }));
