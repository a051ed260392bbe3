import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestTerms } from "./similar-terms.js";

describe("the terms nearest to a mistyped one", () => {
  test("are within two edits and start alike, the commonest first, then the nearest", () => {
    const frequencies = [
      ["calcinosis", 40],
      ["calcinoses", 2],
      ["calcitonin", 900],
      ["calcinosus", 2],
      ["balcinosis", 99],
    ] as const;
    expect(nearestTerms("calcinsois", frequencies, 5)).toEqual(["calcinosis", "calcinoses", "calcinosus"]);
    expect(nearestTerms("calcnisois", frequencies, 5)).toEqual(["calcinosis"]);
    expect(nearestTerms("calcinosi", frequencies, 5)).toEqual(["calcinosis", "calcinoses", "calcinosus"]);
    expect(nearestTerms("calcinosi", frequencies, 1)).toEqual(["calcinosis"]);
  });

  test("do not include the term itself, or one that stands nowhere", () => {
    expect(
      nearestTerms(
        "naproxen",
        [
          ["naproxen", 3],
          ["naproxene", 0],
        ],
        5,
      ),
    ).toEqual([]);
  });

  /** Edit distance straight from its definition. */
  function distance(a: string, b: string): number {
    if (a === "" || b === "") return a.length + b.length;
    const same = a.at(-1) === b.at(-1) ? 0 : 1;
    const edits = [
      distance(a.slice(0, -1), b) + 1,
      distance(a, b.slice(0, -1)) + 1,
      distance(a.slice(0, -1), b.slice(0, -1)) + same,
    ];
    if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
      edits.push(distance(a.slice(0, -2), b.slice(0, -2)) + 1);
    return Math.min(...edits);
  }

  test("agree with the definition of edit distance", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 }).map((rest) => `a${rest}`);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(nearestTerms(a, [[b, 1]], 1)).toEqual(a !== b && distance(a, b) <= 2 ? [b] : []);
      }),
      { numRuns: 300 },
    );
  });
});
