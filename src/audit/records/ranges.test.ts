import fc from "fast-check";
import { expect, it } from "vitest";
import { beyond, meet, rangeOf, sameEnds, within } from "./ranges.js";

const range = fc
  .tuple(fc.nat(50), fc.nat(50), fc.boolean(), fc.boolean())
  .map(([a, b, openLow, openHigh]) => rangeOf(Math.min(a, b), Math.max(a, b) + 1, openLow, openHigh));

it("does not count an open end as shared", () => {
  expect(meet(rangeOf(0, 5), rangeOf(5, 9))).toBe(true);
  expect(meet(rangeOf(0, 5, false, true), rangeOf(5, 9))).toBe(false);
  expect(within(rangeOf(1, 5), rangeOf(1, 5, true))).toBe(false);
  expect(within(rangeOf(1, 5, true), rangeOf(1, 5))).toBe(true);
});

it("meets what it lies within, either way round", () => {
  fc.assert(
    fc.property(range, range, (a, b) => {
      expect(meet(a, b)).toBe(meet(b, a));
      expect(within(a, a)).toBe(true);
      if (within(a, b)) expect(meet(a, b)).toBe(true);
    }),
  );
});

it("turns round what begins at 0 or has no end", () => {
  expect(beyond(rangeOf(0, 5))).toEqual(rangeOf(5, Infinity, true, false));
  expect(beyond(rangeOf(5, Infinity))).toEqual(rangeOf(0, 5, false, true));
  expect(beyond(rangeOf(2, 5))).toBeUndefined();
});

it("takes ends that differ by a hundredth for the same", () => {
  expect(sameEnds(rangeOf(0, 100), rangeOf(0, 101))).toBe(true);
  expect(sameEnds(rangeOf(0, 100), rangeOf(0, 105))).toBe(false);
  expect(sameEnds(rangeOf(5, Infinity), rangeOf(5, Infinity, true))).toBe(true);
});
