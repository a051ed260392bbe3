import { expect, it } from "vitest";
import { recordClauses } from "./clauses.js";
import { sectionOf } from "./record.js";
import { outcomeOf } from "./outcome.js";
import { checkResults } from "./results.js";

const SURVIVAL = sectionOf([
  "Outcome Measurement:",
  "Progression-Free Survival (PFS)",
  "Time frame: 2 years",
  "Results 1:",
  "Arm/Group Title: Lapatinib",
  "Arm/Group Description: [Not Specified]",
  "Overall Number of Participants Analyzed: 146",
  "Median (95% Confidence Interval)",
  "Unit of Measure: months  4.7        (3.7 to 5.7)",
  "Results 2:",
  "Arm/Group Title: Placebo",
  "Arm/Group Description: [Not Specified]",
  "Overall Number of Participants Analyzed: 145",
  "Median (95% Confidence Interval)",
  "Unit of Measure: months  3.8        (3.8 to 5.6)",
]);
const stands = (statement: string) =>
  recordClauses(statement, false).map((clause) => checkResults(clause, [SURVIVAL]).stands);

it("reads the arms of a results section", () => {
  expect(
    outcomeOf(SURVIVAL).arms.map(({ of, figures }) => ({
      of,
      figures: figures.map(({ value, low, high }) => [value, low, high]),
    })),
  ).toEqual([
    { of: 146, figures: [[4.7, 3.7, 5.7]] },
    { of: 145, figures: [[3.8, 3.8, 5.6]] },
  ]);
});

it("checks which arm did better, named or numbered", () => {
  expect(stands("The lapatinib group of the primary trial had a longer PFS than the placebo group.")).toEqual([1]);
  expect(stands("Cohort 2 of the primary trial had a longer PFS than cohort 1.")).toEqual([-1]);
});

it("checks a number of one arm", () => {
  expect(stands("The median PFS in the placebo group of the primary trial was 3.8 months.")).toEqual([1]);
  expect(stands("The median PFS in the placebo group of the primary trial was 4.7 months.")).toEqual([-1]);
});

it("takes a length of time into the record's unit", () => {
  expect(stands("Patients in the placebo group of the primary trial had a median PFS of less than a year.")).toEqual([
    1,
  ]);
});

it("tells the shortest and the longest by the ends of intervals", () => {
  expect(stands("The longest PFS in the lapatinib group of the primary trial was over 5 months.")).toEqual([1]);
  expect(stands("The shortest PFS in the lapatinib group of the primary trial was 3 months.")).toEqual([-1]);
  expect(stands("No participant of the primary trial had a PFS over 1 year.")).toEqual([1]);
});

it("tells what was measured, and by what it was not", () => {
  expect(stands("The primary trial uses overall survival as its outcome measurement.")).toEqual([-1]);
  expect(stands("The primary trial measures progression-free survival.")).toEqual([1]);
  expect(stands("The primary trial did not study overall response rate, PFS or toxicity.")).toEqual([-1]);
});

it("compares two trials' time frames and outcomes", () => {
  const other = sectionOf([
    "Outcome Measurement:",
    "Overall Response Rate (ORR)",
    "Time frame: 24 months",
    "Results 1:",
    "Arm/Group Title: Lapatinib",
    "Overall Number of Participants Analyzed: 50",
    "Measure Type: Number",
    "Unit of Measure: percentage of participants  30",
  ]);
  const both = (statement: string) =>
    recordClauses(statement, true).map((clause) => checkResults(clause, [SURVIVAL, other]).stands);
  expect(both("The primary trial and the secondary trial use the same time frame.")).toEqual([1]);
  expect(both("The primary trial and the secondary trial use the same outcome measure.")).toEqual([-1]);
  expect(both("15 patients in the secondary trial had a response.")).toEqual([1]);
  expect(both("30 patients in the secondary trial had a response.")).toEqual([-1]);
});
