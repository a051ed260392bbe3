import { expect, test } from "vitest";
import { labelSentences } from "../../testing/label-sentences.js";
import { weightDoses } from "./weight-doses.js";

const isBeyond = (words: string, ...told: readonly string[]) =>
  weightDoses(words, labelSentences(words, ...told)).length > 0;

test.each<[string, string]>([
  ["A child weighing 20 kg receives Calmo 400 mg.", "Children receive 5 mg/kg."],
  ["A 12 kg child gets Calmo 40 mg.", "For patients 10 kg to less than 15 kg the dose is 10 mg."],
])("more than a weight's dose is told: %s", (words, told) => {
  expect(isBeyond(words, told)).toBe(true);
});

test.each<[string, string, ...string[]]>([
  ["what is reckoned", "A child weighing 20 kg receives Calmo 100 mg.", "Children receive 5 mg/kg."],
  ["what is rounded", "A child weighing 20 kg receives Calmo 125 mg.", "Children receive 5 mg/kg."],
  ["what is refused", "A child weighing 20 kg must not have Calmo 400 mg.", "Children receive 5 mg/kg."],
  [
    "what lighter people get",
    "A patient weighing 70 kg receives Calmo 1 mg.",
    "Two infusions of 0.5 mg (0.005 mg/kg for patients weighing less than 60 kg) are given.",
  ],
  [
    "what a study gave",
    "A patient weighing 70 kg receives Calmo 1 mg.",
    "In the first cardiac study Calmo 0.005 mg/kg was given.",
  ],
  ["another weight", "A 30 kg child gets Calmo 40 mg.", "For patients 10 kg to less than 15 kg the dose is 10 mg."],
  [
    "the larger of two doses",
    "A child weighing 20 kg receives Calmo 400 mg.",
    "Children receive 5 mg/kg for pain.",
    "Children receive 20 mg/kg for gout.",
  ],
])("nothing is told of %s", (_, words, ...told) => {
  expect(isBeyond(words, ...told)).toBe(false);
});
