import { expect, test } from "vitest";
import { pointsSameWay } from "./same-way.js";

test("a sentence with words both ways, or without a word for getting worse, bears out no direction", () => {
  expect(pointsSameWay("Atorvastatin increases LDL", "It lowers cholesterol by increasing LDL receptors.")).toBe(false);
  expect(pointsSameWay("Exercise worsens depression", "Exercise had a positive impact on depression.")).toBe(false);
  expect(pointsSameWay("Exercise worsens asthma", "Exercise can trigger asthma.")).toBe(true);
  expect(pointsSameWay("Warfarin increases bleeding", "Bleeding was increased with warfarin.")).toBe(true);
  expect(pointsSameWay("Gout is painful", "Gout increases pain and lowers quality of life.")).toBe(true);
});
