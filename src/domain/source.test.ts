import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvariantError } from "./fault.js";
import { sha256 } from "./hash.js";
import type { BlockDraft, SourceDraft } from "./source.js";
import { blockAt, blockText, canonicalBlock, makeSource, sourceHash } from "./source.js";

const paragraph = (text: string): BlockDraft => ({ kind: "paragraph", section: [], text });
const draft = (texts: readonly string[], more: Partial<SourceDraft> = {}): SourceDraft => ({
  kind: "note",
  document: "local:a",
  blocks: texts.map(paragraph),
  reader: { name: "note", version: 1 },
  language: "en",
  ...more,
});
/** Texts with everything that a canonical form must settle. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom(
      "a",
      "e",
      "\u0301",
      "\u00ad",
      "\u200b",
      "\u2060",
      "\ufeff",
      " ",
      "\n",
      "\u00a0",
      "\0",
      "😀",
      "\ud83d",
    ),
  }),
);

describe("a block's canonical text", () => {
  test.each([
    ["is NFC", "calcifie\u0301", "calcifié"],
    ["is NFC where a soft hyphen stood between letter and accent", "e\u00ad\u0301", "é"],
    ["loses soft hyphens", "calci\u00adno\u00adsis", "calcinosis"],
    ["loses zero-width marks", "5\u2060mg\u200b daily\ufeff", "5mg daily"],
    ["keeps the space beside a soft hyphen", "a \u00adb", "a b"],
    ["has one space for every run of white space", "5\u00a0mg\t\r\n  daily", "5 mg daily"],
    ["has one space for control characters", "5\u0000mg\u0007\u001bdaily", "5 mg daily"],
    ["has no line feed, however a line is broken", "one\u2028two\u2029three\u0085four", "one two three four"],
    ["has nothing white at its ends", " \n5 mg \u00ad", "5 mg"],
    ["keeps what is not white", "≥ 5 µg/kg 😀", "≥ 5 µg/kg 😀"],
    ["has no half of a surrogate pair, which UTF-8 cannot keep", "5\ud83d mg\ude00", "5\ufffd mg\ufffd"],
    ["is nothing for marks alone", "\u00ad\u200b \n", ""],
  ])("%s", (_title, raw, text) => {
    expect(canonicalBlock(raw)).toBe(text);
  });

  test("is its own canonical text, in NFC, on one line", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = canonicalBlock(raw);
        expect(canonicalBlock(text)).toBe(text);
        expect(text.normalize("NFC")).toBe(text);
        expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
        expect(text).not.toMatch(/[\n\r\p{Cc}\u00ad]|^\s|\s$|\s\s/u);
      }),
    );
  });
});

describe("a Source", () => {
  test("is its blocks, one a line, each with its place", () => {
    const source = makeSource(draft([" First\n block ", "Zweiter Absatz: 5\u00a0µg.", "3"]));
    expect(source.text).toBe("First block\nZweiter Absatz: 5 µg.\n3");
    expect(source.blocks.map(({ index, start, end }) => [index, start, end])).toEqual([
      [0, 0, 11],
      [1, 12, 33],
      [2, 34, 35],
    ]);
  });

  test("leaves out blocks without text, and counts without them", () => {
    const source = makeSource(draft(["", "one", "\u00ad \n", "two"]));
    expect(source.blocks.map(({ index }) => blockText(source, index))).toEqual(["one", "two"]);
  });

  test("cannot be made of nothing", () => {
    expect(() => makeSource(draft([]))).toThrow(InvariantError);
    expect(() => makeSource(draft(["  ", "\u00ad"]))).toThrow("a Source needs at least one block of text");
  });

  test("keeps each block's marks", () => {
    const source = makeSource(
      draft([], {
        blocks: [
          {
            kind: "row",
            section: ["Dose"],
            text: "30 mg",
            page: 4,
            locator: "Table 3",
            facet: "dose",
            certainty: "low",
          },
        ],
      }),
    );
    expect(source.blocks).toEqual([
      {
        kind: "row",
        section: ["Dose"],
        page: 4,
        locator: "Table 3",
        facet: "dose",
        certainty: "low",
        index: 0,
        start: 0,
        end: 5,
      },
    ]);
  });

  test("every block's slice is its canonical text, whose hash is listed", () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const kept = texts.map(canonicalBlock).filter((text) => text !== "");
        fc.pre(kept.length > 0);
        const source = makeSource(draft(texts));
        expect(source.blocks.map(({ start, end }) => source.text.slice(start, end))).toEqual(kept);
        expect(source.blockHashes).toEqual(kept.map(sha256));
        expect(source.text).toBe(kept.join("\n"));
      }),
    );
  });

  test("finds the block at an offset as a search through all of them does", () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        fc.pre(texts.some((text) => canonicalBlock(text) !== ""));
        const source = makeSource(draft(texts));
        for (let offset = -2; offset < source.text.length + 3; offset++)
          expect(blockAt(source, offset)).toBe(source.blocks.find(({ start, end }) => start <= offset && offset < end));
      }),
      { numRuns: 50 },
    );
  });

  test("has no block beyond its last", () => {
    expect(() => blockText(makeSource(draft(["one"])), 1)).toThrow(InvariantError);
  });
});

describe("a Source's id", () => {
  const id = (texts: readonly string[], more: Partial<SourceDraft> = {}) => makeSource(draft(texts, more)).id;

  test("is the same for the same drafts", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), (texts) => {
        fc.pre(texts.some((text) => canonicalBlock(text) !== ""));
        expect(id(texts)).toBe(id([...texts]));
        expect(id(texts)).toMatch(/^src:[0-9a-f]{32}$/);
      }),
    );
  });

  test.each<[string, string]>([
    ["other words", id(["two"])],
    ["another document", id(["one"], { document: "local:b" })],
    ["another reader", id(["one"], { reader: { name: "jats", version: 1 } })],
    ["another kind of text", id(["one"], { kind: "abstract" })],
    ["a further block", id(["one", "one"])],
  ])("is another for %s", (_what, other) => {
    expect(other).not.toBe(id(["one"]));
  });

  test("does not change with the reader's version while the text stays the same", () => {
    expect(id(["one"], { reader: { name: "note", version: 2 } })).toBe(id(["one"]));
  });

  test("tells two blocks from one with both their words", () => {
    expect(id(["one", "two"])).not.toBe(id(["one two"]));
  });
});

describe("a Source's hash proves where a block stands", () => {
  const source = makeSource(draft(["Take 5 mg.", "Not with warfarin.", "Take 5 mg."]));
  const lengths = source.blocks.map(({ start, end }) => end - start);

  test("without the text, from the blocks' hashes and lengths alone", () => {
    expect(sourceHash(source.blockHashes, lengths)).toBe(source.sha256);
    const starts = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, length) => sum + length + 1, 0));
    expect(starts).toEqual(source.blocks.map(({ start }) => start));
  });

  test("and fails when a length, a hash or the order is another", () => {
    const [first = "", second = "", third = ""] = source.blockHashes;
    const [a = 0, b = 0, c = 0] = lengths;
    expect(sourceHash([first, second, third], [a + 1, b, c])).not.toBe(source.sha256);
    expect(sourceHash([first, second, third], [a, b])).not.toBe(source.sha256);
    expect(sourceHash([first, first, third], lengths)).not.toBe(source.sha256);
    expect(sourceHash([second, first, third], [b, a, c])).not.toBe(source.sha256);
    expect(sourceHash([first, second], [a, b])).not.toBe(source.sha256);
  });

  test("by one line a block: its length and its hash", () => {
    const one = makeSource(draft(["Take 5 mg."]));
    expect(one.sha256).toBe(sha256(`10 ${sha256("Take 5 mg.")}`));
  });
});
