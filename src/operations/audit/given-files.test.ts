import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, printPdf } from "../../adapters/print-chromium/print.js";
import { READERS } from "../../readers.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { docxMembers, footnote as note, smallZip, withFootnotes, wordParagraph } from "../../testing/small-docx.js";
import { smallPdf } from "../../testing/small-pdf.js";
import { unpack } from "../../adapters/unpack/unpack.js";
import type { Context } from "../operation.js";
import { audit } from "./audit.js";
import type { Audit } from "./audit-schema.js";

const LEXICON = lexiconOf({
  gout: { kind: "condition", preferred: "gout" },
  colchicine: { kind: "drug", preferred: "colchicine" },
  allopurinol: { kind: "drug", preferred: "allopurinol" },
});

let context: Context;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "citeside-given-"));
  const library = await libraryWith([
    madeNote({
      id: "pmid:111",
      title: "Colchicine for acute gout in adults: a randomised trial",
      design: "randomised trial",
      says: {
        treatment: ["Colchicine reduced the pain of acute gout by 50% in 184 adults within 24 hours."],
        dose: ["Colchicine was given at 0.5 mg three times daily for acute gout in adults."],
      },
    }),
    madeNote({
      ...{ id: "pmid:222", tier: "guideline", design: "guideline", title: "Care of gout" },
      says: { treatment: ["Allopurinol should not be started during an attack of acute gout."] },
    }),
  ]);
  context = { ...contextOf(library, LEXICON), reading: () => Promise.resolve({ readers: READERS, unpack }) };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const audited = (name: string, bytes: Uint8Array | string): Promise<Audit> =>
  audit.run(context, { name, bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes });
/** Each claim's own words with its verdict; that they stand where they are said to is held besides. */
async function told(name: string, bytes: Uint8Array | string): Promise<string[]> {
  const { claims, document } = await audited(name, bytes);
  for (const { text, start, end, parts } of claims) {
    expect(document.text.slice(start, end)).toBe(text);
    for (const part of parts) expect(document.text.slice(part.start, part.end)).toBe(part.text);
  }
  return claims.map(({ verdict, text }) => `${verdict}: ${text.replace(/\s+/gu, " ")}`);
}
const refusal = (name: string, bytes: Uint8Array | string) =>
  audited(name, bytes).then(
    () => "read",
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );

const RIGHT = "Colchicine reduced the pain of acute gout by 50% in 184 adults within 24 hours.";
const WRONG = "Colchicine reduced the pain of acute gout by 80% in 184 adults within 24 hours.";
const PAGE = `<!DOCTYPE html><html lang="en"><head><title>Acute gout | A ward</title><script>var dose = "999 mg";</script>
<style>.none{display:none}</style></head><body><nav><a href="/">Home</a> <a href="/a">Diseases</a></nav><main>
<h1>Acute gout</h1><p>${RIGHT}<sup>1</sup> ${WRONG}<sup>2</sup></p><p style="display:none">Hidden: give 999 mg.</p>
<h2>Treatment of acute gout</h2><ul><li>Drugs:<ul><li>Colchicine was given at 0.5 mg three times daily for acute gout in adults.<sup>3</sup></li></ul></li></ul>
<table><tr><td>Drug</td><td>Use in an attack</td></tr><tr><td>Allopurinol</td><td>should be started during an attack of acute gout</td></tr></table>
<h2>References</h2><ol><li>Somebody. Gout. PMID: 111.</li></ol></main><footer>Cookies</footer></body></html>`;
const OF_PAGE = [
  `supported: ${RIGHT}`,
  `contradicted: ${WRONG}`,
  "supported: Drugs: Colchicine was given at 0.5 mg three times daily for acute gout in adults.",
  "contradicted: should be started during an attack of acute gout",
];
/** Without citation marks, and cells of a table one after the other. */
const plain = (claims: readonly string[]) => claims.map((one) => one.replace(/(?<=\.)\d$/u, "").replace(/ \| /gu, " "));

