import { expect, test } from "vitest";
import { labelText, ledBy } from "../../testing/example-label.js";

const PRESSURE = labelText("p", [
  ["34067-9", ["1"], "Calmo is indicated for hypertension."],
  ["34068-7", ["2"], "The recommended dose is 10 mg once daily."],
  ["34071-1", ["5"], "Calmo should not be used for the acute reduction of blood pressure."],
  ["34076-0", ["17"], "Calmo capsules may be taken with food."],
]);
const AGAINST = "Calmo should not be used for the acute reduction of blood pressure.";

test("where something is to work at once, what the label says against that leads", () => {
  expect(ledBy("examplopril for an acute fall of blood pressure in hypertension", [PRESSURE])).toBe(AGAINST);
  expect(ledBy("need blood pressure down fast, examplopril capsule with food", [PRESSURE])).toBe(AGAINST);
});

test("a blood pressure that is a crisis asks the same, a usual one does not", () => {
  expect(ledBy("BP 210/125, can examplopril be taken with food", [PRESSURE])).toBe(AGAINST);
  expect(ledBy("BP 150/95, can examplopril be taken with food", [PRESSURE])).toBe(
    "Calmo capsules may be taken with food.",
  );
});

test("a sentence on another haste than the one asked about says nothing", () => {
  const migraine = labelText("m", [
    ["34067-9", ["1"], "Calmo is indicated for the prevention of migraine."],
    ["34067-9", ["1"], "Calmo is not indicated for the relief of acute bronchospasm."],
    ["34068-7", ["2"], "The recommended dose is 10 mg once daily."],
  ]);
  expect(ledBy("dose of examplopril for acute migraine", [migraine])).not.toContain("bronchospasm");
});
