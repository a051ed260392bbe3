import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { termsOf } from "../../text/analyse.js";
import { compareWords } from "../words/compare-words.js";
import { seldomClash } from "./seldom-clash.js";

const LEXICON = lexiconOf({ lupus: {}, calcinosis: {} });

function clash(claim: string, text: string) {
  const question = parseQuestion(claim, LEXICON);
  const named = question.topics.map((topic) => nearestNaming(termText(termsOf(text)), topic));
  return seldomClash(claim, compareWords(claim, text), { text, named } as never, question);
}

test("often beside rarely, of the same two things, is a clash of frequency", () => {
  expect(clash("Calcinosis is often associated with lupus.", "Calcinosis is rarely reported in lupus.")).toEqual({
    element: "frequency",
    asked: "often",
    found: "rarely",
  });
  expect(clash("Calcinosis is rarely seen in lupus.", "Calcinosis is common in lupus.")).toMatchObject({
    element: "frequency",
  });
});

test("nothing where both say the same, where one thing is not named, or where something is seldom done", () => {
  expect(clash("Calcinosis is often seen in lupus.", "Calcinosis is commonly reported in lupus.")).toBeUndefined();
  expect(clash("Calcinosis is often seen in lupus.", "Calcinosis is rarely reported.")).toBeUndefined();
  expect(clash("Calcinosis is often seen in lupus.", "Calcinosis of lupus rarely needs surgery.")).toBeUndefined();
});
