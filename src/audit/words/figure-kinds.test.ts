import { expect, test } from "vitest";
import { compareWords } from "./compare-words.js";

test.each([
  ["Rash and diarrhoea occur in up to 1 in 10.", "Rash and diarrhoea occur more often (OR 1.31, 95% CI 1.05–1.64).", 0],
  ["Rash and diarrhoea occur in 12%.", "Rash and diarrhoea occur in 30%.", 1],
  ["Rash and diarrhoea occur 10 times.", "Rash and diarrhoea occur, with a hazard ratio of 2.5.", 0],
])("a share of people, an amount and a ratio of risks gainsay only their kind: %s", (claim, sentence, clashes) => {
  expect(compareWords(claim, sentence).numbers).toHaveLength(clashes);
});
