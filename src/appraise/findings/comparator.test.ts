import { expect, test } from "vitest";
import { comparedIn, controlIn } from "./comparator.js";

test.each([
  ["Pain was lower with zinc than with placebo (p = 0.01).", ["placebo"]],
  ["Zinc versus honey for the common cold: a trial", ["honey"]],
  ["Zinc was better compared to usual care in adults.", ["usual care"]],
  ["The scores were better than those in the Premarin group.", ["Premarin"]],
  ["Pain was lower than with prednisolone.", ["prednisolone"]],
  ["Pain was lower than pre-operatively.", []],
  ["It was more effective than inhalation of lavender or vehicle.", ["lavender or vehicle"]],
  ["The time was shorter than that for the Macintosh blade.", ["Macintosh blade"]],
  ["Pain did not differ between the groups over time.", []],
  ["Pain was lower than before.", []],
  ["More children on zinc than placebo achieved relief.", ["placebo"]],
  ["A greater reduction compared with the reduction (0.3%) with placebo.", []],
])("what %s compares with", (text, words) => {
  expect(comparedIn(text)).toEqual(words);
});

test.each([
  ["a double-blind, placebo-controlled trial", "placebo"],
  ["the control group", "control"],
  ["glycaemic control improved", undefined],
])("the control of “%s”", (text, control) => {
  expect(controlIn(text)).toBe(control);
});
