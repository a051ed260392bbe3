import { expect, test } from "vitest";
import { headingWords } from "./heading-words.js";

test.each([
  ["Can I drink alcohol?", "drink alcohol"],
  ["What if I have an underactive thyroid?", "underactive thyroid"],
  ["The blood test", "blood test"],
  ["Pregnancy and breastfeeding", "Pregnancy and breastfeeding"],
  ["How do I take it?", ""],
  ["Key points", ""],
])("a heading says of what follows what it asks about: %s", (heading, words) => {
  expect(headingWords(heading)).toBe(words);
});
