import fc from "fast-check";
import { expect, it } from "vitest";
import { compareFacts, PAIR_SIGNALS } from "./compare-facts.js";
import { factsOf } from "./facts.js";

const compare = (claim: string, evidence: string) => compareFacts(factsOf(claim), factsOf(evidence));

it("holds all of a claim that a sentence repeats", () => {
  expect(compare("Zinc shortens colds.", "Zinc shortens colds.")).toMatchObject({
    held: 1,
    heldStrict: 1,
    run: 1,
    missing: 0,
    denyMismatch: 0,
  });
});

it("tells what is denied on one side only", () => {
  expect(compare("Zinc shortens colds.", "Zinc does not shorten colds.").denyMismatch).toBeCloseTo(2 / 3);
  expect(compare("Zinc does not shorten colds.", "Zinc does not shorten colds.")).toMatchObject({ denyMismatch: 0 });
});

it("tells the same quantity in another unit from another quantity", () => {
  expect(compare("Give 1 g daily.", "Give 1000 mg daily.")).toMatchObject({ numbersSame: 1, numbersOther: 0 });
  expect(compare("Give 1 g daily.", "Give 500 mg daily.")).toMatchObject({ numbersSame: 0, numbersOther: 1 });
});

it("sees which way words point", () => {
  expect(compare("Zinc increases appetite.", "Zinc decreases appetite.").signProduct).toBeLessThan(0);
  expect(compare("Zinc increases appetite.", "Zinc raises appetite.").signProduct).toBeGreaterThan(0);
});

it("sees an opposite in place of a word", () => {
  expect(compare("The virus is natural.", "The virus is artificial.").oppositesFree).toBe(1);
});

it("gives a finite number by every name for any two texts", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (claim, evidence) => {
      const found = compare(claim, evidence);
      for (const name of PAIR_SIGNALS) expect(Number.isFinite(found[name]), name).toBe(true);
    }),
  );
});
