import fc from "fast-check";
import { expect, it } from "vitest";
import { SIGNALS, signalsOf } from "./signals.js";

it("goes by the sentence that bears most on the claim", () => {
  const { best, pair } = signalsOf("Zinc shortens colds.", [
    "Colds are common.",
    "Zinc shortens colds.",
    "It is cheap.",
  ]);
  expect(best).toBe(1);
  expect(pair.held).toBe(1);
});

it("gives a number by every name, and the same ones again", () => {
  expect(new Set(SIGNALS).size).toBe(SIGNALS.length);
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (claim, evidence) => {
      const { values, best } = signalsOf(claim, evidence);
      expect(values).toHaveLength(SIGNALS.length);
      expect([...values].every(Number.isFinite)).toBe(true);
      expect(best).toBeLessThan(Math.max(1, evidence.length));
      expect(signalsOf(claim, evidence).values).toEqual(values);
    }),
  );
});
