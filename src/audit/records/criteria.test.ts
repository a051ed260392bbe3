import { expect, it } from "vitest";
import { recordClauses } from "./clauses.js";
import { criteriaOf, criteriaSignals } from "./criteria.js";
import { sectionOf } from "./record.js";

const SECTION = sectionOf([
  "Inclusion Criteria:",
  "Histologically confirmed breast cancer",
  "Age 18 to 70 years",
  "No prior trastuzumab",
  "Exclusion Criteria:",
  "Uncontrolled hypertension",
]);
const signals = (statement: string) => {
  const [clause] = recordClauses(statement, false);
  if (clause === undefined) throw new Error("no clause");
  return criteriaSignals(clause, SECTION);
};

it("tells what lets people in from what keeps them out", () => {
  expect(criteriaOf(SECTION).map(({ text, sign }) => `${sign} ${text}`)).toEqual([
    "1 Inclusion Criteria:",
    "1 Histologically confirmed breast cancer",
    "1 Age 18 to 70 years",
    "-1 No prior trastuzumab",
    "-1 Exclusion Criteria:",
    "-1 Uncontrolled hypertension",
  ]);
});

it("agrees that what is excluded is kept out, and disagrees that it is let in", () => {
  expect(signals("Patients with uncontrolled hypertension are excluded from the primary trial.").agrees).toBe(1);
  expect(signals("Patients with uncontrolled hypertension are eligible for the primary trial.").agrees).toBe(-1);
});

it("holds an age against the range", () => {
  expect(signals("A 75 year old patient is eligible for the primary trial.").ageStands).toBe(-1);
  expect(signals("A 75 year old patient is excluded from the primary trial.").ageStands).toBe(1);
});
