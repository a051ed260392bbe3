import { expect, it } from "vitest";
import { toldCreatinine } from "./told-creatinine.js";

it.each([
  ["82F, Cr 1.6, 58 kg: apixaban dose?", 1.6, "Cr 1.6"],
  ["man aged 70 with a serum creatinine of 140 µmol/L", 1.58, "serum creatinine of 140 µmol/L"],
  ["creatinine 2.1 mg/dL, can he have metformin", 2.1, "creatinine 2.1 mg/dL"],
  ["SCr: 0.9 and on vancomycin", 0.9, "SCr: 0.9"],
  ["creat 180, weight 60 kg", 2.04, "creat 180"],
])("%s", (question, mg, words) => {
  expect(toldCreatinine(question)).toEqual({ mg, words });
});
it.each([
  "dose if serum creatinine is ≥ 1.5 mg/dL",
  "CrCl 28 mL/min",
  "creatinine clearance 28",
  "creatinine rose from creatinine 1.0 to creatinine 2.3",
  "albumin to creatinine ratio 30 mg/g",
  "creatinine 300 mg/g",
  "creatinine kinase 800",
  "51Cr 12 EDTA",
  "does creatinine fall after 12 weeks",
])("takes none from: %s", (question) => {
  expect(toldCreatinine(question)).toBeUndefined();
});
