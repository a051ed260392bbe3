import { expect, it } from "vitest";
import { pointingOf, toneOf } from "./effect-words.js";

it("knows which ways a word points", () => {
  expect(pointingOf("protect")).toEqual(["down", "good"]);
  expect(pointingOf("stroke")).toEqual(["ill"]);
  expect(pointingOf("table")).toEqual([]);
});

it("tells no difference, a significant one and an open question apart", () => {
  const counts = (text: string) => {
    const { nothing, significant, unsure } = toneOf(text);
    return [nothing.length, significant, unsure];
  };
  expect(counts("There was no difference in weight.")).toEqual([1, 0, 0]);
  expect(counts("Pain was lower (p = 0.01).")).toEqual([0, 1, 0]);
  expect(counts("Whether zinc helps is unknown.")).toEqual([0, 0, 2]);
});

it("says where nothing changed", () => {
  expect(toneOf("Weight was unchanged.").nothing).toEqual([11]);
});
