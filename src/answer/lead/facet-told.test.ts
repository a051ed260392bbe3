import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { facetOf } from "./facet-told.js";

const LEXICON = lexiconOf({ zinc: { kind: "drug" }, warts: {} });
const BLOCK = { kind: "paragraph", start: 0, end: 1, section: [], hash: "" } as unknown as Parameters<
  typeof facetOf
>[1];
const facet = (question: string, text: string) =>
  facetOf(
    { question: parseQuestion(question, LEXICON), facets: ["treatment", "harm"] },
    BLOCK,
    "randomised trial",
    text,
  )?.facet;

test.each([
  [
    "zinc for warts",
    "Zinc has few side effects, is safe and effective, and is a useful treatment of warts.",
    "treatment",
  ],
  ["zinc for warts", "Zinc treated warts, with no difference between the groups regarding complications.", "treatment"],
  ["side effects of zinc in warts", "There was no difference between the groups regarding complications.", "harm"],
])("“%s”: “%s” tells of %s", (question, text, told) => {
  expect(facet(question, text)).toBe(told);
});
