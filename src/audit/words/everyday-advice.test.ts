import { expect, test } from "vitest";
import { plainAdvice } from "./everyday-advice.js";
import { adviceIn } from "./what-is-said.js";

test.each([
  ["A look at the feet once a year is worth having", "for"],
  ["A child of that age is better off without the X-ray", "against"],
  ["Without a fever there is no good reason to look for it", "against"],
  ["This syrup is not meant for toddlers", "against"],
  ["Nobody knows whether a second look does any good", "unsettled"],
  ["Whether to test the hearing of grown-ups is an open question", "unsettled"],
])("%s: %s", (words, advice) => {
  expect(adviceIn(plainAdvice(words))).toBe(advice);
});

test("one drug that rules out another must not be taken with it; what else is ruled out is left as it is", () => {
  expect(plainAdvice("Examplavir is another medicine that rules bosentan out")).toBe(
    "Examplavir must not be taken with bosentan",
  );
  expect(plainAdvice("A normal film rules a fracture out")).toBe("A normal film rules a fracture out");
});

test("what gives no advice stays as it is", () => {
  for (const words of [
    "Zinc shortens a cold",
    "A past bleed is no reason to withhold it",
    "There is no reason to stop it",
    "It is worth a fortune",
    "Nobody knows the price",
  ])
    expect(plainAdvice(words)).toBe(words);
});
