import { expect, test } from "vitest";
import { parseInClinicalWords } from "./clinical-words.js";

const NONE = { version: "lex:none", concepts: new Map() };
const LEXICON = {
  version: "lex:one",
  concepts: new Map([
    [
      "renal-impairment",
      {
        ...{ id: "renal-impairment", kind: "condition" as const, preferred: "renal impairment", synonyms: [] },
        ...{ broader: [], narrower: [], manifestationOf: [], allOf: [], mayMean: [], provenance: [] },
      },
    ],
  ]),
};

const namesOf = (question: ReturnType<typeof parseInClinicalWords>, label: string) =>
  question.topics
    .find((topic) => topic.label === label)
    ?.names.flatMap(({ allOf }) => allOf.flat())
    .map((phrase) => phrase.join(" "));

test("an everyday name asks for the clinical word, and is found by either", () => {
  const question = parseInClinicalWords("What can I take for a racing heart?", NONE);
  const clinical = parseInClinicalWords("What can I take for a tachycardia?", NONE);
  expect(question.topics.map(({ label, key }) => [label, key])).toEqual(
    clinical.topics.map(({ label, key }) => [label, key]),
  );
  expect(namesOf(question, "tachycardia")).toEqual([
    "tachycardia",
    "race heart",
    "rapid heart rate",
    "rapid heartbeat",
  ]);
});

test("a concept of the lexicon is found by its everyday name", () => {
  const question = parseInClinicalWords("Metformin with weak kidneys", LEXICON);
  expect(question.topics.map(({ label }) => label)).toContain("renal impairment");
  expect(namesOf(question, "renal impairment")?.slice(0, 2)).toEqual(["renal impair", "weak kidney"]);
});

test("what holds no everyday name is parsed as ever", () => {
  expect(parseInClinicalWords("tachycardia in adults", NONE).topics.map(({ names }) => names[0]?.allOf)).toEqual([
    [[["tachycardia"]]],
    [[["adult"]]],
  ]);
});
