import { describe, expect, it } from "vitest";
import type { Question } from "../../domain/question.js";
import { isOfAChild, withoutAdultAmounts } from "./adult-amounts.js";
import type { Candidate } from "../candidates/candidate.js";
import { isBesideAnother, isOfAnimals, isOfTogether } from "./label-beside.js";

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

it("does not lead where one drug is asked about and nothing beside it", () => {
  const asks = (text: string) => ({ text, topics: [{ kind: "drug", label: "examplosartan" }] }) as unknown as Question;
  const together = "The two classes should not be used concomitantly in nephropathy.";
  expect(isBesideAnother(asks("examplosartan in nephropathy"), together)).toBe(true);
  expect(isBesideAnother(asks("examplosartan with another in nephropathy"), together)).toBe(false);
  expect(isBesideAnother(asks("examplosartan in nephropathy"), "It is indicated for nephropathy.")).toBe(false);
});

describe("a question about a child", () => {
  const asked = (text: string, person?: string) => ({ text, person }) as unknown as Question;
  it("is told by its words or by the age it tells", () => {
    expect(isOfAChild(asked("ibuprofen for a 6-month-old"))).toBe(true);
    expect(isOfAChild(asked("dose of ibuprofen in children"))).toBe(true);
    expect(isOfAChild(asked("dose of ibuprofen", "6 months old"))).toBe(true);
    expect(isOfAChild(asked("dose of ibuprofen for a 60-year-old man"))).toBe(false);
  });

  it("is shown no amount that is an adult's, or that nothing says is a child's", () => {
    const of = (text: string, about: string) =>
      ({ text, publication: { tier: "label", title: "A label", about } }) as unknown as Candidate;
    const given = [
      of("For pain in adults give 400 mg.", "adults; no trials in children"),
      of("Give 5 mg/kg to a child.", "adults and children"),
      of("Give 400 mg.", "everybody"),
      of("Shake it well.", "everybody"),
    ];
    const shown = (text: string) => withoutAdultAmounts(asked(text), given).length;
    expect(shown("ibuprofen for a 6-month-old")).toBe(2);
    expect(shown("ibuprofen for a man of 60")).toBe(4);
  });
});
