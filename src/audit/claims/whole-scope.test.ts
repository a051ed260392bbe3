import { expect, test } from "vitest";
import { beyondScope } from "./whole-scope.js";

test("what is said of everybody goes beyond what a source says of those at risk", () => {
  expect(
    beyondScope(
      "The panel recommends aspirin for all pregnant women.",
      "The panel recommends aspirin in women who are at high risk for preeclampsia.",
    ),
  ).toEqual({ element: "strength", asked: "all pregnant women", found: "who are at high risk for preeclampsia" });
  expect(
    beyondScope("Aspirin is recommended for all women at high risk.", "Aspirin for women at high risk."),
  ).toBeUndefined();
  expect(beyondScope("Aspirin is recommended in pregnancy.", "Aspirin for women at high risk.")).toBeUndefined();
});
