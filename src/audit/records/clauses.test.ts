import { expect, it } from "vitest";
import { holds, numbersOf, recordClauses } from "./clauses.js";

it("cuts a statement into clauses with the trials and arms that each speaks of", () => {
  const clauses = recordClauses(
    "Cohort 1 of the primary trial had 4 cases of sepsis, whereas the secondary trial recorded none.",
    true,
  );
  expect(clauses.map(({ trials, groups, denied }) => ({ trials, groups, denied }))).toEqual([
    { trials: [0], groups: [0], denied: false },
    { trials: [1], groups: [], denied: true },
  ]);
});

it("lets a clause that names no trial speak of the one named before", () => {
  const clauses = recordClauses("The secondary trial had deaths, but there were no cases of rash in it.", true);
  expect(clauses.map(({ trials }) => trials)).toEqual([[1], [1]]);
});

it("reads numbers with what they are compared by, and passes over those that name an arm", () => {
  expect(numbersOf("At least 3 patients in cohort 2 had less than 10% weight loss")).toEqual([
    { value: 3, compare: ">=", percent: false, difference: false, digits: 0, days: 0 },
    { value: 10, compare: "<", percent: true, difference: false, digits: 0, days: 0 },
  ]);
  expect(numbersOf("1/4 patients")).toMatchObject([{ value: 25, percent: true }]);
});

it("tells whether a number stands as it is said", () => {
  const [more] = numbersOf("more than 5 patients");
  expect(more !== undefined && holds(more, 6)).toBe(true);
  expect(more !== undefined && holds(more, 5)).toBe(false);
});
