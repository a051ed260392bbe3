import { expect, it } from "vitest";
import { leavesOpen } from "./open-question.js";

it("tells a sentence that only asks from one that says", () => {
  const open = [
    "We investigated whether drug A reduces mortality in adults with heart failure.",
    "Whether drug A reduces mortality in adults with heart failure is unknown.",
    "It remains unclear whether drug A reduces mortality.",
    "We hypothesized that drug A reduces mortality.",
    "This trial was done to determine if drug A reduces mortality.",
  ];
  expect(open.filter(leavesOpen)).toEqual(open);
  const said = [
    "Drug A reduces mortality in adults with heart failure.",
    "We tested whether drug A reduces mortality and found that it does.",
    "Mortality fell, whether or not the patients had diabetes.",
    "The study confirmed the hypothesis that drug A reduces mortality.",
  ];
  expect(said.filter(leavesOpen)).toEqual([]);
});
