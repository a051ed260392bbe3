import { describe, expect, test } from "vitest";
import { COVERAGE_TREES } from "./coverage-weights.js";
import { COVERAGE_VALUES, coverageOf, coverageValues, likelihood } from "./coverage.js";
import { SIGNALS, placeOf } from "./signal-names.js";
import type { Tree } from "./trees.js";
import { readTree } from "./trees.js";

function publication(whole: number, missing = 0) {
  const signals = new Float64Array(SIGNALS.length);
  signals[placeOf("whole")] = whole;
  signals[placeOf("missing")] = missing;
  signals[placeOf("units")] = 3;
  return { signals };
}
const valueOf = (values: Float64Array, name: string) => values[COVERAGE_VALUES.indexOf(name)];

describe("what is read of what was found", () => {
  test("is the best three, the mean of five and the place far down of each signal, whatever the order", () => {
    const values = coverageValues([0.1, 0.9, 0.2, 0.3, 0.4, 0.5].map((whole) => publication(whole)));
    expect(values).toHaveLength(COVERAGE_VALUES.length);
    expect([...values.slice(0, 5)]).toEqual([0.9, 0.5, 0.4, expect.closeTo(0.46, 12), 0.1]);
    expect(values.at(-1)).toBeCloseTo(Math.log(4), 12);
  });

  test("is of what is missing the least", () => {
    const values = coverageValues([publication(0.1, 7), publication(0.9, 2)]);
    expect([valueOf(values, "missing, best"), valueOf(values, "missing, second")]).toEqual([2, 7]);
  });

  test("is what the best publication has together", () => {
    const values = coverageValues([publication(0.1, 0), publication(0.9, 2)]);
    expect([valueOf(values, "whole of publication 1"), valueOf(values, "missing of publication 1")]).toEqual([0.9, 2]);
    expect(valueOf(values, "whole of publication 3")).toBe(0);
  });

  test("does not tell how many were found", () => {
    const many = Array.from({ length: 30 }, () => publication(0.5, 1));
    expect(coverageValues(many)).toEqual(coverageValues(many.slice(1)));
  });
});

test("nothing found covers nothing", () => {
  expect(coverageOf([])).toBe(0);
});

test("the trees read values that there are", () => {
  const read = (tree: Tree): number[] =>
    typeof tree === "number" ? [] : [tree.signal, ...read(tree.left), ...read(tree.right)];
  expect(Math.max(...COVERAGE_TREES.flatMap(read))).toBeLessThan(COVERAGE_VALUES.length);
});

test("more of what is asked is likelier to be an answer", () => {
  const trees = [readTree("(0 0.4 -1 2)")];
  expect(likelihood(0, trees, coverageValues([publication(0.2)]))).toBeCloseTo(0.2689, 4);
  expect(likelihood(0, trees, coverageValues([publication(0.5)]))).toBeCloseTo(0.8808, 4);
});
