import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "./words.js";

/** The definition, word for word: slow, and plainly right. */
function naive(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const ways = [naive(x, b) + 1, naive(a, y) + 1, naive(x, y) + same];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(naive(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}

describe("editDistance", () => {
  it.each([
    ["calcinosis", "calcinosis", 0],
    ["calcinosis", "calcinossi", 1],
    ["metotrexate", "methotrexate", 1],
    ["warfarin", "wafarin", 1],
    ["prednisone", "prednisolone", 2],
    ["ca", "abc", 3],
    ["", "abc", 3],
  ])("counts from %s to %s", (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it("gives one more than the limit for anything beyond it", () => {
    expect(editDistance("kitten", "sitting", 2)).toBe(3);
    expect(editDistance("a", "abcdefghij", 2)).toBe(3);
    expect(editDistance("aspirin", "warfarin", 0)).toBe(1);
  });

  it("agrees with the definition, whatever the limit", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, max) => {
        expect(editDistance(a, b, max)).toBe(Math.min(naive(a, b), max + 1));
      }),
      { numRuns: 400 },
    );
  });
});
