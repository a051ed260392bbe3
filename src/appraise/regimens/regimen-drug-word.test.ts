import { expect, test } from "vitest";
import { canName, isDrugWord, isNamedDrug, wordsOf } from "./regimen-drug-word.js";

const word = (text: string) => ({ word: text, low: text.toLowerCase(), start: 0, end: text.length });

test("words have their places, without units that run into them or a genitive's ending", () => {
  expect(wordsOf("300 mg/lamivudine; Bayer's 5-FU", 0, 32).map(({ low, start }) => [low, start])).toEqual([
    ["lamivudine", 7],
    ["bayer", 19],
    ["5-fu", 27],
  ]);
});

test.each([
  ["placebo", false],
  ["daily", false],
  ["tablets", false],
  ["mL/min", false],
  ["patients", false],
  ["increasing", false],
  ["OGTT", false],
  ["Z", true],
  ["5-FU", true],
  ["ondansetrone", true],
  ["ibuprofen", true],
])("%s may stand where a name must: %s", (text, expected) => {
  expect(canName(word(text))).toBe(expected);
});

test.each([
  ["ibuprofen", true],
  ["XARELTO", true],
  ["PM01183", true],
  ["ampicillin-cloxacillin", true],
  ["ampicillin-treated", false],
  ["water", false],
])("%s says by itself that it is a drug: %s", (text, expected) => {
  expect(isDrugWord(word(text), {})).toBe(expected);
});

test("the caller's list makes a drug of a word, and a plain substance is none beyond doubt", () => {
  expect(isNamedDrug({ low: "calmo" }, { isDrug: (low) => low === "calmo" })).toBe(true);
  expect(isNamedDrug({ low: "calmo" }, {})).toBe(false);
  expect(isNamedDrug({ low: "saline" }, {})).toBe(false);
});
