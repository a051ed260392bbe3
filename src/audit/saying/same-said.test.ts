import { expect, test } from "vitest";
import { sameSaid, turnsRound } from "./same-said.js";
import { unitsIn } from "../words/sense-phrases.js";
import { saidIn } from "../words/what-is-said.js";

function same(claim: string, sentence: string): boolean {
  const said = saidIn(claim);
  const units = unitsIn(claim).filter(({ start, end }) => !said.some((one) => start < one.end && one.start < end));
  return sameSaid(claim, sentence, said, units);
}

const BOTH = "Doxepin lowered night waking and also increased the rate of headache.";

test("what a sentence says of several things is told stretch by stretch", () => {
  expect(same("Doxepin lowered waking", BOTH)).toBe(true);
  expect(same("Doxepin raised waking", BOTH)).toBe(false);
  expect(same("Doxepin raised headache", BOTH)).toBe(true);
  expect(turnsRound("Doxepin raised waking", BOTH)).toBe(true);
  expect(turnsRound("Doxepin raised headache", BOTH)).toBe(false);
});

test("how something comes about is no second thing said", () => {
  const text = "Rifampicin lowered the level of doxepin by increasing its clearance.";
  expect(same("Rifampicin lowered the level", text)).toBe(true);
});
