import { expect, it } from "vitest";
import { creatinineSentence } from "./creatinine-limits.js";

it.each([
  ["Patients with a serum creatinine greater than 1.8 mg/dL should take no more than 1 g a day.", 2],
  ["Contraindicated where creatinine is ≥ 1.5 mg/dL.", 1.5],
  ["Discontinue for a serum creatinine > 350 µmol/L.", 4.2],
])("%s", (sentence, creatinine) => {
  expect(creatinineSentence(sentence, creatinine)).toBe(true);
  expect(creatinineSentence(sentence, 1.2)).toBe(false);
});
it.each([
  "The trial excluded patients with a serum creatinine > 2.5 mg/dL and should be read so.",
  "Reduce the dose where creatinine clearance is above 2 mL/min.",
  "An increase in serum creatinine of more than 0.5 mg/dL should lead to dose reduction.",
  "Serum creatinine above 2 mg/dL was seen in 3 %.",
])("says nothing by: %s", (sentence) => {
  expect(creatinineSentence(sentence, 9)).toBe(false);
});
