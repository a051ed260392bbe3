import fc from "fast-check";
import { expect, test } from "vitest";
import { termText } from "./term-text.js";

const FIELDS = termText({
  title: ["gout", "flare"],
  heading: ["treatment"],
  body: ["acute", "gout", "in", "acute", "renal", "failur"],
});

test("a text has the terms of all its fields, and no others", () => {
  expect(["gout", "flare", "treatment", "failur"].every(FIELDS.has)).toBe(true);
  expect(FIELDS.has("heart")).toBe(false);
});

test("a phrase is named where its terms stand together and in order", () => {
  expect(FIELDS.names(["gout", "flare"])).toBe(true);
  expect(FIELDS.names(["acute", "renal", "failur"])).toBe(true);
  expect(FIELDS.names(["flare", "gout"])).toBe(false);
  expect(FIELDS.names(["acute", "failur"])).toBe(false);
});

test("no phrase runs from one field into the next", () => {
  expect(FIELDS.names(["flare", "treatment"])).toBe(false);
  expect(FIELDS.names(["treatment", "acute"])).toBe(false);
});

test("no phrase runs beyond the end", () => {
  expect(FIELDS.names(["failur", "gout"])).toBe(false);
});

test("the empty phrase is named nowhere", () => {
  expect(FIELDS.names([])).toBe(false);
});

test("phrases are found as a search through every place finds them", () => {
  const term = fc.constantFrom("a", "b", "c");
  fc.assert(
    fc.property(fc.array(term), fc.array(term, { minLength: 1, maxLength: 3 }), (terms, phrase) => {
      const naive = ` ${terms.join(" ")} `.includes(` ${phrase.join(" ")} `);
      expect(termText(terms).names(phrase)).toBe(naive);
      expect(termText({ title: [], heading: terms, body: [] }).names(phrase)).toBe(naive);
    }),
  );
});

test("a name within the name of another thing is not named there, but is where it stands apart as well", () => {
  const other = [
    ["respiratori", "depress"],
    ["st", "segment", "depress"],
  ];
  const names = (...terms: string[]) => termText(terms).names(["depress"], other);
  expect(names("respiratori", "depress")).toBe(false);
  expect(names("st", "segment", "depress", "was", "seen")).toBe(false);
  expect(names("respiratori", "depress", "or", "depress")).toBe(true);
  expect(names("segment", "depress")).toBe(true);
});
