import { expect, test } from "vitest";
import { labelText, ledBy } from "../../testing/example-label.js";
import { mattersTold } from "./label-matter.js";

test("a sentence is on a matter where question and sentence both are", () => {
  expect(mattersTold("with meals?", "Take it two hours after breakfast.")).toBe(1);
  expect(mattersTold("can it be crushed?", "Take it with food.")).toBe(0);
});

const TAKEN = labelText("t", [
  ["34068-7", ["2"], "Calmo should be taken with food. Calmo tablets must not be crushed."],
  ["34071-1", ["5"], "Monitor blood counts monthly. Liver transaminases should be measured before treatment."],
]);

test("of how it is taken and what is monitored, what is asked of it leads", () => {
  expect(ledBy("can examplopril tablets be crushed", [TAKEN])).toContain("must not be crushed");
  expect(ledBy("examplopril with or without food", [TAKEN])).toContain("taken with food");
  expect(ledBy("monitoring of liver tests on examplopril", [TAKEN])).toContain("Liver transaminases");
});
