import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { damaged, inputOf, linesOf, misplaced, readAll, readOne } from "../../testing/readers.js";
import { docxMembers, smallZip, wordParagraph } from "../../testing/small-docx.js";
import { docxReader } from "./reader-docx.js";

const docx = (body: string) => smallZip(docxMembers(body));
const read = (body: string) => readOne(docxReader, "gout.docx", docx(body));
const refusal = async (bytes: Uint8Array, limits = {}) =>
  (await readAll(docxReader, inputOf("gout.docx", bytes), limits))[0];
const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;

describe("the DOCX reader", () => {
  it("reads headings into paths, paragraphs and tables, and calls a protocol a guideline", async () => {
    const document = await read(
      wordParagraph("Gout: hospital protocol", { style: "H1" }) +
        wordParagraph("Review date: 1 March 2027") +
        wordParagraph("Treatment", { style: "H2" }) +
        wordParagraph("Patients should not be given opioids.") +
        `<w:tbl>${row("Drug", "Dose")}${row("Colchicine", "0.5 mg")}</w:tbl>`,
    );
    expect(linesOf(document)).toEqual([
      "title [] Gout: hospital protocol",
      "paragraph [] Review date: 1 March 2027",
      "heading [] Treatment",
      "paragraph [Treatment] Patients should not be given opioids.",
      "row [Treatment] Drug: Colchicine; Dose: 0.5 mg",
    ]);
    expect(document.facts).toMatchObject({ tier: "guideline", design: "guideline", reviewBy: "2027-03-01" });
    expect(document.source.blocks[3]?.recommends).toBe("against");
  });

  it("takes lines in bold for headings where a document has no others", async () => {
    const document = await read(
      wordParagraph("Gout") + wordParagraph("Treatment", { bold: true }) + wordParagraph("Give colchicine early."),
    );
    expect(linesOf(document)).toEqual([
      "title [] Gout",
      "heading [] Treatment",
      "paragraph [Treatment] Give colchicine early.",
    ]);
  });

  it("refuses a bomb before unpacking it, whether it tells its size or lies about it", async () => {
    const members = docxMembers(wordParagraph("Gout") + wordParagraph("Words."));
    const zeros = new Uint8Array(2_000_000);
    const open = smallZip([...members, { name: "word/media/x.xml", bytes: zeros }]);
    expect(await refusal(open, { documentBytes: 1_000_000 })).toMatchObject({
      code: "over-limit",
      message: "more than 1000000 bytes unpacked",
    });
    const lying = smallZip([...members, { name: "word/media/x.xml", bytes: zeros, declared: 100 }]);
    expect(await refusal(lying)).toMatchObject({
      code: "over-limit",
      message: "word/media/x.xml in it is larger than it says",
    });
  });

  it("refuses deep nesting before it is parsed", async () => {
    expect(await refusal(docx("<w:p>".repeat(50_000)))).toMatchObject({
      code: "over-limit",
      message: "word/document.xml in it nests elements more than 200 deep",
    });
  });

  it("refuses documents under a password, archives of other kinds, and what is cut short", async () => {
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect(await refusal(ole)).toMatchObject({
      code: "not-readable",
      message: "it is under a password or in Word's old format: save it as DOCX without one",
    });
    const other = smallZip([{ name: "a.txt", bytes: new TextEncoder().encode("a") }]);
    expect(await refusal(other)).toMatchObject({ message: "a zip archive without a Word document in it" });
    const whole = docx(wordParagraph("Gout") + wordParagraph("Words."));
    expect(await refusal(whole.slice(0, whole.length - 30))).toMatchObject({ code: "damaged-archive" });
  });

  it("refuses a document without text", async () => {
    expect(await refusal(docx(wordParagraph("Gout", { style: "H1" })))).toMatchObject({ code: "no-text" });
  });

  it("accepts Word documents by name and first bytes", () => {
    expect(docxReader.accepts("a.docx", Uint8Array.of(80, 75, 3, 4))).toBe(true);
    expect(docxReader.accepts("a.xlsx", Uint8Array.of(80, 75, 3, 4))).toBe(false);
    expect(docxReader.accepts("a.docx", new TextEncoder().encode("text"))).toBe(false);
  });

  it("gives one document or one refusal for a damaged file, its blocks always where they say", async () => {
    const valid = docx(wordParagraph("Gout", { style: "H1" }) + wordParagraph("Give colchicine early."));
    await fc.assert(
      fc.asyncProperty(damaged(valid), async (bytes) => {
        const reads = await readAll(docxReader, inputOf("a.docx", bytes));
        expect(reads).toHaveLength(1);
        for (const one of reads) if (one.kind === "document") expect(misplaced(one)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
