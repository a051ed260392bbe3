import { expect, test } from "vitest";
import type { Candidate } from "../candidate.js";
import { notFoundWhy } from "./not-found-why.js";

const topic = (label: string, kind: string) => ({ label, kind, key: true, names: [] });
const of = (topics: readonly object[], words = "Zinc shortens pneumonia by 2 days") =>
  ({ words, kind: "treatment", question: { topics } }) as never;
const sentence = (text: string, named: readonly unknown[]) =>
  ({ publication: {}, text, named, about: [] }) as unknown as Candidate;
const zinc = topic("zinc", "drug");
const pneumonia = topic("pneumonia", "condition");

test("it says how many publications name the concepts together, and what the nearest sentence lacks", () => {
  const near = [sentence("Zinc is a metal.", [{ relation: "same" }, undefined])];
  expect(notFoundWhy({ proposition: of([zinc, pneumonia]), together: { publications: 3, more: false }, near })).toBe(
    "3 publications name zinc and pneumonia together; none was found to say this or the opposite. The nearest sentence does not name pneumonia and does not give “2 days”.",
  );
  expect(
    notFoundWhy({ proposition: of([zinc, pneumonia]), together: { publications: 0, more: false }, near: [] }),
  ).toBe("No passage of the library names zinc and pneumonia together. No sentence comes near it.");
  expect(
    notFoundWhy({ proposition: of([zinc, pneumonia]), together: { publications: 40, more: true }, near: [] }),
  ).toMatch(/^At least 40 publications name/u);
});

test("a claim with one concept or none says what it was looked for by", () => {
  const near = [sentence("Zinc shortens it by 2 days.", [{ relation: "same" }])];
  expect(notFoundWhy({ proposition: of([zinc]), near })).toBe("Nothing found on zinc says this or the opposite.");
  expect(notFoundWhy({ proposition: of([topic("racing", "word"), topic("heart", "word")]), near: [] })).toBe(
    "The word lists know no concept in it; it was looked for by “racing” and “heart”. No sentence comes near it.",
  );
});
