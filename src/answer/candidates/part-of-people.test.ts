import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { tellsOfAPartOfThePeople } from "./part-of-people.js";

const QUESTION = parseQuestion("Does zinc lower mortality in gout?", lexiconOf({ zinc: { kind: "drug" }, gout: {} }));

test.each([
  ["Mortality among patients with occult kidney stones was 40% with zinc.", "", true],
  [
    "Mortality among patients with occult kidney stones was 40% with zinc.",
    "Adults with kidney stones took part.",
    false,
  ],
  ["Mortality among patients with gout was 40% with zinc.", "", false],
  ["Mortality among patients with severe disease was 40% with zinc.", "", false],
  ["Mortality was 40% with zinc.", "", false],
])("“%s” after “%s” is of a part of the people: %s", (text, before, part) => {
  expect(tellsOfAPartOfThePeople(QUESTION, { text, title: "Zinc in gout: a trial", before })).toBe(part);
});
