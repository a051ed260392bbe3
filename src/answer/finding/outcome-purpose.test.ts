import { expect, test } from "vitest";
import { isOnlyAPurpose } from "./outcome-purpose.js";

test.each([
  ["Exercise can improve muscle strength and balance to prevent falls.", "falls", true],
  ["The programme improved readiness to deal with births and associated complications.", "complications", true],
  ["Exercise was found to prevent falls.", "falls", false],
  ["Exercise improved balance and was effective to reduce falls.", "falls", false],
  ["Exercise reduced falls, and improved balance to prevent further falls.", "falls", false],
  ["Exercise improved balance.", "falls", false],
])("“%s” names %s only as a purpose: %s", (sentence, outcome, is) => {
  expect(isOnlyAPurpose(sentence, outcome)).toBe(is);
});
