import { expect, test } from "vitest";
import { asked, labelSentences } from "../../testing/label-sentences.js";
import { deniesHarm, warnsOfIt } from "./denied-harm.js";

test("a harm that is denied is told from one that is stated and from other denials", () => {
  expect(deniesHarm("Warfarin does not cause tissue necrosis")).toBe(true);
  expect(deniesHarm("It can be given without any risk of bleeding")).toBe(true);
  expect(deniesHarm("Warfarin can cause tissue necrosis")).toBe(false);
  expect(deniesHarm("Warfarin should not be used in pregnancy")).toBe(false);
});

test.each<[boolean, string, string]>([
  [
    true,
    "Coming off examplaptan early carries no extra risk of stroke.",
    "An increased rate of stroke was reported following discontinuation of Calmo.",
  ],
  [false, "Coming off examplaptan early carries no extra risk of stroke.", "Calmo increases the risk of stroke."],
])("harm of stopping a drug is another than harm of taking it: %s, %s", (expected, words, told) => {
  expect(labelSentences(words, told).some((one) => warnsOfIt(words, one, asked(words)))).toBe(expected);
});
