import { expect, test } from "vitest";
import { labelSentences } from "../../testing/label-sentences.js";
import { valueLimits, valuesIn } from "./value-limits.js";

const isBeyond = (words: string, ...told: readonly string[]) =>
  valueLimits(words, labelSentences(words, ...told)).length > 0;

test("values are read with the side on which they lie, before or behind their measure", () => {
  expect(
    valuesIn("INR of 3.5, platelets below 50,000, hypotension (less than 90 mmHg systolic)").map(
      ({ measure, low, high }) => [measure, low, high],
    ),
  ).toEqual([
    ["platelets", -Infinity, 50],
    ["INR", 3.5, 3.5],
    ["systolic", -Infinity, 90],
  ]);
});

test.each<[string, string]>([
  ["Calmo can be started when potassium is 5.8.", "Do not use Calmo in patients with serum potassium above 5.5 mEq/L."],
  ["Calmo may be given down to an eGFR of 15.", "Calmo is contraindicated in patients with eGFR below 30 mL/min."],
  ["Calmo is fine with a QTc of 510 ms.", "4 CONTRAINDICATIONS | QTc interval > 450 ms"],
  [
    "An INR of 5 does not stand in the way of Calmo.",
    "Calmo should not be used in patients with an INR greater than 4.",
  ],
])("a use at a value at which a label forbids it is told: %s", (words, told) => {
  expect(isBeyond(words, told)).toBe(true);
});

test.each<[string, string, ...string[]]>([
  [
    "on the other side",
    "Calmo can be started when potassium is 4.2.",
    "Do not use Calmo with serum potassium above 5.5.",
  ],
  [
    "of two drugs together",
    "Calmo 75 mg is given in a creatinine clearance of 15 to 30 mL/min.",
    "Avoid use of Calmo and P-gp inhibitors in patients with severe renal impairment (CrCl 15-30 mL/min).",
  ],
  ["refused", "Calmo is ruled out when potassium is 5.8.", "Do not use Calmo with serum potassium above 5.5."],
  [
    "of another measure",
    "Calmo may be given at a heart rate of 70.",
    "Do not use Calmo with a systolic pressure below 90.",
  ],
  [
    "for which the label gives a dose",
    "Calmo may be given at a creatinine clearance of 20 mL/min.",
    "Calmo is not recommended when creatinine clearance is below 30 mL/min.",
    "When creatinine clearance is below 30 mL/min, the dose is 5 mg.",
  ],
  [
    "of starting, where it is gone on with",
    "Calmo is continued when the eGFR is 25.",
    "Do not initiate Calmo in patients with eGFR below 30.",
  ],
])("nothing is told of a value %s", (_, words, ...told) => {
  expect(isBeyond(words, ...told)).toBe(false);
});
