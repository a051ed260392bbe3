import { expect, test } from "vitest";
import { nearestTerms } from "./similar-terms.js";

const near = (term: string, frequencies: Record<string, number>, limit = 9) =>
  nearestTerms(term, Object.entries(frequencies), limit);

test("terms within two edits are near: a letter added, left out, changed, two swapped", () => {
  expect(near("gout", { goout: 1, got: 1, goat: 1, guot: 1, goutte: 1, gutted: 1 })).toEqual([
    "goat",
    "goout",
    "got",
    "guot",
    "goutte",
  ]);
});

test("the commonest is first, then the nearest, then by code unit", () => {
  expect(near("gout", { goutte: 5, goat: 5, gat: 5, got: 9, gost: 5 })).toEqual([
    "got",
    "goat",
    "gost",
    "gat",
    "goutte",
  ]);
});

test("the first letter is never guessed", () => {
  expect(near("gout", { rout: 9, out: 9 })).toEqual([]);
});

test("a term is not near itself, nor to one that stands nowhere", () => {
  expect(near("gout", { gout: 9, goat: 0 })).toEqual([]);
});

test("no more come back than were asked for", () => {
  expect(near("gout", { goat: 3, got: 2, gut: 1 }, 2)).toEqual(["goat", "got"]);
  expect(near("gout", { goat: 3 }, 0)).toEqual([]);
});
