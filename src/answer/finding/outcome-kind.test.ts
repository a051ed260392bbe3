import { expect, test } from "vitest";
import { isOfAnotherKind } from "./outcome-kind.js";

test.each([
  ["Filter survival was longer with citrate.", "survival", "Does citrate improve survival?", true],
  ["Oxidative stress was lower with zinc.", "stress", "Does zinc reduce stress?", true],
  ["Overall survival was longer with zinc.", "survival", "Does zinc improve survival?", false],
  ["Oxidative stress was lower with zinc.", "oxidative stress", "Does zinc reduce oxidative stress?", false],
  ["Filter survival and patient survival were longer.", "survival", "Does citrate improve survival?", false],
  ["Fewer people died with zinc.", "survival", "Does zinc improve survival?", false],
])("“%s” tells of another kind of %s (%s): %s", (text, outcome, question, is) => {
  expect(isOfAnotherKind(text, outcome, question)).toBe(is);
});
