import { expect, test } from "vitest";
import { labelSentences } from "../../testing/label-sentences.js";
import { rateLimits } from "./rate-limits.js";

const isBeyond = (words: string, ...told: readonly string[]) =>
  rateLimits(words, labelSentences(words, ...told)).length > 0;

test.each<[string, string]>([
  ["Calmo is infused at 25 mg/min.", "The rate of Calmo should not exceed 5 mg per minute."],
  ["Calmo is run in over 10 minutes.", "Infuse Calmo over at least 60 minutes."],
  ["Calmo may be given as a rapid IV push.", "5 WARNINGS | Overly rapid infusion of Calmo may cause collapse."],
])("a drug run in faster than its label allows is told: %s", (words, told) => {
  expect(isBeyond(words, told)).toBe(true);
});

test.each<[string, string, ...string[]]>([
  ["within the limit", "Calmo is infused at 4 mg/min.", "The rate of Calmo should not exceed 5 mg per minute."],
  ["in other units", "Calmo is infused at 120 mg/hour.", "The rate of Calmo should not exceed 5 mg per minute."],
  ["long enough", "Calmo is run in over 2 hours.", "Infuse Calmo over at least 60 minutes."],
  ["that is refused", "Calmo must not be injected rapidly.", "Rapid injection of Calmo may cause collapse."],
  ["that the label asks for", "Calmo is given as a rapid IV bolus.", "Calmo is given as a rapid intravenous bolus."],
  ["of something else", "Calmo is watched over 10 minutes.", "Infuse Calmo over at least 60 minutes."],
])("nothing is told of a speed %s", (_, words, ...told) => {
  expect(isBeyond(words, ...told)).toBe(false);
});
