/**
 * Reads every corpus as `citeside add` would, into nothing, and writes docs/reading-report.md: numbers only.
 *
 *     npm run report:reading
 *
 * `CITESIDE_CORPORA` names the folder of corpora (default ../shared/corpora), `PEERS_PY` a folder with lxml and pubmed_parser
 * (`pip install --target <folder> lxml pubmed_parser`) for the comparison of texts.
 */
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { agreement, designRows } from "../eval/design/agreement.js";
import { indexedRecords, isHeldOut } from "../eval/design/records.js";
import { CorpusAccount, listed, versions } from "../eval/reading/account.js";
import { drawArticles } from "../eval/reading/articles.js";
import { compareArticles, type Comparison } from "../eval/reading/compare.js";
import { labelSections } from "../eval/reading/labels.js";
import { inputsOf } from "../src/adapters/inputs-fs/inputs-fs.js";
import { readInputs } from "../src/operations/add/read-inputs.js";
import { DEFAULT_LIMITS } from "../src/ports/reader.js";
import { READERS, unpack } from "../src/readers.js";

const SEED = "reading 1";
const DRAWN = 10;
const corpora = process.env["CITESIDE_CORPORA"] ?? join(import.meta.dirname, "../../shared/corpora");
const number = (value: number) => value.toLocaleString("en");
const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)} %`);

async function accountOf(folder: string): Promise<CorpusAccount> {
  const account = new CorpusAccount();
  const options = { readers: READERS, unpack, limits: DEFAULT_LIMITS };
  for await (const read of readInputs(inputsOf([folder]), options)) account.add(read);
  return account;
}

function section(name: string, account: CorpusAccount): string {
  const rows = [
    ["items", `${number(account.items)}: ${listed(account.kinds)}`],
    ["refused", listed(account.refused)],
    ["readers", listed(account.readers)],
    ["texts", listed(account.texts)],
    ["blocks, characters", `${number(account.blocks)}, ${number(account.characters)}`],
    ["identifiers", listed(account.identifiers)],
    ["designs", listed(account.designs)],
    ["number of people read", number(account.sized)],
    ["languages", listed(account.languages)],
    ["statuses", listed(account.statuses)],
    ["remarks", number(account.remarks)],
  ].filter(([, value]) => value !== "" && value !== "0" && value !== "0, 0");
  return `### ${name}\n\n| | |\n|---|---|\n${rows.map(([what, value]) => `| ${what} | ${value} |`).join("\n")}\n`;
}

function sum(maps: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const map of maps) for (const [key, value] of map) all.set(key, (all.get(key) ?? 0) + value);
  return all;
}

function compared(results: readonly Comparison[]): string {
  const total = (of: (one: Comparison) => number) => results.reduce((all, one) => all + of(one), 0);
  const theirs = total((one) => one.theirs);
  const ours = total((one) => one.ours);
  const only = total((one) => one.onlyOurs.length);
  const rows = results.map(
    (one) =>
      `| ${one.name} | ${number(one.theirs)} | ${percent(one.kept, one.theirs)} | ${listed(new Map(one.lost)) || "–"} | ${number(one.ours)} | ${percent(one.ours - one.onlyOurs.length, one.ours)} | ${one.peerKept === undefined ? "–" : percent(one.peerKept, 1)} |`,
  );
  return `Words of title, abstracts, body, appendices, glossary and floats as lxml finds them, and whether they stand in our text;
words of our text, and whether they are the article's. The last column is the share that pubmed_parser keeps of the same words.

| article | lxml's words | kept | lost, by element | our words | the article's | pubmed_parser keeps |
|---|---|---|---|---|---|---|
${rows.join("\n")}
| all | ${number(theirs)} | ${percent(
    total((one) => one.kept),
    theirs,
  )} | ${listed(sum(results.map(({ lost }) => lost))) || "–"} | ${number(ours)} | ${percent(ours - only, ours)} | |

- Left out on purpose, in words: ${listed(sum(results.map(({ leftOut }) => leftOut)))}.
- Lost words stand in blocks with formulas: an accent over a letter ("x̂") is one letter in our text, two in theirs.
- ${number(total((one) => one.repeated))} of our words stand in table rows and list items that repeat a header, a spanning cell or a lead-in.
- Words that are only ours: ${listed(sum(results.map(({ onlyOurs }) => new Map([...new Set(onlyOurs)].map((word) => [/^(?:formula|picture)$/.test(word) ? `[${word}]` : "letters with accents in formulas", onlyOurs.filter((one) => one === word).length]))))) || "none"}.
`;
}

