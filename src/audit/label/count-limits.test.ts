import { expect, test } from "vitest";
import { labelSentences } from "../../testing/label-sentences.js";
import { countLimits } from "./count-limits.js";

const isBeyond = (words: string, ...told: readonly string[]) =>
  countLimits(words, labelSentences(words, ...told)).length > 0;

test.each<[string, string]>([
  ["Up to ten tablets of Calmo are taken in 24 hours.", "Do not take more than 4 tablets in 24 hours."],
  ["Up to 2000 mL of Calmo may be run in within 24 hours.", "No more than 500 mL per 24 hours is recommended."],
  ["Calmo 80 mEq is swallowed in one dose.", "No more than 20 mEq is given in a single dose."],
  [
    "Calmo 80 mEq can be taken as one dose.",
    "Divide it if more than 20 mEq a day is given, so that no more than 20 mEq is given in a single dose.",
  ],
])("more than a label allows in a time is told: %s", (words, told) => {
  expect(isBeyond(words, told)).toBe(true);
});

test.each<[string, string, ...string[]]>([
  [
    "within the limit",
    "Up to three tablets of Calmo are taken in 24 hours.",
    "Do not take more than 4 tablets in 24 hours.",
  ],
  ["in another time", "Ten tablets of Calmo are taken in a week.", "Do not take more than 4 tablets in 24 hours."],
  ["of another kind", "Two sprays of Calmo a day are enough.", "Use no more than 1 tablet a day."],
  [
    "that the label gives elsewhere",
    "Six tablets of Calmo are taken in 24 hours.",
    "Do not take more than 4 tablets in 24 hours without advice.",
    "Up to 6 tablets in 24 hours may be taken on a doctor's advice.",
  ],
])("nothing is told of a number %s", (_, words, ...told) => {
  expect(isBeyond(words, ...told)).toBe(false);
});
