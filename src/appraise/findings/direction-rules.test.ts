import { expect, test } from "vitest";
import type { FindingWords } from "../../domain/finding.js";
import { clauseOf, isClaim, isDoing, plainer, ruledDirection, withoutOwnCues } from "./direction-rules.js";

const PAIN: FindingWords = { intervention: "zinc", comparator: "placebo", outcome: "pain", welcome: -1, whole: false };

test.each([
  ["Zinc reduced pain compared with placebo (p < 0.01).", "better"],
  ["Pain did not differ between zinc and placebo.", "no difference"],
  ["Zinc reduced pain only slightly compared with placebo.", "unclear"],
  ["Zinc was given to all patients.", "unclear"],
])("rules alone read “%s”: %s", (sentence, direction) => {
  expect(ruledDirection(sentence, PAIN)).toBe(direction);
});

test("the clause of an outcome ends where another thing is told", () => {
  const sentence = "Zinc reduced pain but increased cough.";
  expect(clauseOf(sentence, "pain", false)).toEqual({ clause: "Zinc reduced pain ", upTo: "Zinc reduced pain " });
  expect(clauseOf(sentence, "pain", true).clause).toBe(sentence);
});

test("being unable to show an effect is failing to", () => {
  expect(plainer("We were unable to demonstrate an effect on pain.", "pain")).toBe(
    "We failed to demonstrate an effect on pain.",
  );
});

test("words of the outcome's own name tell no result", () => {
  expect(withoutOwnCues("Blood loss was lower.", "blood loss")).toBe("Blood measure was lower.");
});

test("a claim is in the present tense, and what was tried does it", () => {
  expect(isClaim("Zinc relieves pain.")).toBe(true);
  expect(isClaim("Zinc relieved pain.")).toBe(false);
  expect(isDoing("Treatment with zinc reduced pain.", "zinc")).toBe(true);
  expect(isDoing("The zinc group reduced pain.", "zinc")).toBe(false);
});
