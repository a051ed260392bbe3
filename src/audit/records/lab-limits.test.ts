import { expect, it } from "vitest";
import { limitsIn } from "./lab-limits.js";

const read = (text: string) =>
  limitsIn(text).map(
    ({ name, relative, range: { low, high, openLow, openHigh } }) =>
      `${name}${relative ? " x ULN" : ""} ${openLow ? "(" : "["}${low}, ${high}${openHigh ? ")" : "]"}`,
  );

it("reads blood counts in one unit", () => {
  expect(read("Platelet count ≥ 100,000/mm3")).toEqual(["platelets [100000, Infinity]"]);
  expect(read("platelets > 100 x 10^9/L")).toEqual(["platelets (100000, Infinity]"]);
  expect(read("ANC of at least 1.5 x 10^9/L")).toEqual(["neutrophils [1500, Infinity]"]);
  expect(read("Leukocyte count of 5,000/mm3 to 8,000/mm3")).toEqual(["leukocytes [5000, 8000]"]);
});

it("tells times the upper limit of normal from values", () => {
  expect(read("total bilirubin no greater than 1.5 times ULN")).toEqual(["bilirubin x ULN [0, 1.5]"]);
  expect(read("bilirubin < 1.5 mg/dL")).toEqual(["bilirubin [0, 1.5)"]);
});

it("brings haemoglobin and creatinine into one unit", () => {
  expect(read("haemoglobin ≥ 100 g/L")).toEqual(["haemoglobin [10, Infinity]"]);
  expect(read("creatinine ≤ 88.4 µmol/L")).toEqual(["creatinine [0, 1]"]);
});

it("reads the heart's function, a ratio and a tumour's size", () => {
  expect(read("LVEF < 50%")).toEqual(["lvef [0, 50)"]);
  expect(read("INR of 1.35")).toEqual(["inr [1.35, 1.35]"]);
  expect(read("a tumour larger than 2 cm")).toEqual(["size (20, Infinity]"]);
});

it("takes no time before the study for a value", () => {
  expect(read("bilirubin within 14 days")).toEqual([]);
});
