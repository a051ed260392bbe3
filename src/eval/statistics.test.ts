import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldsOf, meansOf, pairedBootstrap, randomFrom, shuffled } from "./statistics.js";

test("the same seed gives the same numbers, another seed others", () => {
  const three = (seed: number) => {
    const random = randomFrom(seed);
    return [random(), random(), random()];
  };
  expect(three(7)).toEqual(three(7));
  expect(three(7)).not.toEqual(three(8));
});

test("shuffling keeps every item once", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
      expect(shuffled(list, seed).sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
    }),
  );
});

describe("folds", () => {
  test("hold each group whole", () => {
    const groups = ["a", "b", "a", "c", "b", "a"];
    const folds = foldsOf(groups, 2);
    for (const group of ["a", "b", "c"]) expect(new Set(folds.filter((_, at) => groups[at] === group)).size).toBe(1);
  });

  test("are of nearly one size, and do not depend on the order of the items", () => {
    const groups = Array.from({ length: 103 }, (_, at) => `q${at}`);
    const sizes = new Map<number, number>();
    for (const fold of foldsOf(groups, 5)) sizes.set(fold, (sizes.get(fold) ?? 0) + 1);
    expect([...sizes.values()].sort()).toEqual([20, 20, 21, 21, 21]);
    expect(foldsOf([...groups].reverse(), 5).reverse()).toEqual(foldsOf(groups, 5));
  });
});

describe("the paired bootstrap", () => {
  test("finds a difference that every pair shows", () => {
    expect(pairedBootstrap([0.1, 0.2, 0.3], [0.2, 0.3, 0.4])).toMatchObject({ n: 3, better: 3, worse: 0 });
    const { difference, low, high } = pairedBootstrap([0.1, 0.2, 0.3], [0.2, 0.3, 0.4]);
    for (const value of [difference, low, high]) expect(value).toBeCloseTo(0.1, 12);
  });

  test("has an interval as wide as the standard error says", () => {
    const first = Array.from({ length: 400 }, () => 0);
    const second = first.map((_, at) => (at % 2 === 0 ? 1 : -1) + 0.5);
    const { difference, low, high } = pairedBootstrap(first, second);
    expect(difference).toBeCloseTo(0.5, 12);
    // Standard deviation 1 over 400 pairs: 0.05.
    expect(low).toBeCloseTo(0.5 - 1.96 * 0.05, 1);
    expect(high).toBeCloseTo(0.5 + 1.96 * 0.05, 1);
  });

  test("is 0 of nothing", () => {
    expect(pairedBootstrap([], [])).toEqual({ n: 0, difference: 0, low: 0, high: 0, better: 0, worse: 0 });
  });
});

test("the mean passes over what was not measured", () => {
  expect(
    meansOf([
      { id: "a", metrics: { x: 1, y: Number.NaN } },
      { id: "b", metrics: { x: 0, y: 0.5 } },
    ]),
  ).toEqual({ x: 0.5, y: 0.5 });
});