async function designs(): Promise<string> {
  const records = await indexedRecords(corpora, []);
  const halves = [false, true].map((heldOut) => ({
    name: heldOut ? "held out" : "development",
    ...agreement(designRows(records.filter((record) => isHeldOut(record) === heldOut))),
  }));
  const rows = halves.map(
    (half) =>
      `| ${half.name} | ${half.records} | ${half.indexed} | ${half.right} | ${half.unknown} | ${half.another} | ${percent(half.right, half.indexed - half.unknown)} | ${half.animalsAsPeople} of ${half.animals} |`,
  );
  const each = (halves[1]?.designs ?? []).map(
    (one) =>
      `| ${one.design} | ${one.read} | ${percent(one.right, one.read)} | ${one.indexed} | ${percent(one.found, one.indexed)} |`,
  );
  return `Records whose publication types or MeSH headings name a design, read by title and abstract alone (\`eval/design/types.ts\`).

| half | records | with a design | right | unknown | another | right of those read | animal studies read as clinical |
|---|---|---|---|---|---|---|---|
${rows.join("\n")}

Of the half that was held out:

| design | read | right of those | indexed | found of those |
|---|---|---|---|---|
${each.join("\n")}
`;
}

async function labels(): Promise<string> {
  const accounts = await labelSections(join(corpora, "labels/spl"));
  if (typeof accounts === "string") return `Not made: ${accounts}.\n`;
  const rows = accounts.map((one) =>
    one.refused === undefined
      ? `| ${one.name} | ${one.codes} | ${one.sections} | ${one.whole} | ${number(one.words)} | ${percent(one.kept, one.words)} |`
      : `| ${one.name} | refused: ${one.refused} | | | | |`,
  );
  return `Every section of the SPL files, as Python's own XML parser finds them, and whether all its words (titles, text, tables,
highlights) stand in our blocks under its LOINC code (\`eval/reading/labels.ts\`).

| file | codes | sections with words | complete | words | kept |
|---|---|---|---|---|---|
${rows.join("\n")}
`;
}

const sections: string[] = [];
const notRead: string[] = [];
for (const name of readdirSync(corpora).sort()) {
  const folder = join(corpora, name);
  if (!statSync(folder).isDirectory()) continue;
  const account = await accountOf(folder);
  const isRead = [...account.kinds.keys()].some((kind) => kind !== "refused");
  if (isRead) sections.push(section(name, account));
  else notRead.push(`${name} (${number(account.items)})`);
  console.log(`${name}: ${listed(account.kinds)}`);
}
const drawn = [];
for (const archive of ["pmc-rct/articles.tar.gz", "jats-plos/articles.tar.gz"])
  drawn.push(...(await drawArticles(join(corpora, archive), DRAWN, SEED)));
const comparison = await compareArticles(drawn);

writeFileSync(
  join(import.meta.dirname, "../docs/reading-report.md"),
  `# Reading report

Made by \`npm run report:reading\` from public collections that are not part of this project: what readers made of each file, in
numbers. Readers: ${versions(READERS)}.

## Corpora

${sections.join("\n")}
${notRead.length === 0 ? "" : `Nothing was read in: ${notRead.join(", ")}.\n`}What no reader is for are questions, answers and word lists, programs and pictures, answers of services that hold no text (searches,
links, summaries, errors) and licences. One text of every collection is the page that says where it comes from.

## Text of ${drawn.length} articles beside another extraction

${typeof comparison === "string" ? `Not made: ${comparison}.\n` : compared(comparison)}
## Sections of drug labels

${await labels()}
## Designs

${await designs()}`,
);
