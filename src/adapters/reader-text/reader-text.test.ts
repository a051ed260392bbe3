import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { damaged, inputOf, linesOf, misplaced, readAll, readOne } from "../../testing/readers.js";
import { noteReader } from "../reader-note/reader-note.js";
import { textReader } from "./reader-text.js";

const read = (text: string | Uint8Array, name = "gout.txt") => readOne(textReader, name, text);
const lines = async (text: string, name?: string) => linesOf(await read(text, name));
const head = (text: string) => new TextEncoder().encode(text);

describe("the text reader", () => {
  it("reads headings of every plain kind, paragraphs of wrapped lines, and items with the words they hang on", async () => {
    const text = `Local protocol for gout
=======================

GENERAL

Gout is a common arthritis with a treat-
ment that works. The treatment is given early.

1.1 First line

Do not give colchicine in:
- pregnancy
- an eGFR below 10,
  or dialysis
2. Ask again after a week.

> 5 mg is never given.
`;
    expect(await lines(text)).toEqual([
      "title [] Local protocol for gout",
      "heading [] GENERAL",
      "paragraph [GENERAL] Gout is a common arthritis with a treatment that works. The treatment is given early.",
      "heading [GENERAL] 1.1 First line",
      "paragraph [GENERAL > 1.1 First line] Do not give colchicine in:",
      "item [GENERAL > 1.1 First line] Do not give colchicine in: pregnancy",
      "item [GENERAL > 1.1 First line] Do not give colchicine in: an eGFR below 10, or dialysis",
      "item [GENERAL > 1.1 First line] 2. Ask again after a week.",
      "paragraph [GENERAL > 1.1 First line] > 5 mg is never given.",
    ]);
  });

  it("reads Markdown that is no note, with the title of its front matter", async () => {
    const text = `---
title: "Gout: a pathway"
layout: page
---
# Treatment

Give **colchicine** [early](https://x.test).

| Drug | Dose |
|---|---|
| Colchicine | 0.5 mg |
`;
    const document = await read(text, "gout.md");
    expect(linesOf(document)).toEqual([
      "title [] Gout: a pathway",
      "heading [] Treatment",
      "paragraph [Treatment] Give colchicine early.",
      "row [Treatment] Drug: Colchicine; Dose: 0.5 mg",
    ]);
    expect([document.facts.tier, document.facts.design]).toEqual(["guideline", "guideline"]);
  });

  it("leaves notes to the reader of notes, and takes other Markdown", () => {
    const note = head("---\nformat: citeside-note/1\nkey: P1\n---\nWords.");
    const unfinished = head("---\nkey: P1\ntier: guideline\ndesign: guideline\n---\nWords.");
    const plain = head("# Protocol\n\nWords.");
    expect([note, unfinished, plain].map((bytes) => noteReader.accepts("p.md", bytes))).toEqual([true, true, false]);
    expect(textReader.accepts("p.md", plain)).toBe(true);
  });

  it("reads a byte order mark, UTF-16 and Latin-1 alike", async () => {
    const text = "Protokoll zur Gicht\n\nGröße 5 µg bei Fällen über 60 Jahre.\n";
    const plain = await lines(text);
    for (const bytes of [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, "utf16le"),
      Buffer.from(text, "latin1"),
    ])
      expect(linesOf(await read(bytes))).toEqual(plain);
    expect((await read(Buffer.from(text, "latin1"))).remarks).toEqual([
      "it is not UTF-8 and was read as Windows-1252 (Latin-1)",
    ]);
  });

  it("refuses what is no text, holds none or breaks a limit", async () => {
    const refusal = async (content: string | Uint8Array, limits = {}) =>
      (await readAll(textReader, inputOf("a.txt", content), limits))[0];
    const binary = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251 || 1);
    expect(await refusal(binary)).toMatchObject({ code: "bad-encoding", message: "the bytes are no text" });
    expect(textReader.accepts("a.txt", Uint8Array.of(80, 75, 3, 4, 0, 0, 1))).toBe(false);
    expect(await refusal(" \n\n")).toMatchObject({ code: "empty" });
    expect(await refusal("ONLY A HEADING\n")).toMatchObject({ code: "no-text" });
    expect(await refusal(`Title\n\n${"word ".repeat(100)}`, { blockCharacters: 100 })).toMatchObject({
      code: "over-limit",
    });
  });

  it("gives one document or one refusal whatever the text, its blocks always where they say", async () => {
    const valid = head("# T\n\n1.2 Doses\n\n- a\n- b:\n  - c\n\nWords go\non here.\n");
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("a.txt", "a.md"), damaged(valid), async (name, bytes) => {
        const reads = await readAll(textReader, inputOf(name, bytes, 5));
        expect(reads).toHaveLength(1);
        for (const one of reads) if (one.kind === "document") expect(misplaced(one)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
