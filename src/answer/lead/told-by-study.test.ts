import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { findingAsked, toldByStudy } from "./told-by-study.js";

const LEXICON = lexiconOf({ zinc: { kind: "drug" }, kumis: { kind: "drug" }, "purple nose": {} });
const TELLS = "Nasal itching was significantly lower in the kumis group than in the zinc group (P = 0.003).";
const { source } = sample({
  title: "Kumis against zinc for purple nose",
  sections: {
    Methods: ["Nasal itching was measured by a scale every week."],
    Results: ["All 60 patients came to every visit.", TELLS],
  },
});
const told = (question: string) =>
  toldByStudy(findingAsked(parseQuestion(question, LEXICON)), source).map(({ start, end }) =>
    source.text.slice(start, end),
  );

test.each([
  "Does kumis compared with zinc affect nasal itching?",
  "Does kumis reduce nasal itching?",
  "Is kumis better than zinc for nasal itching?",
])("“%s” is told by the sentence on its outcome", (question) => {
  expect(told(question)[0]).toBe(TELLS);
});

test("a question that sets nothing out is told nothing", () => {
  expect(told("What is purple nose?")).toEqual([]);
});

test("where the study tells nothing of the outcome, nothing is", () => {
  expect(told("Does kumis reduce mortality?")).not.toContain(TELLS);
});
