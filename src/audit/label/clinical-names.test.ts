import { expect, test } from "vitest";
import { inClinicalNames, withImplied } from "./clinical-names.js";

test.each([
  ["his skin turns yellow", "he has jaundice"],
  ["swelling of the face and tongue", "angioedema"],
  ["the blood pressure falls", "hypotension"],
  ["he faints", "syncope"],
  ["passes very little urine", "oliguria"],
  ["low blood sugar", "hypoglycaemia"],
  ["calcium in the blood is too high", "hypercalcemia"],
  ["tight aortic stenosis", "severe aortic stenosis"],
  ["fluid on the lungs", "pulmonary edema"],
])("“%s” is read as “%s”", (everyday, clinical) => {
  const words = (text: string) => inClinicalNames(text).split(/\s+/u);
  expect(words(everyday)).toContain(words(clinical).at(clinical.startsWith("severe") ? 0 : -1));
});

test("too much and too little are two things, and so are two salts", () => {
  expect(inClinicalNames("high sodium")).not.toBe(inClinicalNames("low sodium"));
  expect(inClinicalNames("high sodium")).not.toBe(inClinicalNames("high calcium"));
});

test("a state is told with what it is a kind of, and not the other way round", () => {
  expect(withImplied("in cirrhosis")).toContain("hepaticimpairment");
  expect(withImplied("patients on dialysis")).toContain("renalimpairment");
  expect(withImplied("removed by dialysis")).toBe("removed by dialysis");
  expect(withImplied("hepaticimpairment")).toBe("hepaticimpairment");
});
