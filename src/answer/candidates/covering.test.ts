import { expect, test } from "vitest";
import { SIGNALS, placeOf } from "../../rank/signal-names.js";
import { COVERING_VALUES, coveringValues } from "./covering.js";

function publication(whole: number) {
  const signals = new Float64Array(SIGNALS.length);
  signals[placeOf("whole")] = whole;
  signals[placeOf("units")] = 3;
  return { signals };
}

test("the most, the mean of five and the place far down are read, whatever the order", () => {
  const values = coveringValues([0.1, 0.9, 0.2, 0.3, 0.4, 0.5].map(publication));
  expect(values).toHaveLength(COVERING_VALUES.length);
  expect(values[0]).toBe(0.9);
  expect(values[1]).toBeCloseTo(0.46, 12);
  expect(values[2]).toBe(0.1);
  expect(values.at(-2)).toBeCloseTo(Math.log(4), 12);
  expect(values.at(-1)).toBe(1);
});
