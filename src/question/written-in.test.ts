import { expect, test } from "vitest";
import { isWrittenIn, writtenWords } from "./written-in.js";

test.each([
  ["infections of the lung", "Infection", true],
  ["two arteries", "Artery", true],
  ["viruses", "Virus", true],
  ["oesophageal tumours", "Esophageal tumor", true],
  ["pancreatic insufficiency", "Pancreatitis", false],
  ["infectious causes", "Infection", false],
  ["the aims of a project", "Projection", false],
  ["sickle-cell anaemia", "Sickle Cell Anemia", true],
  ["anemia and sickle cells", "Sickle Cell Anemia", false],
])("in “%s” is written “%s”: %s", (text, name, written) => {
  expect(isWrittenIn(writtenWords(text), name)).toBe(written);
});
