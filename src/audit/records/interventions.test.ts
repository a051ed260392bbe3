import { expect, it } from "vitest";
import { recordClauses } from "./clauses.js";
import { checkInterventions } from "./interventions.js";
import { sectionOf } from "./record.js";

const TWO_ARMS = sectionOf([
  "INTERVENTION 1:",
  "Examplol",
  "Participants receive examplol 50 mg by mouth twice daily",
  "INTERVENTION 2:",
  "Placebo",
  "Participants receive a placebo by mouth twice daily",
]);
const ONE_ARM = sectionOf(["INTERVENTION 1:", "Samplex", "Participants receive samplex 2 g intravenously"]);
const stands = (statement: string) =>
  recordClauses(statement, true).map((clause) => checkInterventions(clause, [TWO_ARMS, ONE_ARM]).stands);

it("counts the arms of trials that are said to have as many, or not", () => {
  expect(stands("the primary trial and the secondary trial have the same number of cohorts.")).toEqual([-1]);
  expect(stands("the primary trial and the secondary trial do not have the same number of cohorts.")).toEqual([1]);
  expect(stands("the primary trial and the secondary trial have a different number of cohorts.")).toEqual([1]);
});

it("holds the dose that an arm is said to be given against its lines", () => {
  expect(stands("Cohort 1 of the primary trial receives examplol 50 mg.")).toEqual([1]);
  expect(stands("Cohort 1 of the primary trial receives examplol 20 mg.")).toEqual([-1]);
});
