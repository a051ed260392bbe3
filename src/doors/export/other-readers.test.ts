import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as ris from "@customcommander/ris";
import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Audit } from "../../operations/audit/audit-schema.js";
import type { Bundle } from "../../operations/bundle-schema.js";
import type { ExportWish } from "./export-document.js";
import { exportDocument } from "./export-document.js";

// What the built package answers over its starter library, read by programs that are not ours.
const program = join(import.meta.dirname, "../../../dist/bin/citeside.js");
const folder = mkdtempSync(join(tmpdir(), "citeside-export-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const citeside = (...args: string[]) =>
  execFileSync(process.execPath, [program, ...args, "--library", join(folder, "library"), "--quiet"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });

let bundle: Bundle;
let audit: Audit;
beforeAll(() => {
  const question = "Is warfarin or diltiazem used for calcinosis in dermatomyositis?";
  const list = join(folder, "high priority.csv");
  writeFileSync(list, "drug 1,drug 2,severity,description\ndiltiazem,colchicine,major,Deaths were reported.\n");
  citeside("add", list);
  bundle = JSON.parse(citeside("ask", question, "--takes", "colchicine", "--format", "json")) as Bundle;
  const note = join(folder, "note.txt");
  writeFileSync(
    note,
    "Warfarin should be used for calcinosis cutis in systemic sclerosis.\n\nDiltiazem 30 mg three times daily helps calcinosis [1].\n",
  );
  audit = JSON.parse(citeside("audit", note, "--format", "json")) as Audit;
});
const print = () => Promise.reject(new Error("nothing is printed here"));
const write = async (what: unknown, wish: ExportWish) => {
  const { bytes } = await exportDocument(what, wish, print);
  return Buffer.from(bytes);
};
/** Words alone: each reader has its own marks and line breaks. */
const letters = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();

/** All that a reader of the answer must meet. */
function partsOf({ question, tiers, references, safety = [] }: Bundle): string[] {
  return [
    question.text,
    ...safety.flatMap(({ text, quotes }) => [text, ...quotes.map((quote) => quote.text)]),
    ...tiers.flatMap(({ lead, sections, gaps }) => [
      "statement" in lead ? lead.statement.text : lead.gap.text,
      ...sections.flatMap(({ heading, statements }) => [heading, ...statements.map(({ text }) => text)]),
      ...gaps.map(({ text }) => text),
    ]),
    ...references.map(({ title }) => title),
  ];
}
const auditPartsOf = ({ claims, findings, references }: Audit) => [
  ...claims.flatMap(({ text, why, quotes, correction }) => [
    ...[text, why, correction?.text ?? ""],
    ...quotes.map((quote) => quote.text),
  ]),
  ...findings.flatMap(({ message, quotes }) => [message, ...quotes.map((quote) => quote.text)]),
  ...references.map(({ title }) => title),
];
function expectAll(parts: readonly string[], text: string): void {
  const whole = letters(text);
  expect(parts.filter((part) => !whole.includes(letters(part)))).toEqual([]);
}

describe("a Word document", () => {
  test("of an answer has every statement, gap, safety note and title for mammoth", async () => {
    expect(bundle.safety?.length).toBeGreaterThan(0);
    const { value, messages } = await mammoth.convertToHtml({ buffer: await write(bundle, { format: "docx" }) });
    expect(messages.filter(({ type }) => type === "error")).toEqual([]);
    expectAll(partsOf(bundle), decoded(value));
    expect(value).toMatch(/<h1>.*<h2>.*<li>.*<a href="https:\/\/doi\.org\/.*<table>/s);
  });

  test("of an audit has every claim, reason, quote and finding for mammoth", async () => {
    expect(audit.claims.length).toBeGreaterThan(0);
    const { value } = await mammoth.convertToHtml({ buffer: await write(audit, { format: "docx" }) });
    expectAll(auditPartsOf(audit), decoded(value));
  });

  const soffice = spawnSync("soffice", ["--version"]).status === 0;
  test.skipIf(!soffice)("is read whole by LibreOffice (skipped where there is no soffice)", async () => {
    for (const [name, what, parts] of [
      ["answer", bundle, partsOf(bundle)],
      ["audit", audit, auditPartsOf(audit)],
    ] as const) {
      const file = join(folder, `${name}.docx`);
      writeFileSync(file, await write(what, { format: "docx" }));
      execFileSync(
        "soffice",
        [
          ...[`-env:UserInstallation=file://${folder}/office`, "--headless"],
          ...["--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, file],
        ],
        { stdio: "ignore" },
      );
      expectAll(parts, readFileSync(join(folder, `${name}.txt`), "utf8"));
    }
  });
});

describe("references", () => {
  const doiOf = ({ identifiers }: { readonly identifiers: readonly string[] }) =>
    identifiers.find((one) => one.startsWith("doi:"))?.slice(4);

  test("in RIS are read as they are in the bundle: titles, authors, years, DOIs, addresses, in the order of their numbers", async () => {
    const read = ris.read((await write(bundle, { format: "ris" })).toString("utf8"));
    const first = (value: unknown) => (value as readonly unknown[] | undefined)?.[0];
    expect(read.map(({ TI }) => first(TI))).toEqual(bundle.references.map(({ title }) => title));
    expect(read.map(({ AU }) => (AU as unknown[] | undefined)?.length ?? 0)).toEqual(
      bundle.references.map(({ authors }) => authors.length),
    );
    expect(read.map(({ PY }) => first(PY))).toEqual(bundle.references.map(({ year }) => year?.toString()));
    expect(read.map(({ DO }) => first(DO))).toEqual(bundle.references.map(doiOf));
    expect(read.map(({ UR }) => first(UR))).toEqual(bundle.references.map(({ links }) => links[0]));
  });

  test("in BibTeX likewise, each under a key of its own", async () => {
    const { entries, errors } = parseBibtex((await write(bundle, { format: "bibtex" })).toString("utf8"), {
      sentenceCase: false,
      raw: false,
    });
    expect(errors).toEqual([]);
    expect(entries.map(({ fields }) => letters(fields["title"] ?? ""))).toEqual(
      bundle.references.map(({ title }) => letters(title)),
    );
    expect(entries.map(({ fields }) => fields.author?.length ?? 0)).toEqual(
      bundle.references.map(({ authors }) => authors.length),
    );
    expect(entries.map(({ fields }) => fields["doi"])).toEqual(bundle.references.map(doiOf));
    expect(new Set(entries.map(({ key }) => key)).size).toBe(bundle.references.length);
  });
});

function decoded(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'");
}

test("the table of findings is written as CSV, each with the words that it was read from", async () => {
  const trial = join(folder, "trial.nbib");
  const sentence = "Colchicine reduced gout flares compared with placebo (RR 0.50, 95% CI 0.30 to 0.80).";
  writeFileSync(
    trial,
    `PMID- 900001\nDP  - 2020\nTI  - Colchicine against placebo for flares of gout\nAB  - METHODS: 120 adults were randomised to colchicine or placebo. RESULTS: ${sentence}\nPT  - Randomized Controlled Trial\nSO  - J Gout. 2020.\n`,
  );
  citeside("add", trial);
  const answer: unknown = JSON.parse(citeside("ask", "Does colchicine reduce gout flares?", "--format", "json"));
  const lines = (await write(answer, { format: "csv", table: "findings" })).toString("utf8").split("\r\n");
  expect(lines[0]).toBe(
    "tier,study,publication,design,n,intervention,comparator,outcome,direction,effect,certainty,quote",
  );
  const row = lines.find((line) => line.includes("pmid:900001")) ?? "";
  expect(row).toMatch(
    /^research,\d+,pmid:900001,randomised trial,120,colchicine,placebo,gout flares,better,"RR 0\.50, 95% CI 0\.30 to 0\.80",/,
  );
  expect(row.endsWith(`,"${sentence}"`)).toBe(true);
});
