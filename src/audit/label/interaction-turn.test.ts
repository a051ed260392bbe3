import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import type { Candidate } from "../candidate.js";
import { interactionTurned } from "./interaction-turn.js";

const LEXICON = lexiconOf({ examplin: { kind: "drug" }, rifampicin: { kind: "drug" }, otherin: { kind: "drug" } });
const LABEL = {
  tier: "label",
  title: "Calmo (examplin)",
  label: { brands: ["Calmo"], generics: ["examplin"], ingredients: [] },
};

function isTurned(words: string, ...texts: string[]): boolean {
  const question = parseQuestion(words, LEXICON);
  const sentences = texts.map((text) => ({
    ...{ publication: LABEL, text, about: [] },
    named: question.topics.map((topic) => nearestNaming(termText(termsOf(text)), topic)),
  }));
  return interactionTurned(words, question, sentences as unknown as Candidate[]).length > 0;
}

test.each([
  ["Rifampicin raises examplin levels.", "Use with rifampin reduces exposure to examplin."],
  ["Otherin quickly reverses the effect of examplin.", "Otherin is not expected to affect the activity of examplin."],
  ["Otherin lowers the concentration of examplin.", "Otherin increases Calmo levels twofold."],
  ["Rifampicin makes examplin stronger.", "Use with rifampin reduces exposure to examplin."],
])("“%s” is warned of beside “%s”", (words, text) => expect(isTurned(words, text)).toBe(true));

test.each([
  ["the same way", "Rifampicin lowers examplin levels.", "Use with rifampin reduces exposure to examplin."],
  ["another thing", "Otherin raises the risk of bleeding with examplin.", "Otherin reduces exposure to examplin."],
  ["the other's level", "Examplin raises otherin levels.", "Otherin reduces exposure to examplin."],
  ["both ways", "Otherin raises examplin levels.", "Otherin first raises, but then reduces exposure to examplin."],
  ["nothing of the two", "Otherin raises examplin levels.", "Valerian reduces exposure to examplin."],
])("nothing is said of %s", (_, words, text) => expect(isTurned(words, text)).toBe(false));

test("nothing is said where another sentence of the label says what the claim says", () => {
  expect(
    isTurned(
      "Otherin raises examplin levels.",
      "Otherin reduces exposure to examplin.",
      "Otherin increases examplin levels.",
    ),
  ).toBe(false);
});
