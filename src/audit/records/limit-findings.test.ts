import { expect, it } from "vitest";
import { criterionPieces } from "./criterion-pieces.js";
import { limitFindings } from "./limit-findings.js";

const PIECES = criterionPieces([
  "Inclusion Criteria:",
  "Hemoglobin >= 10 g/dL",
  "Exclusion Criteria:",
  "Creatinine > 2 mg/dL",
]);
const admitted = (people: string) => limitFindings(people, PIECES, false).map((one) => one.admitted);

it("lets in a value within a limit and keeps out one beyond it", () => {
  expect(admitted("hemoglobin of 11 g/dL")).toEqual([1]);
  expect(admitted("hemoglobin of 9 g/dL")).toEqual([-1]);
});

it("turns round a limit that excludes", () => {
  expect(admitted("creatinine of 1.5 mg/dL")).toEqual([1]);
  expect(admitted("creatinine of 3 mg/dL")).toEqual([-1]);
});

it("finds a limit asked of people only where its end is the same", () => {
  const required = (people: string) => limitFindings(people, PIECES, true).map((one) => one.required);
  expect(required("hemoglobin >= 10 g/dL")).toEqual([1]);
  expect(required("hemoglobin >= 8 g/dL")).toEqual([0]);
});

it("says nothing of what no criterion limits", () => {
  expect(admitted("a platelet count of 80,000/mm3")).toEqual([0]);
});
