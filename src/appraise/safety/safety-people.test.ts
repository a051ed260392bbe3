import { expect, test } from "vitest";
import { childSentence, isOfInfants, liverSentence, trimesterSentence, weightSentence } from "./safety-people.js";

test.each([
  ["Contraindicated in children under 2 years of age.", 1.5, true],
  ["Contraindicated in children under 2 years of age.", 3, false],
  ["Do not use in infants less than 6 months.", 0.25, true],
  ["Do not use in infants less than 6 months.", 0.75, false],
  ["Ceftriaxone is contraindicated in premature neonates.", 0.02, true],
  ["Ceftriaxone is contraindicated in hyperbilirubinemic neonates.", 1, false],
  ["It is contraindicated in preterm infants with poor renal function.", 0.5, false],
  ["It is contraindicated in preterm infants with poor renal function.", 0.1, true],
  ["Not recommended in neonates and infants.", 0.5, true],
  ["Safety and effectiveness in pediatric patients have not been established.", 12, true],
  ["Safety in patients 2 to 12 years has not been established.", 14, false],
  ["Children like the taste.", 5, false],
  ["Do not use in a child who is taking an MAO inhibitor.", 6, false],
  ["Do not use for the purpose of making your child sleepy.", 6, false],
  ["Do not use in a child who is taking an MAO inhibitor or in a child under 8 years.", 6, true],
])("%s holds at %d years: %s", (sentence, age, holds) => {
  expect(childSentence(sentence, age)).toBe(holds);
});

test.each([
  ["Contraindicated in severe hepatic impairment (Child-Pugh C).", "cirrhosis, Child-Pugh A", false],
  ["Contraindicated in severe hepatic impairment (Child-Pugh C).", "cirrhosis, Child-Pugh C", true],
  ["Contraindicated in Child-Pugh B or C.", "Child-Pugh class B", true],
  ["Use with caution in hepatic impairment.", "severe hepatic impairment", true],
  ["Contraindicated in moderate liver disease.", "hepatitis C", true],
  ["Liver enzymes may rise.", "cirrhosis", false],
])("%s holds with %s: %s", (sentence, hepatic, holds) => {
  expect(liverSentence(sentence, hepatic)).toBe(holds);
});

test.each([
  ["Avoid in the first trimester.", 1, true],
  ["Avoid in the first trimester.", 3, false],
  ["Avoid in the third trimester.", 1, true],
  ["Avoid in the second and third trimesters.", 3, true],
  ["Avoid in pregnancy.", 2, true],
  ["Avoid in the first trimester.", undefined, true],
] as const)("%s holds in trimester %s: %s", (sentence, trimester, holds) => {
  expect(trimesterSentence(sentence, trimester)).toBe(holds);
});

test.each([
  ["Give half in patients with body weight less than or equal to 60 kg.", 55, true],
  ["Give half in patients with body weight less than or equal to 60 kg.", 70, false],
  ["Not for children weighing less than 40 kg.", 39, true],
  ["For patients weighing more than 120 kg give more.", 130, true],
  ["Give 5 mg/kg.", 50, false],
])("%s holds at %d kg: %s", (sentence, weight, holds) => {
  expect(weightSentence(sentence, weight)).toBe(holds);
});

test.each([
  ["Contraindicated in preterm infants with poor renal function.", 0.5, true],
  ["Contraindicated in preterm infants with poor renal function.", 0.1, false],
  ["Not for infants with heart failure.", 0.5, false],
  ["Not for infants with heart failure.", 3, true],
  ["Avoid in newborns and infants.", 0.5, false],
  ["Avoid in newborns and adults with renal failure.", 40, false],
  ["Avoid in renal failure.", 40, false],
])("%s is on others than somebody of %d years: %s", (sentence, age, others) => {
  expect(isOfInfants(sentence, age)).toBe(others);
});
