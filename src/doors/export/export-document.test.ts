import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { sampleBundle } from "../../testing/sample-bundle.js";
import { cslItemOf } from "./csl-item.js";
import type { ExportWish } from "./export-document.js";
import { exportDocument } from "./export-document.js";

const print = () => Promise.resolve(new TextEncoder().encode("%PDF"));
const bundle = sampleBundle();
const write = async (wish: ExportWish, what: unknown = bundle) => {
  const { bytes, ...rest } = await exportDocument(what, wish, print);
  return { ...rest, bytes, text: new TextDecoder().decode(bytes) };
};
const [first] = bundle.references;
if (first === undefined) throw new Error("the sample has no reference");

describe("an answer", () => {
  test("is a Word document with all its statements, the same bytes each time", async () => {
    const { bytes, name } = await write({ format: "docx" });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    for (const { lead, sections } of bundle.tiers)
      for (const { text } of [
        ...("statement" in lead ? [lead.statement] : []),
        ...sections.flatMap((one) => one.statements),
      ])
        expect(value).toContain(text);
    expect(name).toMatch(/^citeside-[a-z0-9-]+\.docx$/);
    expect((await write({ format: "docx" })).bytes).toEqual(bytes);
  });

  test("gives its references in RIS, BibTeX, CSL-JSON and styles, numbered as in its text", async () => {
    expect((await write({ format: "ris" })).text.match(/^ER {2}-/gm)).toHaveLength(bundle.references.length);
    expect((await write({ format: "bibtex" })).text.match(/^@/gm)).toHaveLength(bundle.references.length);
    expect(JSON.parse((await write({ format: "csl" })).text)).toHaveLength(bundle.references.length);
    const lines = (await write({ format: "text" })).text.trim().split("\n");
    expect(lines.map((line) => line.split(". ")[0])).toEqual(bundle.references.map(({ number }) => String(number)));
    await expect(write({ format: "text", style: "nonesuch" })).rejects.toMatchObject({ code: "bad-input" });
    await expect(write({ format: "text", style: "<style>broken" })).rejects.toMatchObject({ code: "bad-input" });
  });

  test("gives its references in any CSL style, in the order of their numbers", async () => {
    const style = `<?xml version="1.0" encoding="utf-8"?>
      <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
        <info><title>Years first</title><id>years-first</id><updated>2020-01-01T00:00:00+00:00</updated></info>
        <citation><layout><text variable="title"/></layout></citation>
        <bibliography><sort><key variable="title"/></sort><layout suffix=" /end">
          <date variable="issued"><date-part name="year"/></date><text variable="title" prefix=": "/>
        </layout></bibliography>
      </style>`;
    const { text } = await write({ format: "text", style });
    // CSL sets quotation marks as they are printed.
    expect(text.trim().replace(/[“”]/g, '"').replaceAll("’", "'").split("\n")).toEqual(
      bundle.references.map(
        ({ number, year, title }) => `${number}. ${year === null ? "" : `${year}: `}${title.replaceAll("’", "'")} /end`,
      ),
    );
  });

  test("has each field of a reference on one RIS line, whatever its length and its words", async () => {
    const title = `${"Long ".repeat(60)}title\nER  - \nTY  - JOUR`;
    const [one] = bundle.references;
    const { text } = await write({ format: "ris" }, { ...bundle, references: [{ ...one, title }] });
    expect(text.match(/^(TY|ER) {2}-/gm)).toEqual(["TY  -", "ER  -"]);
    expect(text).toContain(`TI  - ${"Long ".repeat(60)}title ER - TY - JOUR\n`);
    expect(text.endsWith("ER  - \n")).toBe(true);
  });

  test("is printed with all its statements, those behind “more” too", async () => {
    let page = "";
    const { bytes } = await exportDocument(bundle, { format: "pdf" }, (html) => {
      page = html;
      return print();
    });
    expect(new TextDecoder().decode(bytes)).toBe("%PDF");
    expect(page).not.toContain('<details class="more">');
  });

  test("names its file by letters and digits alone, so that no header can be made of a question", async () => {
    const bad = {
      ...bundle,
      question: { ...bundle.question, text: 'a"; filename=x.exe\r\nSet-Cookie: b=1 é/../\u202e' },
    };
    expect((await write({ format: "json" }, bad)).name).toBe("citeside-a-filename-x-exe-set-cookie-b-1-e.json");
  });

  test("cannot make a spreadsheet run what a title says", async () => {
    const bad = { ...bundle, references: bundle.references.map((one) => ({ ...one, title: '=HYPERLINK("x")' })) };
    expect((await write({ format: "csv" }, bad)).text).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test("that is none is refused", async () => {
    await expect(write({ format: "docx" }, { kind: "poem" })).rejects.toMatchObject({ code: "bad-input" });
    await expect(write({ format: "docx" }, "{")).rejects.toMatchObject({ code: "bad-input" });
  });
});

test.each([
  ["Müller AB", { family: "Müller", given: "A. B." }],
  ["van der Berg C", { family: "van der Berg", given: "C." }],
  ["World Health Organization", { literal: "World Health Organization" }],
])("the author “%s” is a person, or a body, in CSL", (author, expected) => {
  expect(cslItemOf({ ...first, authors: [author] }).author).toEqual([expected]);
});
