import { expect, test } from "vitest";
import { measuredFindings } from "./measured-findings.js";

const findings = (question: string) => measuredFindings(question).map(({ finding }) => finding);

test("a value outside what is usual is told by the name that labels have for it", () => {
  expect(findings("78M, K 5.9, spironolactone ok?")).toEqual(["hyperkalaemia"]);
  expect(findings("potassium is 2.9, start digoxin?")).toEqual(["hypokalaemia"]);
  expect(findings("Na 118 on a thiazide")).toEqual(["hyponatraemia"]);
  expect(findings("HR 44, sbp 80")).toEqual(["bradycardia"]);
  expect(findings("systolic bp 80, iloprost?")).toEqual(["hypotension"]);
  expect(findings("platelets 40, cr rising, give it?")).toEqual(["thrombocytopenia", "renal impairment"]);
  expect(findings("QTc 520 and haloperidol")).toEqual(["QT prolongation"]);
});

test("what is usual, an amount that is given and a vitamin are none", () => {
  expect(findings("K 4.1, BP 120/80, HR 72")).toEqual([]);
  expect(findings("potassium 2 mmol/kg a day")).toEqual([]);
  expect(findings("platelets 240 and two units of platelets")).toEqual([]);
  expect(findings("vitamin K 5 mg")).toEqual([]);
  expect(findings("stage 3 CKD 4")).toEqual([]);
});
