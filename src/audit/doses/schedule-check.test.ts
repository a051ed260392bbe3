import { expect, test } from "vitest";
import type { Candidate } from "../candidate.js";
import { scheduleClash } from "./schedule-check.js";

/** A sentence of a label. */
function label(text: string): Candidate {
  return { text, publication: { tier: "label" } } as unknown as Candidate;
}

const told = (words: string, ...sources: string[]) =>
  scheduleClash(words, "Examplin", sources.map(label)).map(({ said, found }) => [said, found]);

test("a shorter interval than any that the sources give is told", () => {
  expect(told("Examplin can be given every two hours", "Take examplin 400 mg every 4 to 6 hours.")).toEqual([
    ["every two hours", "every 4 to 6 hours"],
  ]);
});

test("a longest course is one from the first dose on", () => {
  expect(
    told(
      "After the loading dose, examplin is infused for ten days",
      "The infusion of examplin (after the loading dose) should not exceed four days.",
    ),
  ).toEqual([["for ten days", "not exceed four days"]]);
});

test("the same interval, or one that another source gives, is not", () => {
  expect(told("Give examplin every 4 hours", "Take examplin 400 mg every 4 to 6 hours.")).toEqual([]);
  expect(
    told(
      "Give examplin every 2 hours",
      "Take examplin every 6 hours.",
      "In emergencies examplin is given every 2 hours.",
    ),
  ).toEqual([]);
});

test("how often something is measured is no interval of a drug", () => {
  expect(told("Give examplin every 6 hours", "Monitor potassium every 12 hours with examplin.")).toEqual([]);
});

test("a longer course than the most that a source allows is told, in any units", () => {
  expect(told("Examplin is taken for 6 months", "Treatment with examplin should not exceed 14 days.")).toEqual([
    ["for 6 months", "not exceed 14 days"],
  ]);
});

test("nothing is told where a source speaks of as long a course, or of long-term use", () => {
  expect(
    told(
      "Examplin is taken for 6 months",
      "Treatment with examplin should not exceed 14 days.",
      "In long-term use examplin is given at 5 mg.",
    ),
  ).toEqual([]);
});

/** A sentence of the label of a brand. */
function ofBrand(text: string): Candidate {
  return {
    text,
    publication: { tier: "label", label: { brands: ["EXAMPLIN XR"], generics: [], ingredients: [] } },
  } as unknown as Candidate;
}

test.each<[boolean, string, string]>([
  [true, "Examplin is taken four times a day", "EXAMPLIN XR is taken once daily."],
  [false, "Examplin is taken four times a day", "EXAMPLIN XR is taken twice daily."],
  [false, "Examplin is taken twice a day", "EXAMPLIN XR is taken once daily."],
  [false, "Examplin levels are measured three times a day", "EXAMPLIN XR is taken once daily."],
])("more doses a day than the label of a brand gives are told: %s, %s, %s", (expected, words, source) => {
  expect(scheduleClash(words, "examplin", [ofBrand(source)]).length > 0).toBe(expected);
});

test("another form of the drug may be given oftener than one brand", () => {
  expect(told("Examplin is taken four times a day", "Take examplin once daily.")).toEqual([]);
});
