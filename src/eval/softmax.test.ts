import { expect, test } from "vitest";
import { fitSoftmax, softmaxOf } from "./softmax.js";

const EXAMPLES = [0, 1, 2, 3, 4, 5].map((at) => ({ values: [at, 7], label: Number(at > 2) }));

test("the model learns what parts the classes, and nothing from what never differs", () => {
  const model = fitSoftmax(EXAMPLES, 2, { penalty: 0.001 });
  expect(EXAMPLES.map(({ values }) => Number((softmaxOf(model, values)[1] ?? 0) > 0.5))).toEqual([0, 0, 0, 1, 1, 1]);
  expect(model.map((row) => row[1])).toEqual([0, 0]);
});

test("the same examples give the same weights", () => {
  expect(fitSoftmax(EXAMPLES, 2)).toEqual(fitSoftmax(EXAMPLES, 2));
});
