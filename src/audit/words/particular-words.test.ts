import { expect, test } from "vitest";
import type { Topic } from "../../domain/question.js";
import { particularWords } from "./particular-words.js";

const topic = (label: string, kind: Topic["kind"]) => ({ label, kind, key: true, names: [] }) as unknown as Topic;

const told = (words: string, ...topics: Topic[]) => particularWords(words, topics).map(({ label }) => label);

test("a word right before a concept narrows it; one before a preposition, or on the evidence itself, does not", () => {
  const [paracetamol, ibuprofen] = [topic("paracetamol", "drug"), topic("ibuprofen", "drug")];
  expect(
    told(
      "There are no trials of alternating paracetamol and ibuprofen",
      topic("alternating", "word"),
      paracetamol,
      ibuprofen,
    ),
  ).toEqual(["alternating"]);
  expect(told("There is no direct evidence", topic("direct", "word"), paracetamol)).toEqual([]);
  expect(told("There is no research in paracetamol", topic("research", "word"), paracetamol)).toEqual([]);
  expect(told("No role for paracetamol", topic("role", "word"), paracetamol)).toEqual([]);
});
