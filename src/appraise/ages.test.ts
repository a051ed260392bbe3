import { describe, expect, test } from "vitest";
import { agesAsked, agesIn } from "./ages.js";
import { otherPeople } from "./other-people.js";

describe("ages are read in months", () => {
  test.each<[string, readonly [number, number] | undefined]>([
    ["ibuprofen for a child under 2", [0, 23]],
    ["infants younger than 18 months", [0, 17]],
    ["Children aged 6–12 years were randomised.", [72, 155]],
    ["in 6 to 12 year olds", [72, 155]],
    ["croup in a 3-year-old", [36, 47]],
    ["patients older than 65 years", [780, 1560]],
    ["adults 76 years and older", [912, 1560]],
    ["Can statins be given to people over 75?", [900, 1560]],
    ["women aged 65 years or older", [780, 1560]],
    ["Should men over 70 be screened?", [840, 1560]],
    ["Should women at 30 be screened?", [360, 371]],
    ["a man aged 72 with gout", [864, 875]],
    ["Women at 30 mg/day", undefined],
    ["women at 30 weeks", undefined],
    ["screening starting at age 50 years and continuing until age 75 years", [600, 911]],
    ["from age 21 through 65", [252, 791]],
    // No ages.
    ["people over 2 years", undefined],
    ["patients above 140 mmHg", undefined],
    ["HbA1c under 7 in children", undefined],
    ["blood pressure under 140 mmHg", undefined],
    ["followed for 6 to 12 months", undefined],
    ["given over 2 years", undefined],
    ["from age 65 to 50", undefined],
  ])("%s", (text, expected) => {
    const ages = agesIn(text);
    expect(ages === undefined ? undefined : [ages.from, ages.to]).toEqual(expected);
  });
});

test("a sentence on other ages than those asked about is indirect, and says which", () => {
  expect(otherPeople("ibuprofen for a child under 2", "In children aged 6–12 years, ibuprofen lowered fever.")).toEqual(
    [{ element: "population", asked: "under 2", found: "aged 6–12 years" }],
  );
  expect(otherPeople("ibuprofen for a child under 2", "In infants younger than 6 months fever fell.")).toEqual([]);
});

test.each<[string, readonly [number, number] | undefined]>([
  ["My patient is 45, a woman. Is screening useful?", [540, 551]],
  ["62F with gout: colchicine?", [744, 755]],
  ["My baby, 8 months, has croup", [8, 8]],
  ["Screening in women aged 21 to 29 years", [252, 359]],
  ["Does colchicine help gout?", undefined],
  ["PSA at 72?", [864, 875]],
  ["pap smear how often at 45", [540, 551]],
  ["transfuse at 70?", undefined],
  ["statin at 40 mg", undefined],
  ["exercise for the over 70s", [840, 1560]],
  ["fluoride in under-5s", [0, 59]],
  ["statins after 75?", [900, 1560]],
  ["should I stop mammograms after age 80", [960, 1560]],
  ["keep pressure below 80?", undefined],
])("the ages asked of in “%s” are those told, or those of the person told of", (question, expected) => {
  const ages = agesAsked(question);
  expect(ages === undefined ? undefined : [ages.from, ages.to]).toEqual(expected);
});
