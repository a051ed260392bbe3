import fc from "fast-check";
import { expect, test } from "vitest";
import { shortened } from "./shortened.js";

test("what fits stands whole, of more the sentences that fit, and else the words that fit", () => {
  expect(shortened("A source says so.", 40)).toBe("A source says so.");
  expect(shortened("Nothing was found on gout. The nearest sentence gives no dose.", 40)).toBe(
    "Nothing was found on gout.",
  );
  expect(shortened("One publication names gout, urate and allopurinol together.", 40)).toBe(
    "One publication names gout, urate and …",
  );
  expect(shortened("x".repeat(50), 40)).toBe(`${"x".repeat(38)} …`);
});

test("nothing is ever longer than it may be", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", " ", ".", "é"), maxLength: 200 }), (words) => {
      expect(shortened(words, 40).length).toBeLessThanOrEqual(40);
    }),
  );
});
