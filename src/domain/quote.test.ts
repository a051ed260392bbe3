import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvariantError } from "./fault.js";
import type { Quote } from "./quote.js";
import { makeQuote } from "./quote.js";
import { makeSource } from "./source.js";

const source = makeSource({
  kind: "note",
  document: "local:a",
  blocks: [
    { kind: "paragraph", section: [], text: "Take 5 mg." },
    { kind: "paragraph", section: [], text: "Not 50 mg." },
  ],
  reader: { name: "note", version: 1 },
  language: "en",
});

test("a quote says where it stands and what stands there", () => {
  expect(makeQuote(source, 16, 21)).toEqual({ source: source.id, start: 16, end: 21, text: "0 mg.", block: 1 });
});

test("a quote is never changed", () => {
  expect(Object.isFrozen(makeQuote(source, 0, 4))).toBe(true);
});

describe("a quote is refused", () => {
  test.each([
    ["without length", 3, 3],
    ["reversed", 8, 3],
    ["with a fraction at its start", 0.5, 4],
    ["with a fraction at its end", 0, 4.5],
    ["with no number", Number.NaN, 4],
    ["before the text", -1, 4],
    ["beyond the text", 15, 22],
    ["after the text", 30, 31],
    ["without an end", 0, Number.POSITIVE_INFINITY],
    ["across two blocks", 5, 15],
    ["from a block onto its line feed", 0, 11],
    ["on the line feed", 10, 11],
    ["from the line feed", 10, 14],
  ])("%s", (_what, start, end) => {
    expect(() => makeQuote(source, start, end)).toThrow(InvariantError);
  });
});

test("every span that can be quoted is that slice of the text, and every other is refused", () => {
  const texts = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(texts, fc.integer({ min: -2, max: 60 }), fc.integer({ min: -2, max: 60 }), (blocks, start, end) => {
      fc.pre(blocks.some((text) => /\S/.test(text)));
      const made = makeSource({
        kind: "note",
        document: "local:a",
        blocks: blocks.map((text) => ({ kind: "paragraph", section: [], text })),
        reader: { name: "note", version: 1 },
        language: "en",
      });
      const slice = start < 0 ? "" : made.text.slice(start, end);
      const whole = end > start && end <= made.text.length && slice !== "" && !slice.includes("\n");
      if (!whole) expect(() => makeQuote(made, start, end)).toThrow(InvariantError);
      else {
        const quote = makeQuote(made, start, end);
        expect(quote.text).toBe(slice);
        expect(made.text.slice(quote.start, quote.end)).toBe(quote.text);
        expect(made.text.split("\n")[quote.block]).toContain(quote.text);
      }
    }),
  );
});

test("a quote cannot be written down as an object", () => {
  // @ts-expect-error A Quote is only cut out of a Source.
  const forged: Quote = { source: "src:0", start: 0, end: 4, text: "Take", block: 0 };
  expect(forged).not.toEqual(makeQuote(source, 0, 4));
});
