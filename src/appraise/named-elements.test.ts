import { expect, test } from "vitest";
import { lexiconOf } from "../testing/lexicons.js";
import { parseQuestion } from "../question/parse.js";
import { namedElements } from "./named-elements.js";

const LEXICON = lexiconOf({ kumis: { kind: "drug" }, "heart-failure": {}, children: { kind: "population" } });
const named = (question: string, sentence: string, title: string) =>
  namedElements(parseQuestion(question, LEXICON).topics, sentence, title);

test("each element that is named as asked has the words of the sentence, else of the title", () => {
  expect(
    named("Does kumis help heart failure in children?", "Kumis helped by 20%.", "Heart failures in children"),
  ).toEqual([
    { element: "intervention", asked: "kumis", where: "sentence", words: "Kumis" },
    { element: "condition", asked: "heart failure", where: "title", words: "Heart failures" },
    { element: "population", asked: "children", where: "title", words: "children" },
  ]);
});

test("what neither names is absent", () => {
  expect(named("Does kumis help heart failure?", "It helped.", "A trial")).toEqual([]);
});
