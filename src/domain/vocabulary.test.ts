import { expect, test } from "vitest";
import { SKIN, vocabularyOf } from "../testing/vocabulary.js";
import { makeVocabulary, stepsBelow } from "./vocabulary.js";

test("the same headings are the same vocabulary, in whatever order and under whatever file name", () => {
  const one = vocabularyOf(SKIN);
  const other = makeVocabulary({
    title: "other.xml",
    headings: [...one.headings].reverse().map((heading) => ({ ...heading, trees: [...heading.trees].reverse() })),
  });
  expect(other.id).toBe(one.id);
  expect(one.id).toMatch(/^mesh:[0-9a-f]{16}$/);
  expect(vocabularyOf({ ...SKIN, D1: { name: "Skin Disease" } }).id).not.toBe(one.id);
});

test("steps go down whole places only, from the nearest", () => {
  expect(stepsBelow(["C17.800.862.945"], ["C17.800"])).toBe(2);
  expect(stepsBelow(["C17.800.862", "C20.543"], ["C17", "C20"])).toBe(1);
  expect(stepsBelow(["C17.800"], ["C17.800"])).toBe(0);
  expect(stepsBelow(["C17.800"], ["C17.8"])).toBe(0);
  expect(stepsBelow(["C17"], ["C17.800"])).toBe(0);
});
