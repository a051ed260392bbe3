import { expect, test } from "vitest";
import { abbreviationsIn } from "./abbreviations.js";

test("short forms are found with what they stand for", () => {
  expect(abbreviationsIn("Change in body mass index (BMI) and in forced expiratory volume (FEV).")).toEqual([
    { short: "BMI", long: "body mass index" },
    { short: "FEV", long: "forced expiratory volume" },
  ]);
});

test("brackets that explain nothing are passed over", () => {
  expect(abbreviationsIn("Pain was less (P < 0.05) in men (Table 2).")).toEqual([]);
});
