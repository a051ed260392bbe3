import { expect, test } from "vitest";
import { asked, labelSentences } from "../../testing/label-sentences.js";
import { doseTurned } from "./dose-turn.js";

const isTurned = (words: string, ...told: readonly string[]) =>
  doseTurned(words, asked(words), labelSentences(words, ...told)).length > 0;

test.each<[string, string]>([
  ["In gout the dose of Calmo is doubled.", "In patients with gout, the dose should be reduced by half."],
  ["In gout the usual dose of Calmo is kept.", "Reduce the dose of Calmo in patients with gout."],
  ["With warfarin the dose of Calmo needs no adjustment.", "With warfarin, the dose should be lowered."],
  ["In gout the dose of Calmo does not have to be changed.", "Patients with gout require smaller than usual doses."],
  [
    "At a creatinine clearance of 40 mL/min the usual dose of Calmo is kept.",
    "The dose should be reduced when the creatinine clearance is less than 50 mL/min.",
  ],
])("a dose that is kept or raised where the label lessens it is told: %s", (words, told) => {
  expect(isTurned(words, told)).toBe(true);
});

test.each<[string, string, string]>([
  ["lessened as well", "In gout the dose of Calmo is halved.", "In patients with gout, the dose should be reduced."],
  [
    "at another value",
    "At a creatinine clearance of 80 mL/min the usual dose of Calmo is kept.",
    "The dose should be reduced when the creatinine clearance is less than 50 mL/min.",
  ],
  [
    "that is halved at that value",
    "At a creatinine clearance of 40 mL/min the usual dose of Calmo is halved.",
    "The dose should be reduced when the creatinine clearance is less than 50 mL/min.",
  ],
  ["for others", "In asthma the dose of Calmo is doubled.", "In patients with gout, the dose should be reduced."],
  [
    "lessened for weaker people only",
    "In gout the dose of Calmo is doubled to 100 mg.",
    "Some elderly patients treated for gout require a lower dose.",
  ],
  ["never raised", "In gout the dose of Calmo should not be doubled.", "In gout the dose should be reduced."],
  ["not to be lessened", "In gout the usual dose of Calmo is kept.", "In gout no dose reduction is necessary."],
])("nothing is told of a dose %s", (_, words, told) => {
  expect(isTurned(words, told)).toBe(false);
});
