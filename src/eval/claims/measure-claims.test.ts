import { expect, it } from "vitest";
import { readModel } from "../../audit/class-model.js";
import type { ClaimItem } from "./claim-set.js";
import { macroF1, measureClaims, probabilitiesOf, sureFigures, trainForm } from "./measure-claims.js";

const SURE = { supports: 0.7, contradicts: 0.7 };
const item = (id: number, evidence: string, label: ClaimItem["label"]): ClaimItem => ({
  id: String(id),
  group: String(id % 20),
  claim: "a claim",
  evidence: [evidence],
  label,
});
/** A set whose evidence says its label outright. */
const items = Array.from({ length: 300 }, (_, at) =>
  at % 3 === 0 ? item(at, "yes", "supports") : at % 3 === 1 ? item(at, "no", "contradicts") : item(at, "?", "neutral"),
);
const reading = (_claim: string, [evidence = ""]: readonly string[]) =>
  Float64Array.of(["", "yes", "no", "?"].indexOf(evidence), 0);

it("gives the mean F1 of the labels that occur", () => {
  expect(macroF1(["supports", "supports", "neutral"], ["supports", "neutral", "neutral"])).toBeCloseTo(2 / 3, 9);
  expect(macroF1(["supports", "contradicts"], ["neutral", "neutral"])).toBe(0);
});

it("counts verdicts only where they are sure", () => {
  const told = [
    [0.8, 0.1, 0.1],
    [0.75, 0.1, 0.15],
    [0.1, 0.9, 0],
    [0.6, 0.3, 0.1],
  ];
  expect(sureFigures(["supports", "neutral", "contradicts", "supports"], told, SURE)).toEqual({
    precision_supported: 0.5,
    precision_contradicted: 1,
    committed: 0.75,
    surest_supported: 1,
    surest_contradicted: 1,
  });
});

it("learns what the evidence says, and its controls do not", () => {
  const { metrics, controls } = measureClaims({ corpus: "", items }, reading, "folds", SURE);
  expect(metrics["macro_f1"]).toBe(1);
  expect(controls["claim_alone"]).toBeLessThan(0.5);
  expect(controls["evidence_shuffled"]).toBeLessThan(0.5);
  expect(controls["majority"]).toBeCloseTo(1 / 6, 9);
});

it("learns the same from the same items", () => {
  expect(trainForm(reading, items)).toEqual(trainForm(reading, items));
});

it("reads a model and gives probabilities that add up to 1", () => {
  const model = readModel({
    trees: [["(0 0.5 1 -1)"], ["0"], ["0"]],
    rows: [
      [1, 0],
      [0, 0],
      [0, 0],
    ],
  });
  const [supports = 0, contradicts = 0, neutral = 0] = probabilitiesOf(model, Float64Array.of(0));
  // The mean of e / (e + 2) by the trees and 1 / 3 by the weights.
  expect(supports).toBeCloseTo((0.5761 + 1 / 3) / 2, 4);
  expect(supports + contradicts + neutral).toBeCloseTo(1, 9);
});
