import { describe, expect, test } from "vitest";
import type { Draft } from "./regimen-drafts.js";
import { shareRates } from "./regimen-rates.js";

/** Drafts of amounts in milligrams, by their words and the time that each says itself. */
function drafts(text: string, ...found: readonly (readonly [string, ("day" | "total")?])[]): Draft[] {
  let from = 0;
  return found.map(([words, rate], list) => {
    const start = text.indexOf(words, from);
    from = start + words.length;
    const value = words.replace(/ .*/, "");
    const amount = { low: value, high: value, unit: "mg" as const, ...(rate === undefined ? {} : { rate }) };
    const own = { low: value, high: value, unit: "mg" as const };
    return {
      found: { start, end: from, amount: own, list, strength: false, deviates: false },
      start,
      end: from,
      amount,
    };
  });
}
const rates = (all: readonly Draft[]) => all.map(({ amount }) => amount.rate);

describe("a time that is said once", () => {
  test("after the last of alternatives is that of each", () => {
    const text = "96 mg (n = 190) and 192 mg per day";
    const all = drafts(text, ["96 mg"], ["192 mg", "day"]);
    shareRates(text, all);
    expect(rates(all)).toEqual(["day", "day"]);
  });
  test("before the first of a list is that of each", () => {
    const text = "per daily dose of resveratrol (7 mg), pyridoxine (46 mg) and cobalamin (2 mg)";
    const all = drafts(text, ["7 mg", "day"], ["46 mg"], ["2 mg"]);
    shareRates(text, all);
    expect(rates(all)).toEqual(["day", "day", "day"]);
  });
  test("of one arm is that of the other arms", () => {
    const text = "the total dose was 375 mg in Group I, 150 mg in Group II";
    const all = drafts(text, ["375 mg", "total"], ["150 mg"]);
    shareRates(text, all);
    expect(rates(all)).toEqual(["total", "total"]);
  });
  test("is not that of an amount in another clause", () => {
    const text = "a daily dose of 40 mg was given before surgery, where 5 mg of morphine was added";
    const all = drafts(text, ["40 mg", "day"], ["5 mg"]);
    shareRates(text, all);
    expect(rates(all)).toEqual(["day", undefined]);
  });
});
