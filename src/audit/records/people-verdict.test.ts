import { expect, it } from "vitest";
import { verdictOfPeople } from "./people-verdict.js";
import { sectionOf } from "./record.js";

const SECTION = sectionOf([
  "Inclusion Criteria:",
  "Stage II or III disease",
  "Platelet count at least 100,000/mm3",
  "Total bilirubin  1.5 times ULN",
  "Prior radiation therapy is allowed",
  "Exclusion Criteria:",
  "Cardiac disease",
  "Major surgery within 4 weeks",
  "Other malignancy, except carcinoma in situ of the cervix",
]);
const stands = (statement: string) => verdictOfPeople(statement, [SECTION]).stands;

it("holds values against limits, one without a sign taken the usual way", () => {
  expect(stands("Patients with a platelet count of 80,000/mm3 are eligible for the primary trial.")).toBe(-1);
  expect(stands("Patients with a platelet count of 80,000/mm3 are excluded from the primary trial.")).toBe(1);
  expect(stands("Patients with bilirubin of 2 x ULN are excluded from the primary trial.")).toBe(1);
  expect(stands("Patients must have a platelet count over 100,000/mm3 to participate in the primary trial.")).toBe(1);
  expect(stands("Patients must have a platelet count over 50,000/mm3 to participate in the primary trial.")).toBe(-1);
});

it("holds a stage against the stages that are let in", () => {
  expect(stands("Patients with stage II cancer are eligible for the primary trial.")).toBe(1);
  expect(stands("Patients with stage IV cancer are eligible for the primary trial.")).toBe(-1);
});

it("finds a narrower thing under a wider criterion", () => {
  expect(stands("A patient with a recent heart attack is excluded from the primary trial.")).toBe(1);
});

it("counts how long ago something was", () => {
  expect(stands("A patient who had major surgery 3 weeks ago is eligible for the primary trial.")).toBe(-1);
  expect(stands("A patient who had major surgery 3 months ago is eligible for the primary trial.")).toBe(1);
});

it("lets in what is allowed and what is excepted", () => {
  expect(stands("Patients with prior radiation therapy are excluded from the primary trial.")).toBe(-1);
  expect(stands("Patients with carcinoma in situ of the cervix are eligible for the primary trial.")).toBe(1);
});
