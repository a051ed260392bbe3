import { expect, test } from "vitest";
import { onlyWarns } from "./borne-advice.js";

const WARNING = "Concomitant use of valsartan with potassium supplements may lead to increases in serum potassium.";

test("a warning bears no advice out", () => {
  expect(onlyWarns("Valsartan should be combined with potassium supplements", WARNING)).toBe(true);
  expect(
    onlyWarns(
      "The dose must be doubled in patients on hemodialysis",
      "Hemodialysis is not expected to significantly enhance clearance.",
    ),
  ).toBe(true);
});

test("what advises bears advice out, and a warning bears a warning out", () => {
  expect(
    onlyWarns(
      "Valsartan should be used in heart failure",
      "Valsartan is indicated for heart failure and may cause dizziness.",
    ),
  ).toBe(false);
  expect(onlyWarns("Valsartan raises potassium", WARNING)).toBe(false);
});
