import { describe, expect, it } from "vitest";
import type { Question } from "../domain/question.js";
import { isOfAChild } from "./adult-amounts.js";
import { isOfAnimals, isOfTogether } from "./label-beside.js";

describe("what a label says beside the question", () => {
  it("is what was found in animals, unless something known from them alone is asked", () => {
    const rats = "No effects on growth were seen in rats given 300 mg/kg/day.";
    expect(isOfAnimals("side effects of examplopril", rats)).toBe(true);
    expect(isOfAnimals("is examplopril safe in pregnancy", rats)).toBe(false);
    expect(isOfAnimals("side effects of examplopril", "Cough was seen in 3 % of patients.")).toBe(false);
  });

  it("is what must not be given together, where one drug is asked about", () => {
    expect(isOfTogether("The two classes should not be used concomitantly in nephropathy.")).toBe(true);
    expect(isOfTogether("Examplosartan is indicated for nephropathy.")).toBe(false);
  });
});

describe("a question about a child", () => {
  const asked = (text: string, person?: string) => ({ text, person }) as unknown as Question;
  it("is told by its words or by the age it tells", () => {
    expect(isOfAChild(asked("ibuprofen for a 6-month-old"))).toBe(true);
    expect(isOfAChild(asked("dose of ibuprofen in children"))).toBe(true);
    expect(isOfAChild(asked("dose of ibuprofen", "6 months old"))).toBe(true);
    expect(isOfAChild(asked("dose of ibuprofen for a 60-year-old man"))).toBe(false);
  });
});
