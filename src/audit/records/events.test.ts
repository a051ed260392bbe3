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

it("reads a name without regard to footnotes, to case and to a slip of the pen", () => {
  const section = sectionOf([
    "Adverse Events 1:",
    "Total: 3/436",
    "Hyperbilirrubinemia  [1]1/436 (0.23%)",
    "Progressive Disease2/436 (0.46%)",
  ]);
  const told = (statement: string) =>
    recordClauses(statement, false).map((clause) => checkEvents(clause, [section]).stands);
  expect(told("Less than 0.25% of patients in the primary trial had hyperbilirubinaemia.")).toEqual([1]);
  expect(told("3 patients in the primary trial had progressive disease.")).toEqual([-1]);
});

it("takes what no event goes by as having happened to nobody", () => {
  expect(stands("Less than 5 patients in the primary trial had earache.")).toEqual([1]);
  expect(stands("There were 0 cases of vertigo in the primary trial.")).toEqual([1]);
  expect(stands("One patient in the primary trial had vertigo.")).toEqual([-1]);
});

it("counts types of events, and those that occurred more often than said", () => {
  expect(stands("The primary trial recorded 3 different types of adverse events.")).toEqual([1]);
  expect(stands("The primary trial recorded 2 different types of adverse events.")).toEqual([-1]);
  expect(stands("None of the adverse events in the primary trial occurred more than 4 times.")).toEqual([1]);
});

it("tells whether two trials have events in common", () => {
  expect(
    stands("The primary trial and the secondary trial did not record any of the same adverse events.", true),
  ).toEqual([-1]);
  expect(stands("The primary trial and the secondary trial share at least one adverse event.", true)).toEqual([1]);
});

it("tells where an event occurred alone, and how many times as often as elsewhere", () => {
  expect(stands("All cases of anaemia in the primary trial were in cohort 2.")).toEqual([1]);
  expect(stands("All cases of neutropenia in the primary trial were in cohort 2.")).toEqual([-1]);
  expect(stands("Cohort 1 of the primary trial had twice as many cases of neutropenia as cohort 2.")).toEqual([1]);
  expect(stands("Cohort 1 of the primary trial had three times as many cases of neutropenia as cohort 2.")).toEqual([
    -1,
  ]);
});

it("compares the numbers of people", () => {
  expect(stands("Cohort 1 of the primary trial had more patients than cohort 2.")).toEqual([1]);
  expect(stands("The primary trial had more patients than the secondary trial.", true)).toEqual([1]);
});

it("goes on about the arm that was named before", () => {
  expect(
    stands("Cohort 2 of the primary trial recorded 2 cases of neutropenia, and no cases of heart attack."),
  ).toEqual([1, 1]);
});
