import fc from "fast-check";
import { expect, it } from "vitest";
import { READING, generalReading } from "./reading.js";
import { relationIn, relationSignals } from "./relation.js";

it("reads what is said to happen to what", () => {
  expect(relationIn("Drug A reduces mortality in adults.")).toMatchObject({ subject: "Drug A ", way: -1 });
  expect(relationIn("Mortality is increased by drug A.")).toMatchObject({ object: "Mortality is ", way: 1 });
  expect(relationIn("Smoking is not linked to glaucoma.")?.way).toBe(0);
  expect(relationIn("The heart has four chambers.")).toBeUndefined();
});

it("agrees with a passage that says the same and not with one that says the opposite", () => {
  const agreement = (sentence: string) => relationSignals("Drug A reduces mortality in adults.", [sentence]).agreement;
  expect(agreement("In adults, mortality was significantly lower with drug A (P<0.01).")).toBeGreaterThan(0.3);
  expect(agreement("In adults, mortality was significantly higher with drug A (P<0.01).")).toBeLessThan(-0.3);
});

it("takes shares in words for shares", () => {
  const signals = relationSignals("Up to a third of them lose their smell.", [
    "Smell was lost by 33%.",
    "Taste by 50%.",
  ]);
  expect(signals).toMatchObject({ shareSame: 1, shareOther: 0 });
  expect(relationSignals("Half of them lose it.", ["It was lost by 33%."])).toMatchObject({
    shareSame: 0,
    shareOther: 1,
  });
});

it("tells in which order two things are compared", () => {
  const order = (sentence: string) =>
    relationSignals("Risk is higher indoors than outdoors.", [sentence]).comparesOrder;
  expect(order("Infection was more frequent indoors than outdoors.")).toBe(1);
  expect(order("Infection was more frequent outdoors than indoors.")).toBe(-1);
});

it("gives a finite number for each name, whatever the texts", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (claim, evidence) => {
      const values = generalReading(claim, evidence);
      expect(values).toHaveLength(READING.length);
      expect(values.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
