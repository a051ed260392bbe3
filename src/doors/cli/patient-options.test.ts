import { expect, test } from "vitest";
import { ageOption, creatinineOption, weightOption } from "./options.js";
import { toldOfPatient } from "./patient-options.js";

test.each([
  ["74", 74],
  ["6 months", 0.5],
  ["6m", 0.5],
])("an age of %s is %d years", (words, years) => {
  expect(ageOption(words)).toBe(years);
});

test("an age in other words, and a weight in pounds, are refused with what is wanted", () => {
  expect(() => ageOption("old")).toThrow("a number of years, or of months");
  expect(weightOption("68 kg")).toBe(68);
  expect(() => weightOption("150 lb")).toThrow("It must be in kilograms: 150 lb are 68.0 kg.");
});

test("a creatinine is read in either unit, and what is none is refused", () => {
  expect([creatinineOption("1.6"), creatinineOption("140 µmol/L"), creatinineOption("140")]).toEqual([1.6, 1.58, 1.58]);
  expect(() => creatinineOption("high")).toThrow("a creatinine in mg/dL or µmol/L");
});

test.each([
  [{ age: 200 }, "an age is between 0 and 130 years"],
  [{ egfr: 900 }, "an eGFR is between 0 and 250"],
  [{ crcl: 900 }, "a creatinine clearance is between 0 and 250"],
  [{ creatinine: 140 }, "88.4 µmol/L are 1 mg/dL"],
  [{ trimester: 4 }, "a trimester is 1, 2 or 3"],
  [{ weight: 1500 }, "at most 600 kilograms; a pound is 0.4536 kg"],
])("%j is refused: %s", (options, words) => {
  expect(() => toldOfPatient(options)).toThrow(words);
});
