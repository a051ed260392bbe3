import { expect, test } from "vitest";
import { scoreRegimens } from "./regimen-gold.js";

const gold = { drug: "candesartan|candesartan cilexetil", amount: "8-12", unit: "mg", frequency: "1/day" };

test("parts are counted one by one", () => {
  const told = { drug: "candesartan", amount: "8-12", unit: "mg", route: "oral" };
  expect(scoreRegimens([told], [gold]).parts).toEqual({ told: 3, gold: 3, right: 2 });
});
test("what is told and not in gold lowers precision, what is missed lowers recall", () => {
  const { parts, amounts } = scoreRegimens([{ amount: "5", unit: "mg" }], [gold]);
  expect(parts).toEqual({ told: 1, gold: 3, right: 0 });
  expect(amounts).toEqual({ told: 1, gold: 1, right: 0 });
});
test("the same numbers with another bound are paired and are wrong", () => {
  expect(scoreRegimens([{ amount: "20", unit: "mg" }], [{ amount: ">=20", unit: "mg" }]).amounts).toEqual({
    told: 1,
    gold: 1,
    right: 0,
  });
});
test("a free regimen and a free part count neither way", () => {
  expect(scoreRegimens([{ amount: "5", unit: "mg" }], [{ amount: "5", unit: "mg", free: true }]).parts.told).toBe(0);
  expect(scoreRegimens([{ amount: "5", unit: "mg" }], [{ amount: "5", unit: "mg", route: "?" }]).parts).toEqual({
    told: 1,
    gold: 1,
    right: 1,
  });
});
test("a rate that is marked free is right either way", () => {
  const free = { amount: "1", unit: "mcg", per: "kg", rate: "?" };
  expect(scoreRegimens([{ amount: "1", unit: "mcg", per: "kg" }], [free]).parts.right).toBe(1);
  expect(scoreRegimens([{ amount: "1", unit: "mcg", per: "kg", rate: "minute" }], [free]).parts.right).toBe(1);
});
test("the same regimen told twice counts once", () => {
  const told = { amount: "5", unit: "mg" };
  expect(scoreRegimens([told, { ...told }], [told]).parts).toEqual({ told: 1, gold: 1, right: 1 });
});
