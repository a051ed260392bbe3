import { expect, it } from "vitest";
import { opposedWords } from "./opposed-words.js";
import { verdictOfPeople } from "./people-verdict.js";
import { sectionOf } from "./record.js";

it("finds a word's opposite by its prefix, on either side", () => {
  expect(opposedWords(["unresectable", "tumor"], new Set(["resectable", "tumor"]))).toEqual(["unresectable"]);
  expect(opposedWords(["known"], new Set(["unknown"]))).toEqual(["known"]);
});

it("finds none where the word itself stands there, nor in short words", () => {
  expect(opposedWords(["unresectable"], new Set(["resectable", "unresectable"]))).toEqual([]);
  expect(opposedWords(["side"], new Set(["inside"]))).toEqual([]);
});

it("keeps out those who are the opposite of what is asked", () => {
  const section = sectionOf(["Inclusion Criteria:", "Resectable lung tumour", "Known receptor status"]);
  const stands = (statement: string) => verdictOfPeople(statement, [section]).stands;
  expect(stands("Patients with an unresectable lung tumour are eligible for the primary trial.")).toBe(-1);
  expect(stands("Patients with a resectable lung tumour are eligible for the primary trial.")).toBe(1);
  expect(stands("Patients with unknown receptor status are excluded from the primary trial.")).toBe(1);
});
