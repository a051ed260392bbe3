import { expect, test } from "vitest";
import { causeUnknown } from "./unknown-cause.js";

test.each([
  "The exact causes of asthma are not well understood",
  "The pathogenesis of preeclampsia remains unclear.",
  "Its aetiology is unknown",
  "gout of unknown cause",
])("%s says that a cause is not known", (words) => {
  expect(causeUnknown(words)).toBe(true);
});

test.each([
  "The causes of asthma are known",
  "The cause is smoking, and how many are affected is unknown",
  "The dose in children is not established",
])("%s does not", (words) => {
  expect(causeUnknown(words)).toBe(false);
});
