import { expect, test } from "vitest";
import { kidneyFit } from "./kidney-bands.js";

test.each([
  ["For patients with CrCl >50 mL/min the dose is 20 mg.", 28, "other"],
  ["For patients with CrCl 15 to 50 mL/min the dose is 15 mg.", 28, "holds"],
  ["In creatinine clearance ≥ 10 mL/min ≤ 30 mL/min the first dose is 5 mg.", 22, "holds"],
  ["If eGFR is greater than or equal to 10 mL/min and less than or equal to 30 mL/min give 5 mg.", 45, "other"],
  ["Not for creatinine clearance below 30 mL/min.", 28, "holds"],
  ["25 mg in severe renal impairment.", 28, "holds"],
  ["No change in mild or moderate renal impairment.", 28, "other"],
  ["The dosage should be adjusted in severe impairment of renal function.", 12, "holds"],
  // Severe is the heart's failure here.
  ["In severe heart failure renal function may depend on the drug.", 28, "any"],
  ["Patients on hemodialysis should be given 25 mg after each dialysis.", 28, "other"],
  ["Use with caution in renal impairment.", 28, "any"],
  ["The usual dose is 10 mg.", 28, undefined],
])("whether it holds for these kidneys: %s", (sentence, filtration, fit) => {
  expect(kidneyFit(sentence, filtration)).toBe(fit);
});
