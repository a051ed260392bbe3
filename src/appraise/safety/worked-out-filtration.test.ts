import { describe, expect, it } from "vitest";
import { NOTHING_TOLD } from "../../domain/patient.js";
import { creatinineInMg, workedOutFiltration } from "./worked-out-filtration.js";

describe("a filtration worked out from a creatinine", () => {
  it.each([
    // (140 - 82) × 58 / (72 × 1.6) × 0.85
    [{ creatinine: 1.6, age: 82, sex: "female", weight: 58 }, "creatinineClearance", 25],
    // (140 - 40) × 72 / (72 × 1)
    [{ creatinine: 1, age: 40, sex: "male", weight: 72 }, "creatinineClearance", 100],
    // 142 × (2 / 0.9)^-1.2 × 0.9938^60
    [{ creatinine: 2, age: 60, sex: "male" }, "eGFR", 38],
    // 142 × (0.6 / 0.7)^-0.241 × 0.9938^30 × 1.012
    [{ creatinine: 0.6, age: 30, sex: "female" }, "eGFR", 124],
  ] as const)("%o", (facts, fact, value) => {
    expect(workedOutFiltration({ ...NOTHING_TOLD, ...facts })).toMatchObject({ fact, value });
  });
  it.each([
    [{ creatinine: 1.6, age: 82, weight: 58 }, /the sex is not told/],
    [{ creatinine: 1.6 }, /age and sex are not told/],
    [{ creatinine: 0.5, age: 9, sex: "male", weight: 30 }, /under 18/],
    [{ creatinine: 0.9, age: 30, sex: "female", pregnant: true }, /pregnancy/],
    [{ creatinine: 8, age: 60, sex: "male", conditions: ["dialysis"] }, /dialysis/],
  ] as const)("says what is lacking: %o", (facts, lacks) => {
    const worked = workedOutFiltration({ ...NOTHING_TOLD, ...facts });
    expect(worked !== undefined && "lacks" in worked && worked.lacks).toMatch(lacks);
  });
  it("leaves a filtration that is told", () => {
    const known = { ...NOTHING_TOLD, creatinine: 2, age: 60, sex: "male" } as const;
    expect(workedOutFiltration({ ...known, eGFR: 50 })).toBeUndefined();
    expect(workedOutFiltration({ ...NOTHING_TOLD, age: 60, sex: "male" })).toBeUndefined();
  });
});

it.each([
  [1.6, undefined, 1.6],
  [140, undefined, 1.58],
  [140, "µmol/L", 1.58],
  [18, "umol/L", 0.2],
  [1.6, "mg/dL", 1.6],
  [140, "mg/dL", undefined],
  [0, undefined, undefined],
])("reads a creatinine of %s %s as %s mg/dL", (value, unit, mg) => {
  expect(creatinineInMg(value, unit)).toBe(mg);
});
