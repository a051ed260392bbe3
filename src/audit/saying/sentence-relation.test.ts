import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { termsOf } from "../../text/analyse.js";
import type { ClaimKind } from "../claims/claim.js";
import { compareWords } from "../words/compare-words.js";
import { namesPart, relationOf } from "./sentence-relation.js";

const LEXICON = lexiconOf({ colchicine: { kind: "drug" }, gout: {} });

/** How a sentence of a note (with a facet) or an article (without) stands to a claim on the same concepts. */
function relation(words: string, kind: ClaimKind, text: string, facet?: string) {
  const question = parseQuestion(words, LEXICON);
  const named = question.topics.map((topic) => nearestNaming(termText(termsOf(text)), topic));
  const block = facet === undefined ? {} : { facet };
  const candidate = { text, named, about: [], coverage: 0.8, block, publication: { tier: "research", title: "" } };
  return relationOf({ words, kind, question }, candidate as never, compareWords(words, text));
}

test("a note's sentence on both concepts, of the same kind, is for the claim", () => {
  expect(
    relation("Colchicine is used for gout", "treatment", "Colchicine relieved gout in 20 adults.", "treatment"),
  ).toBe("for");
});

test("one on another matter, or of one of the concepts, is not", () => {
  expect(
    relation("Colchicine is used for gout", "treatment", "Colchicine for gout caused diarrhoea.", "harm"),
  ).toBeUndefined();
  expect(
    relation("Colchicine is used for gout", "treatment", "Colchicine relieved pain.", "treatment"),
  ).toBeUndefined();
});

test("an article's sentence must hold most of the claim's words: much is named in passing", () => {
  expect(
    relation(
      "Colchicine is used widely for acute gout",
      "treatment",
      "Colchicine and gout were named in a survey of adults.",
    ),
  ).toBeUndefined();
});

test("what was tried and does not convince is weaker than what lists it as an option", () => {
  expect(
    relation(
      "Colchicine is an option for gout",
      "treatment",
      "Colchicine has been tried for gout, and none of the trials is convincing.",
      "treatment",
    ),
  ).toBe("weaker");
});

test("a member of an enumeration is named by most of its words", () => {
  const question = parseQuestion("Colchicine is used for gout", LEXICON);
  const candidate = { text: "Colchicine was given.", named: [] } as never;
  expect(namesPart("low-dose colchicine", candidate, question)).toBe(false);
  expect(namesPart("colchicine", candidate, question)).toBe(true);
});
