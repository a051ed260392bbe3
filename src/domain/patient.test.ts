import { expect, test } from "vitest";
import { ageWords, patientWords } from "./patient.js";

test.each([
  [74, "74 years"],
  [2.5, "2 years"],
  [1, "1 year"],
  [8 / 12, "8 months"],
  [1.5, "18 months"],
  [10 / 365.25, "10 days"],
  [6 / 52.18, "6 weeks"],
])("%d years are told as %s", (age, words) => {
  expect(ageWords(age)).toBe(words);
});

test("a creatinine clearance is told as one, and a trimester beside the pregnancy", () => {
  expect(
    patientWords({
      pregnant: true,
      trimester: 3,
      creatinineClearance: 25,
      drugs: [],
      allergies: ["penicillin"],
      conditions: [],
    }),
  ).toBe("pregnant, trimester 3; creatinine clearance 25 mL/min; allergic to penicillin");
});