describe("auditing files as they come", () => {
  test("a web page: its text in order, without scripts, menus and what is hidden; lists and tables in their places", async () => {
    const claims = plain(await told("page.html", PAGE));
    expect(claims.slice(0, 3)).toEqual(OF_PAGE.slice(0, 3));
    expect(claims.at(-1)).toMatch(/^contradicted: .*should be started during an attack of acute gout$/u);
    expect(claims.join(" ")).not.toMatch(/999|Home|Cookies/u);
    expect((await audited("page.html", PAGE)).findings.map(({ code }) => code)).toContain("citation-missing");
  });

  const writer = (process.env["PATH"] ?? "").split(delimiter).find((place) => existsSync(join(place, "soffice")));
  test.skipIf(writer === undefined)("a document that LibreOffice wrote", { timeout: 90_000 }, async () => {
    writeFileSync(
      join(folder, "page.html"),
      PAGE.replace(/<nav>.*?<\/nav>|<footer>.*?<\/footer>|<p style.*?<\/p>/gsu, ""),
    );
    execFileSync(
      join(writer ?? "", "soffice"),
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        folder,
        join(folder, "page.html"),
      ],
      { stdio: "ignore" },
    );
    expect(plain(await told("page.docx", new Uint8Array(readFileSync(join(folder, "page.docx")))))).toEqual(OF_PAGE);
  });

  test("a Word document with headings, bullets and a table", async () => {
    const p = (text: string, style = "") =>
      `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("Drug")}${cell("Use in an attack")}</w:tr><w:tr>${cell("Allopurinol")}${cell("should be started during an attack of acute gout")}</w:tr></w:tbl>`;
    const bytes = smallZip(docxMembers(p("Acute gout", "H1") + p(RIGHT) + p(WRONG) + table));
    expect(plain(await told("note.docx", bytes))).toEqual([OF_PAGE[0], OF_PAGE[1], OF_PAGE[3]]);
  });

  test("a Word document's footnotes are its references, and no claims", async () => {
    const bytes = smallZip(
      withFootnotes(
        `${wordParagraph("Acute gout", { style: "H1" })}<w:p><w:r><w:t>${RIGHT}</w:t></w:r>${note(1)}</w:p><w:p><w:r><w:t>${WRONG}</w:t></w:r>${note(2)}</w:p>`,
        [
          "Somebody. Colchicine for acute gout in adults: a randomised trial. PMID: 111.",
          "Nobody. Quite another paper. PMID: 999.",
        ],
      ),
    );
    const { claims, findings, document } = await audited("note.docx", bytes);
    expect(claims.map(({ verdict }) => verdict)).toEqual(["supported", "contradicted"]);
    expect(document.text).toContain("[1] Somebody. Colchicine for acute gout");
    expect(findings.map(({ code }) => code)).not.toContain("citation-missing");
    expect(findings.find(({ code }) => code === "citation-unknown")?.message).toContain("999");
  });

  test.skipIf(findChromium() === undefined)(
    "a PDF in two columns, with a running head on every page and words broken at line ends",
    { timeout: 90_000 },
    async () => {
      const filler = Array.from(
        { length: 40 },
        (_, at) =>
          `<p>On day ${at + 1} the physiotherapist and the rheumatologist characteristically documented circumstances${", as the handbook of the ward asks of everybody who has seen the joints".repeat(at % 3)}.</p>`,
      ).join("");
      const html = `<html lang="en"><head><style>@page{size:A4;margin:20mm;@top-center{content:"The Ward Handbook of Gout"}}
        main{columns:2;column-gap:8mm}body{font:11pt serif;text-align:justify;hyphens:auto}</style></head>
        <body><h1>Acute gout</h1><main><p>${RIGHT}</p>${filler}<p>${WRONG}</p></main></body></html>`;
      const claims = await told("ward.pdf", await printPdf(html));
      expect(claims).toContain(OF_PAGE[0]);
      expect(claims).toContain(OF_PAGE[1]);
      expect(claims.join(" ")).not.toMatch(/Ward Handbook|charac- ?ter/u);
    },
  );

  test("a pasted chat: what was asked, courtesies, emojis, bullets and every kind of citation mark", async () => {
    const chat = `User: what helps in acute gout? 🤔\n\nAssistant: Great question! 😊\n\n• ${RIGHT}【1†source】\n• ${WRONG} [2]\n– Colchicine was given at 0.5 mg three times daily for acute gout in adults.³\n\nI hope this helps! 👍\n`;
    const { claims, findings } = await audited("chat.txt", chat);
    expect(
      claims
        .filter(({ verdict }) => verdict !== "not-checkable" && verdict !== "not-found")
        .map(({ verdict }) => verdict),
    ).toEqual(["supported", "contradicted", "supported"]);
    expect(findings.find(({ code }) => code === "citation-missing")?.message).toContain("1, 2, 3");
    expect(claims.some(({ text }) => text.includes("what helps"))).toBe(false);
    await told("chat.txt", chat);
  });

  test("what cannot be read is refused in words: empty, damaged, encrypted, of another kind, too long", async () => {
    expect(await refusal("empty.docx", new Uint8Array())).toBe("empty.docx is empty.");
    expect(await refusal("cut.docx", smallZip(docxMembers("<w:p/>")).slice(0, 400))).toMatch(
      /^cut\.docx cannot be read/u,
    );
    expect(await refusal("cut.pdf", smallPdf([{ texts: [{ x: 60, y: 700, text: RIGHT }] }]).slice(0, 300))).toMatch(
      /^cut\.pdf cannot be read/u,
    );
    expect(
      await refusal("locked.pdf", smallPdf([{ texts: [{ x: 60, y: 700, text: RIGHT }] }], { encrypt: true })),
    ).toContain("encrypted and needs a password");
    expect(await refusal("picture.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toMatch(
      /^picture\.png cannot be read/u,
    );
    expect(await refusal("book.txt", `${RIGHT}\n`.repeat(30_000))).toContain("2000000 is the most");
    expect(await refusal("dots.md", "… … …")).toBe("dots.md holds no words.");
  });
});
