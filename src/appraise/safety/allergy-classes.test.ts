import { expect, test } from "vitest";
import { classNames, isSameAllergen } from "./allergy-classes.js";

test.each([
  ["penicillin", "amoxicillin", true],
  ["Penicillins", "piperacillin", true],
  ["amoxicillin", "ampicillin", true],
  ["penicillin", "cephalexin", false],
  ["cefuroxime", "ceftriaxone", true],
  ["sulfa", "sulfamethoxazole", true],
  ["sulfa drugs", "sulfasalazine", true],
  ["sulfa", "furosemide", false],
  ["aspirin", "naproxen", true],
  ["ibuprofen", "celecoxib", true],
  ["erythromycin", "clarithromycin", true],
  ["erythromycin", "gentamicin", false],
  ["lisinopril", "ramipril", true],
  ["latex", "warfarin", false],
  ["warfarin", "Warfarin", true],
])("an allergy to %s bears on %s: %s", (allergy, drug, same) => {
  expect(isSameAllergen(allergy, drug)).toBe(same);
});

test("labels name the classes of an allergen in their own words", () => {
  const named = (allergy: string, words: string) => classNames(allergy).some((name) => name.test(words));
  expect(named("penicillin", "hypersensitivity to other beta-lactam antibacterials")).toBe(true);
  expect(named("sulfa", "allergic to sulfonamides")).toBe(true);
  expect(named("ibuprofen", "after taking aspirin or other NSAIDs")).toBe(true);
  expect(named("latex", "allergic to sulfonamides")).toBe(false);
});
