import { expect, test } from "vitest";
import { asAbsolute, saysAsMuch } from "./as-sure.js";

test("a finding is as sure as the claim, however a study frames it", () => {
  const claim = "Doxepin lowered waking";
  expect(saysAsMuch(claim, "Doxepin may lower waking.")).toBe(false);
  expect(saysAsMuch(claim, "These results suggest that doxepin lowered waking.")).toBe(true);
  expect(saysAsMuch(claim, "The findings suggest that doxepin may lower waking.")).toBe(false);
  expect(saysAsMuch(claim, "We found that doxepin could significantly lower waking.")).toBe(true);
  expect(saysAsMuch(claim, "It was studied whether doxepin lowered waking.")).toBe(false);
});

test("what did not change significantly did not change, and what slightly fell did not fall", () => {
  expect(saysAsMuch("Doxepin did not lower waking", "Doxepin did not significantly lower waking.")).toBe(true);
  expect(saysAsMuch("Doxepin lowered waking", "Doxepin slightly lowered waking.")).toBe(false);
});

test("always, only and all must stand in both; that something must never be done is that it must not", () => {
  expect(asAbsolute("It always lowers waking", "It lowers waking.")).toBe(false);
  expect(asAbsolute("All patients woke less", "Patients woke less.")).toBe(false);
  expect(asAbsolute("It may fail, above all at night", "It may fail, especially at night.")).toBe(true);
  expect(asAbsolute("Doxepin should never be stopped suddenly", "Doxepin should not be stopped abruptly.")).toBe(true);
});
