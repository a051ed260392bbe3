import { join } from "node:path";
import { expect, test } from "vitest";
import { readLexicon } from "../adapters/lexicon-files/lexicon-files.js";
import { parseQuestion } from "./parse.js";
import { withShortForms } from "./short-forms.js";

const LEXICON = readLexicon(join(import.meta.dirname, "../../lexicon"));

test("a short form that the question explains is another name of its words, and no topic of its own", () => {
  const { topics } = withShortForms(parseQuestion("Does metacognitive therapy (MCT) reduce worry?", LEXICON));
  expect(topics.map(({ label, names }) => [label, names.map((name) => name.label)])).toEqual([
    ["metacognitive", ["metacognitive", "MCT"]],
    ["worry", ["worry"]],
  ]);
});

test("a short form that nothing explains stays what it is", () => {
  const { topics } = withShortForms(parseQuestion("MCT for worry (XQT)", LEXICON));
  expect(topics.map(({ label }) => label)).toEqual(["MCT", "worry", "XQT"]);
});
