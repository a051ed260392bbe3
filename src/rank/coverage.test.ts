import { expect, test } from "vitest";
import { COVERAGE_VALUES, coverageOf, coverageValues } from "./coverage.js";
import { COVERAGE_WEIGHTS } from "./coverage-weights.js";
import { SIGNALS, placeOf } from "./signal-names.js";

function publication(whole: number) {
  const signals = new Float64Array(SIGNALS.length);
  signals[placeOf("whole")] = whole;
  signals[placeOf("units")] = 3;
  return { signals };
}

test("the most, the mean of five and the place far down are read, whatever the order", () => {
  const values = coverageValues([0.1, 0.9, 0.2, 0.3, 0.4, 0.5].map(publication));
  expect(values).toHaveLength(COVERAGE_VALUES.length);
  expect(values[0]).toBe(0.9);
  expect(values[1]).toBeCloseTo(0.46, 12);
  expect(values[2]).toBe(0.1);
  expect(values.at(-2)).toBeCloseTo(Math.log(4), 12);
  expect(values.at(-1)).toBe(1);
});

test("nothing found covers nothing", () => {
  expect(coverageOf([])).toBe(0);
});

test("the weights are one for each value", () => {
  expect(COVERAGE_WEIGHTS).toHaveLength(COVERAGE_VALUES.length);
});

test("more of what is asked is likelier to be an answer", () => {
  const weights = COVERAGE_VALUES.map((name) => (name === "whole, most" ? 4 : 0));
  expect(coverageOf([publication(0)], weights)).toBe(0.5);
  expect(coverageOf([publication(0.5)], weights)).toBeCloseTo(0.8808, 4);
});
