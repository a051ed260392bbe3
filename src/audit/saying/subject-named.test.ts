import { expect, test } from "vitest";
import { isBackground, namesWholly } from "./subject-named.js";

test("a sentence names the whole of a subject only where it names each of its words", () => {
  const named = (subject: string, text: string) => namesWholly(subject, { text, named: [] }, []);
  expect(named("The herpes zoster vaccine", "Patients on chemotherapy are at increased risk of herpes zoster.")).toBe(
    false,
  );
  expect(named("The herpes zoster vaccine", "The vaccine halved the incidence of herpes zoster.")).toBe(true);
  expect(named("Treatment with allopurinol", "Allopurinol lowered uric acid.")).toBe(true);
});

test("what another treatment was added to is background", () => {
  expect(isBackground("Metformin", "Dapagliflozin added to metformin reduced HbA1c.")).toBe(true);
  expect(
    isBackground("Metformin", "In adults inadequately controlled on metformin, dapagliflozin reduced HbA1c."),
  ).toBe(true);
  expect(isBackground("Metformin", "Metformin reduced HbA1c, also added to metformin in the extension.")).toBe(false);
  expect(isBackground("Metformin", "Metformin reduced HbA1c.")).toBe(false);
});
