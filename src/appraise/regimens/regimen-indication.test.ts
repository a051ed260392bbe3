import { expect, test } from "vitest";
import { populationOf } from "./regimen-population.js";
import { indicationOf, indicationOfHeading, sameIndication } from "./regimen-indication.js";

test.each([
  ["Colchicine 0.6 mg twice daily for the prophylaxis of gout flares in adults.", "0.6 mg", "gout flares"],
  ["Diltiazem 180 mg/day was given to patients with calcinosis cutis for 12 months.", "180 mg", "calcinosis cutis"],
  ["Hypertension: 5 mg once daily.", "5 mg", "hypertension"],
  ["In heart failure, 5 mg is used; in angina, 10 mg is used.", "10 mg", "angina"],
  ["Take 500 mg for 6 weeks with meals.", "500 mg", undefined],
  ["Diltiazem 180 mg was given for calcinosis of CREST syndrome.", "180 mg", "calcinosis of CREST syndrome"],
])("what a dose is for is the nearest condition that its sentence says so of: %s", (text, dose, indication) => {
  const start = text.indexOf(dose);
  const found = indicationOf(text, { start: 0, end: text.length }, { start, end: start + dose.length });
  expect(found?.value).toBe(indication);
  if (found !== undefined) expect(text.slice(found.start, found.end).toLowerCase()).toBe(found.value.toLowerCase());
});

test.each([
  ["2.2 Recommended Dosage for Rheumatoid Arthritis", "rheumatoid arthritis"],
  ["2.1 Hypertension", "hypertension"],
  ["2.4 Crohn’s Disease", "Crohn’s disease"],
  ["2.5 Exacerbations of COPD", "COPD"],
  ["2.6 PULMONARY ARTERIAL HYPERTENSION", "pulmonary arterial hypertension"],
  ["Graft-Versus-Host Disease", "graft-versus-host disease"],
  ["2 DOSAGE AND ADMINISTRATION", undefined],
  ["Adult patients", undefined],
])("a heading says what its doses are for, or nothing: %s", (heading, indication) => {
  expect(indicationOfHeading(heading)).toBe(indication);
});

test.each([
  ["hypertension", "Hypertension", true],
  ["resistant hypertension", "hypertension", true],
  ["pulmonary arterial hypertension", "hypertension", false],
  ["gout flares", "gout", true],
  ["migraine", "epilepsy", false],
])("%s and %s: the same is %s", (a, b, same) => {
  expect(sameIndication(a, b)).toBe(same);
  expect(sameIndication(b, a)).toBe(same);
});

test("a population is told only where the words name one alone", () => {
  expect(populationOf("Pediatric patients")).toBe("children");
  expect(populationOf("adults with renal impairment")).toBe(undefined);
  expect(populationOf("Patients on hemodialysis")).toBe("renal impairment");
  expect(populationOf("Take it")).toBe(undefined);
});
