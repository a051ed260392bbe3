import { describe, expect, test } from "vitest";
import type { Heading } from "../domain/vocabulary.js";
import { lexiconOf } from "../testing/lexicons.js";
import { SKIN, vocabularyOf } from "../testing/vocabulary.js";
import { conceptIndex, extendLexicon } from "./concept-index.js";
import { conceptsOfHeadings, isOfVocabulary, runsIn } from "./heading-concepts.js";
import { parseQuestion } from "./parse.js";

const heading = (name: string, trees: readonly string[], terms: readonly string[] = []): Heading => ({
  ...{ id: "D9", name, terms, trees, narrower: [] },
});
const [skin, hives, angioedema, sickle] = vocabularyOf(SKIN).headings as [Heading, Heading, Heading, Heading];

test("a text's runs are all that may be a heading's name, longest eight terms", () => {
  expect(runsIn("Sickle cell anemia")).toEqual([
    ...["sickl", "sickl cell", "sickl cell anemia", "cell", "cell anemia", "anemia"],
  ]);
  expect(Math.max(...runsIn("a b c d e f g h i j k").map((run) => run.split(" ").length))).toBe(8);
});

describe("a heading as a concept", () => {
  test("has all its names, also turned round, and what is narrower, never what is broader", () => {
    const concepts = conceptsOfHeadings([
      { heading: hives, below: [angioedema] },
      { heading: sickle, below: [] },
    ]);
    expect(
      concepts.map(({ id, kind, preferred, synonyms, narrower }) => [id, kind, preferred, synonyms, narrower]),
    ).toEqual([
      ["mesh-d3", "condition", "Angioedema", [], []],
      ["mesh-d2-1", "condition", "Dermographism", [], []],
      ["mesh-d2", "condition", "Urticaria", ["Hives"], ["mesh-d2-1", "mesh-d3"]],
      ["mesh-d4", "condition", "Anemia, Sickle Cell", ["Sickle Cell Anemia", "Hemoglobin S Disease"], []],
    ]);
  });

  test.each([
    ["Penicillins", ["D02.065.589"], "drug"],
    ["Adalimumab", ["D12.776.124"], "drug"],
    ["Tumor Suppressor Protein p53", ["D12.776.624"], "other"],
    ["Biopsy", ["E01.370.225"], undefined],
    ["Colonoscopy", ["E01.370.372"], "test"],
    ["Appendectomy", ["E04.210.120"], "procedure"],
    ["Aged", ["M01.060.116"], "population"],
    ["Pain", ["C23.888.592"], "finding"],
    ["Therapeutics", ["E02"], undefined],
    ["Risk Factors", ["E05.318.740"], undefined],
    ["Disease", ["C23.550.288"], undefined],
    ["Boston", ["Z01.107"], undefined],
    ["Survival", ["G16.500"], undefined],
  ])("%s is of the kind that its place in the tree says, or none that a question is about", (name, trees, kind) => {
    expect(conceptsOfHeadings([{ heading: heading(name, trees), below: [] }])[0]?.kind).toBe(kind);
  });
});

test("a lay word of the question is read as the heading, with what is narrower as such", () => {
  const lexicon = lexiconOf({ "joint-pain": {} });
  const known = extendLexicon(lexicon, conceptsOfHeadings([{ heading: hives, below: [angioedema] }]));
  const [topic] = parseQuestion("treatment of hives", known).topics;
  expect(topic?.names.map(({ label, relation }) => [label, relation])).toEqual([
    ["Urticaria", "same"],
    ["Dermographism", "narrower"],
    ["Angioedema", "narrower"],
  ]);
  expect(topic !== undefined && isOfVocabulary(topic)).toBe(true);
  expect(parseQuestion("treatment of joint pain", known).topics.some(isOfVocabulary)).toBe(false);
  expect(parseQuestion("treatment of skin disease", known).topics.some(isOfVocabulary)).toBe(false);
  // The lexicon itself, and its index, stay as they were.
  expect([...conceptIndex(lexicon).byName.keys()]).toEqual(["joint pain"]);
  expect(skin.trees).toEqual(["C17.800"]);
});
