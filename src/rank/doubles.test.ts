import { describe, expect, test } from "vitest";
import type { PublicationFacts } from "../domain/publication.js";
import { sample } from "../testing/samples.js";
import { termsOf } from "../text/analyse.js";
import { doubleReason, foldDoubles, likened } from "./doubles.js";

const TEXT = `We gave zinc or placebo by mouth to 412 children with acute diarrhoea in four clinics and counted stools until recovery.
  The illness was shorter by half a day with zinc, vomiting was commoner, and no child died; mothers liked the syrup and most took all of it
  as they had been told, while weight at the end of the month did not differ between the two arms of the trial.`;

function one(title: string, more: Partial<PublicationFacts> = {}, text = "") {
  const facts = {
    year: 2020,
    authors: ["Adeyemi O"],
    titleBasis: "printed" as const,
    tier: "research" as const,
    ...more,
  };
  const { facts: read } = sample({ title, facts });
  return likened({ ...read, ...facts, id: "pmid:1", status: { kind: "current" } }, [
    { terms: { title: termsOf(title), heading: [], body: termsOf(text) } },
  ]);
}
const TITLE = "Zinc syrup for acute diarrhoea in children of four clinics";

describe("two publications say the same", () => {
  test("when they have one title and one first author", () => {
    expect(doubleReason(one(TITLE), one(TITLE, { authors: ["Adeyemi Olu", "Brown C"] }))).toBe(
      "the same title and first author",
    );
  });

  test("when their titles differ by words of design and the first author is the same", () => {
    const other = `${TITLE}: a randomised trial`;
    expect(doubleReason(one(TITLE), one(other))).toBe(
      "the same first author, and the same title but for words of design",
    );
  });

  test("when most of the shorter text stands in the other", () => {
    expect(doubleReason(one("Zinc for diarrhoea", {}, TEXT), one("Stools and zinc", {}, `In short: ${TEXT}`))).toBe(
      "the same first author, and nearly the same text",
    );
    expect(doubleReason(one("Zinc", {}, TEXT), one("Stools", {}, TEXT.split(" ").reverse().join(" ")))).toBeUndefined();
  });
});

describe("two publications are two", () => {
  test("when their first authors differ or are not known, whatever else they share", () => {
    expect(doubleReason(one(TITLE, {}, TEXT), one(TITLE, { authors: ["Brown C"] }, TEXT))).toBeUndefined();
    expect(doubleReason(one(TITLE, { authors: [] }), one(TITLE, { authors: [] }))).toBeUndefined();
  });

  test.each([
    ["when one is the study's protocol", one(`${TITLE}: study protocol`)],
    ["when one is its follow-up", one(`${TITLE}: follow-up`)],
    ["when a number of the title differs", one(`${TITLE} 2`)],
    ["when one is on another outcome", one(`${TITLE} and weight`)],
    ["when they are many years apart", one(TITLE, { year: 2012 })],
  ])("%s", (_, other) => {
    expect(doubleReason(one(TITLE), other)).toBeUndefined();
  });

  test("when the title is one that many have, or no printed one", () => {
    expect(doubleReason(one("Reply to the editor"), one("Reply to the editor"))).toBeUndefined();
    expect(doubleReason(one(TITLE, { titleBasis: "ours" }), one(TITLE, { titleBasis: "ours" }))).toBeUndefined();
  });

  test("when they are guidelines, whose editions have one title", () => {
    expect(doubleReason(one(TITLE, { tier: "guideline" }), one(TITLE, { tier: "guideline" }))).toBeUndefined();
  });
});

test("a list keeps one place for those that say the same, and the article stands before its preprint", () => {
  const list = [one(TITLE, { container: "medRxiv" }), one("Another matter altogether"), one(TITLE), one(TITLE)];
  expect(foldDoubles(list)).toEqual([
    {
      place: 2,
      alike: [
        { place: 0, why: "the same title and first author" },
        { place: 3, why: "the same title and first author" },
      ],
    },
    { place: 1, alike: [] },
  ]);
});
