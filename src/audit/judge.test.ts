import fc from "fast-check";
import { expect, it } from "vitest";
import { judge } from "./judge.js";

const HEART = "Drug A reduces mortality in adults with heart failure.";

it("finds support where a sentence says the claim", () => {
  const { label, best } = judge(HEART, [
    "We searched three databases.",
    "In adults with heart failure, drug A reduced mortality.",
  ]);
  expect({ label, best }).toEqual({ label: "supports", best: 1 });
});

it("is contradicted by the opposite direction", () => {
  expect(judge(HEART, ["Drug A increased mortality in adults with heart failure."]).label).toBe("contradicts");
});

it("is contradicted by a denial", () => {
  expect(
    judge("Warfarin is recommended for calcinosis in adults.", [
      "Warfarin is not recommended for calcinosis in adults.",
    ]).label,
  ).toBe("contradicts");
});

it("is contradicted by another number of the same thing", () => {
  expect(
    judge("The usual dose of drug A for adults is 50 mg daily.", [
      "The usual dose of drug A for adults is 500 mg daily.",
    ]).label,
  ).toBe("contradicts");
});

it("does not take one number in another unit for a contradiction", () => {
  expect(
    judge("The usual dose of drug A for adults is 1 g daily.", [
      "The usual dose of drug A for adults is 1000 mg daily.",
    ]).label,
  ).toBe("supports");
});

it("says nothing of what the sentences do not speak of", () => {
  expect(judge(HEART, ["The kidneys filter blood at night."]).label).toBe("neutral");
});

it("takes what is only asked for no support", () => {
  expect(judge(HEART, ["We investigated whether drug A reduces mortality in adults with heart failure."]).label).toBe(
    "neutral",
  );
  expect(judge(HEART, ["Whether drug A reduces mortality in adults with heart failure is unknown."]).label).toBe(
    "neutral",
  );
});

it("finds support that it learnt to see in other words, and none where they say otherwise", () => {
  const claim = "Wearing masks slows the spread of influenza.";
  expect(
    judge(claim, ["Use of face masks in the community significantly reduced transmission of influenza."]).label,
  ).toBe("supports");
  expect(judge(claim, ["Use of face masks in the community did not reduce transmission of influenza."]).label).toBe(
    "neutral",
  );
});

it("says nothing without evidence", () => {
  expect(judge(HEART, []).label).toBe("neutral");
});

it("gives probabilities that add up to 1 for any text, and the same for the same text", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (claim, evidence) => {
      const { probabilities, best } = judge(claim, evidence);
      const { supports, contradicts, neutral } = probabilities;
      expect(supports + contradicts + neutral).toBeCloseTo(1, 9);
      expect(Math.min(supports, contradicts, neutral)).toBeGreaterThanOrEqual(0);
      expect(best).toBeLessThan(Math.max(1, evidence.length));
      expect(judge(claim, evidence).probabilities).toEqual(probabilities);
    }),
    { numRuns: 50 },
  );
});
