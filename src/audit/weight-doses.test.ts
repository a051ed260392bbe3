import { expect, test } from "vitest";
import { labelSentences } from "../testing/label-sentences.js";
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
