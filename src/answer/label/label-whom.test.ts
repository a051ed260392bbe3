import { expect, test } from "vitest";
import { headingsOf, labelText, ledBy } from "../../testing/example-label.js";

test("asked for a dose in children, what the label says of children leads and never the dose of adults", () => {
  const source = labelText("a", [
    ["34068-7", [], "The recommended dose is 10 mg once daily. The maximum dose is 40 mg daily."],
    ["34068-7", [], "In pediatric patients the maximum recommended dose is 5 mg daily."],
  ]);
  expect(ledBy("What is the dose of examplopril in children?", [source])).toBe(
    "In pediatric patients the maximum recommended dose is 5 mg daily.",
  );
});

test("where filtration is told the dose for it leads, and the usual dose never does", () => {
  const banded = labelText("k", [
    ["34068-7", ["2 DOSAGE"], "For patients with CrCl >50 mL/min the recommended dose is 20 mg once daily."],
    ["34068-7", ["2 DOSAGE"], "For patients with CrCl 15 to 50 mL/min the recommended dose is 15 mg once daily."],
  ]);
  expect(ledBy("dose of examplopril", [banded], { eGFR: 28 })).toBe(
    "For patients with CrCl 15 to 50 mL/min the recommended dose is 15 mg once daily.",
  );
  const silent = labelText("s", [["34068-7", ["2 DOSAGE"], "The recommended dose is 20 mg once daily."]]);
  expect(ledBy("dose of examplopril", [silent], { eGFR: 28 })).toBe(
    "No dose for a filtration of 28 mL/min was found in the label of examplopril; what it gives is not said to be for that.",
  );
  expect(ledBy("dose of examplopril", [silent])).toBe("The recommended dose is 20 mg once daily.");
});

test("below the heading on older people a heading on children begins what is said of these", () => {
  const text = labelText("o", [
    ["34082-8", ["2", "Use in the elderly"], "In older patients a starting dose of 5 mg is usual."],
    ["34082-8", ["2", "Use in the elderly", "Pediatric patients"], "The starting dose is 0.07 mg/kg once daily."],
  ]);
  expect(ledBy("dose of examplopril in the elderly", [text])).toBe(
    "In older patients a starting dose of 5 mg is usual.",
  );
  expect(ledBy("dose of examplopril in children", [text])).toBe("The starting dose is 0.07 mg/kg once daily.");
});

test("a child is told no dose of adults, whether a dose is asked for or not", () => {
  const source = labelText("w", [
    ["34067-9", ["1"], "Calmo is indicated for hypertension."],
    ["34068-7", ["2"], "The recommended dose is 10 mg once daily."],
  ]);
  expect(headingsOf("examplopril", [source], { age: 7, drugs: [] })).not.toContain("Dose");
  expect(headingsOf("examplopril", [source])).toContain("Dose");
});

test("what an item of the contraindications names together leads, whatever else is taken", () => {
  const source = labelText("c", [
    ["34067-9", ["1"], "Calmo is indicated for hypertension."],
    ["34070-3", ["4"], "Contraindicated in type 2 diabetes with microalbuminuria, or creatinine above 2 mg/dL."],
    ["34073-7", ["7"], "With verapamil the starting dose of Calmo should be reduced to 25 mg once daily."],
  ]);
  expect(
    ledBy("examplopril for high blood pressure, type 2 diabetic with microalbuminuria, on verapamil", [source]),
  ).toBe("Contraindicated in type 2 diabetes with microalbuminuria, or creatinine above 2 mg/dL.");
});
