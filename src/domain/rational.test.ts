import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRationals, divided, fromDecimal, rational, times, toDecimal } from "./rational.js";

test("decimals are kept exactly", () => {
  expect(toDecimal(times(fromDecimal("0.1"), fromDecimal("3")))).toBe("0.3");
  expect(compareRationals(times(fromDecimal("0.1"), fromDecimal("3")), fromDecimal("0.3"))).toBe(0);
});
test("a fraction that does not end is marked as cut", () => {
  expect(toDecimal(rational(40n, 14n))).toBe("2.8571…");
});
test("what is no number and a division by 0 are refused", () => {
  expect(() => fromDecimal("1,5")).toThrow("“1,5” is no decimal number");
  expect(() => divided(rational(1n), rational(0n))).toThrow("a fraction cannot have 0 below");
});
test("order is that of the numbers", () => {
  fc.assert(
    fc.property(fc.bigInt(-99n, 99n), fc.bigInt(1n, 99n), fc.bigInt(-99n, 99n), fc.bigInt(1n, 99n), (a, b, c, d) => {
      expect(Math.sign(compareRationals(rational(a, b), rational(c, d)))).toBe(Math.sign(Number(a * d - c * b)));
    }),
  );
});
