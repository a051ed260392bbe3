import { expect, test } from "vitest";
import { putsForward } from "./claim-advice.js";

test.each([
  "Drugs of this class can injure the fetus.",
  "Its dose-related QT prolongation can trigger torsades.",
  "Probenecid can slow the renal elimination of amoxicillin.",
  "Sudden withdrawal has been followed by rebound hypertension during treatment.",
  "Verapamil raises digoxin levels during treatment.",
  "Treatment with reserpine may cause depression.",
])("what a drug does, or what has been seen of it, puts nothing forward: %s", (words) => {
  expect(putsForward(words)).toBe(false);
});

test.each([
  "Lisinopril can be given in pregnancy.",
  "Patients on it can drive as usual.",
  "Lisinopril lowers blood pressure and is safe in pregnancy.",
  "Amiodarone may be mixed with saline.",
  "Take 40 mg once daily.",
  "The drug is first-line in asthma, where it reduces attacks.",
  "It can stay on the usual dose.",
])("what is done, allowed or called good does: %s", (words) => {
  expect(putsForward(words)).toBe(true);
});
