import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Passage } from "./passage.js";
import { PASSAGE_TARGET, passagesOf } from "./passage.js";
import type { BlockDraft, Source, SourceKind } from "./source.js";
import { BLOCK_KINDS, SOURCE_KINDS, makeSource } from "./source.js";

function source(blocks: readonly BlockDraft[], kind: SourceKind = "full text"): Source {
  return makeSource({ kind, document: "local:a", blocks, reader: { name: "sample", version: 1 }, language: "en" });
}

const paragraph = (text: string, ...section: string[]): BlockDraft => ({ kind: "paragraph", section, text });
const item = (text: string, ...section: string[]): BlockDraft => ({ kind: "item", section, text });
const row = (text: string, ...section: string[]): BlockDraft => ({ kind: "row", section, text });
const heading = (text: string): BlockDraft => ({ kind: "heading", section: [], text });

const spans = (made: Source) => passagesOf(made).map(({ firstBlock, lastBlock }) => [firstBlock, lastBlock]);

describe("passages", () => {
  test("hold short neighbours of one section, never a heading", () => {
    const made = source([
      { kind: "title", section: [], text: "Gout" },
      heading("Treatment"),
      paragraph("Allopurinol is given.", "Treatment"),
      paragraph("Colchicine is given.", "Treatment"),
      heading("Harm"),
      paragraph("A rash.", "Harm"),
    ]);
    expect(passagesOf(made)).toEqual<Passage[]>([
      { index: 0, firstBlock: 2, lastBlock: 3, start: 15, end: 57, section: ["Treatment"] },
      { index: 1, firstBlock: 5, lastBlock: 5, start: 63, end: 70, section: ["Harm"] },
    ]);
    expect(made.text.slice(15, 57)).toBe("Allopurinol is given.\nColchicine is given.");
  });

  test("do not run on from one section into another, even without a heading between", () => {
    expect(spans(source([paragraph("a", "One"), paragraph("b", "Two"), paragraph("c", "Two", "Deep")]))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  test("join a paragraph with the list after it, but not with table rows", () => {
    expect(spans(source([paragraph("Options:"), item("one"), item("two"), row("a | b"), row("c | d")]))).toEqual([
      [0, 2],
      [3, 4],
    ]);
  });

  test("are one block each in a note, whose sentences stand alone", () => {
    expect(spans(source([item("One."), item("Two."), item("Three.")], "note"))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  test("grow to the target length and no further", () => {
    const half = "x".repeat(PASSAGE_TARGET / 2);
    const fits = "x".repeat(PASSAGE_TARGET / 2 - 1);
    expect(spans(source([paragraph(half), paragraph(fits)]))).toEqual([[0, 1]]);
    expect(spans(source([paragraph(half), paragraph(half)]))).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test("are longer than the target only where one block is", () => {
    expect(spans(source([paragraph("x".repeat(5000)), paragraph("short")]))).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test("are none of a text of headings", () => {
    expect(passagesOf(source([heading("One"), heading("Two")]))).toEqual([]);
  });

  test("are one, the title, of a record that has nothing else", () => {
    const record = source([{ kind: "title", section: [], text: "A title alone" }]);
    expect(passagesOf(record)).toEqual([{ index: 0, firstBlock: 0, lastBlock: 0, start: 0, end: 13, section: [] }]);
  });

  test("hold every block that is no heading exactly once, in order, within the target length", () => {
    const block: fc.Arbitrary<BlockDraft> = fc.record({
      kind: fc.constantFrom(...BLOCK_KINDS),
      section: fc.constantFrom([], ["One"], ["One", "Two"]),
      text: fc.integer({ min: 1, max: 1200 }).map((length) => "x".repeat(length)),
    });
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...SOURCE_KINDS),
        (blocks, kind) => {
          const made = source(blocks, kind);
          const passages = passagesOf(made);
          const held = passages.flatMap(({ firstBlock, lastBlock }) =>
            made.blocks.slice(firstBlock, lastBlock + 1).map(({ index }) => index),
          );
          const wanted = made.blocks.filter((one) => one.kind !== "heading" && one.kind !== "title");
          const title = made.blocks.find((one) => one.kind === "title");
          expect(held).toEqual((wanted.length > 0 || title === undefined ? wanted : [title]).map(({ index }) => index));
          passages.forEach(({ index, firstBlock, lastBlock, start, end }, at) => {
            expect(index).toBe(at);
            expect(start).toBe(made.blocks[firstBlock]?.start);
            expect(end).toBe(made.blocks[lastBlock]?.end);
            if (lastBlock > firstBlock) expect(end - start).toBeLessThanOrEqual(PASSAGE_TARGET);
          });
        },
      ),
    );
  });
});
