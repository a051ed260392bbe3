import { expect, it } from "vitest";
import { termsOf } from "../../text/analyse.js";
import { oppositesOf } from "./opposites.js";

const opposed = (a: string, b: string) =>
  termsOf(a).some((one) => termsOf(b).some((other) => oppositesOf(one).has(other)));

it("denies both ways", () => {
  for (const [a, b] of [
    ["oral", "intravenous"],
    ["rare", "common"],
    ["increase", "decline"],
  ] as const)
    expect([opposed(a, b), opposed(b, a)], a).toEqual([true, true]);
});

it("opposes no word to itself or to one of its own side", () => {
  expect(opposed("common", "common")).toBe(false);
  expect(opposed("common", "frequent")).toBe(false);
  expect(oppositesOf("zinc").size).toBe(0);
});
