import { expect, it } from "vitest";
import { likelyBy, probabilitiesBy, readModel } from "./class-model.js";

it("turns scores into probabilities, however large", () => {
  expect(probabilitiesBy([0, 0])).toEqual([0.5, 0.5]);
  expect(probabilitiesBy([1000, 0])).toEqual([1, 0]);
});

it("goes by the trees alone where there are no weights, else by the mean of both", () => {
  const trees = [["(0 0.5 0 1000)"], ["(0 0.5 1000 0)"]];
  expect(likelyBy(readModel({ trees, rows: [] }), [1])).toEqual([1, 0]);
  const rows = [
    [0, 0],
    [0, 0],
  ];
  expect(likelyBy(readModel({ trees, rows }), [1])).toEqual([0.75, 0.25]);
});

it("counts the last weight for the constant", () => {
  const rows = [
    [0, 1000],
    [0, 0],
  ];
  expect(likelyBy(readModel({ trees: [[], []], rows }), [7])).toEqual([0.75, 0.25]);
});
