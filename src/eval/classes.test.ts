import { expect, test } from "vitest";
import { accuracyOf, macroF1, majorityOf } from "./classes.js";

test("figures of classes are those worked out by hand", () => {
  const gold = [0, 0, 1, 2];
  expect(accuracyOf(gold, [0, 1, 1, 2])).toBe(0.75);
  // F1 of 2/3, 2/3 and 1.
  expect(macroF1(gold, [0, 1, 1, 2], 3)).toBeCloseTo(7 / 9, 10);
  expect(majorityOf(gold, 3)).toEqual({ accuracy: 0.5, macro_f1: (2 * 2) / (4 + 2) / 3 });
});
