import { expect, it } from "vitest";
import { recordClauses } from "./clauses.js";
import { checkEvents } from "./events.js";
import { sectionOf } from "./record.js";

const FIRST = sectionOf([
  "Adverse Events 1:",
  "Total: 12/32 (37.50%)",
  "Anaemia 0/32 (0.00%)",
  "Neutropenia 4/32 (12.50%)",
  "Myocardial infarction 1/32 (3.13%)",
  "Adverse Events 2:",
  "Total: 8/20 (40.00%)",
  "Anaemia 1/20 (5.00%)",
  "Neutropenia 2/20 (10.00%)",
  "Myocardial infarction 0/20 (0.00%)",
]);
const SECOND = sectionOf(["Adverse Events 1:", "Total: 1/50 (2.00%)", "Anaemia 1/50 (2.00%)"]);

const stands = (statement: string, two = false) => {
  const sections = two ? [FIRST, SECOND] : [FIRST];
  return recordClauses(statement, two).map((clause) => checkEvents(clause, sections).stands);
};

it("checks a count, over all arms or in one", () => {
  expect(stands("6 patients in the primary trial suffered from neutropenia.")).toEqual([1]);
  expect(stands("6 patients in cohort 1 of the primary trial suffered from neutropenia.")).toEqual([-1]);
});

it("checks a share of the people", () => {
  expect(stands("Less than 11% of cohort 2 in the primary trial had neutropenia.")).toEqual([1]);
  expect(stands("More than half of patients in the primary trial experienced adverse events.")).toEqual([-1]);
});

it("checks which arm has more", () => {
  expect(stands("There were more cases of neutropenia in cohort 1 of the primary trial than in cohort 2.")).toEqual([
    1,
  ]);
  expect(stands("There were more cases of anaemia in cohort 1 of the primary trial than in cohort 2.")).toEqual([-1]);
});

it("checks that there was none, plain words standing for clinical ones", () => {
  expect(stands("There were no heart attacks in cohort 2 of the primary trial.")).toEqual([1]);
  expect(stands("There were no heart attacks in the primary trial.")).toEqual([-1]);
});

it("checks one trial against the other", () => {
  expect(stands("There were more cases of anaemia in the primary trial than in the secondary trial.", true)).toEqual([
    -1,
  ]);
});

it("checks what was commonest", () => {
  expect(stands("The most common adverse event in the primary trial was neutropenia.")).toEqual([1]);
  expect(stands("The most common adverse event in the primary trial was anaemia.")).toEqual([-1]);
});
