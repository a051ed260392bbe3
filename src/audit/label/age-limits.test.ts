import { expect, test } from "vitest";
import { labelSentences } from "../../testing/label-sentences.js";
import { ageLimits, agesIn } from "./age-limits.js";

const isBeyond = (words: string, ...told: readonly string[]) =>
  ageLimits(words, labelSentences(words, ...told)).length > 0;

test("ages are read in years", () => {
  expect(agesIn("an 8-year-old").map(({ low, high }) => [low, high])).toEqual([[8, 9]]);
  expect(agesIn("children 6 to 11 years of age").map(({ low, high }) => [low, high])).toEqual([[6, 11]]);
  expect(agesIn("a teenager").map(({ low, high }) => [low, high])).toEqual([[13, 18]]);
});

test.each<[string, string]>([
  ["A 4-year-old may take Calmo.", "Calmo should not be used in children under 6 years."],
  ["Calmo suits a 3-year-old.", "Calmo is not recommended in patients younger than 6 years or in patients with gout."],
  ["Babies can have Calmo.", "4 CONTRAINDICATIONS | Children less than 2 years of age"],
])("a use at an age at which a label forbids it is told: %s", (words, told) => {
  expect(isBeyond(words, told)).toBe(true);
});

test.each<[string, string, ...string[]]>([
  ["above the limit", "An 8-year-old may take Calmo.", "Calmo should not be used in children under 6 years."],
  ["of adults", "A 40-year-old may take Calmo.", "Calmo should not be used in children."],
  ["refused", "A 4-year-old must not take Calmo.", "Calmo should not be used in children under 6 years."],
  [
    "of others of that age",
    "A 4-year-old with low sodium may take Calmo.",
    "Calmo should not be used in children under 6 years with gout.",
  ],
  [
    "for which the label gives a dose",
    "A 4-year-old may take Calmo.",
    "Calmo should not be used in children under 6 years with fever for cough or 4 years for pain.",
    "Children of 2 to 5 years receive 5 mg.",
  ],
])("nothing is told of an age %s", (_, words, ...told) => {
  expect(isBeyond(words, ...told)).toBe(false);
});
