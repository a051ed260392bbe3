import { expect, test } from "vitest";
import { sample } from "../testing/samples.js";
import { indexedPassages, sourceTerms, termsIn } from "./passage-terms.js";

test("each passage has the terms of its headings and of its own text, never of the title", () => {
  const { source } = sample({ title: "Gout", sections: { "Dose in adults": ["Take 5 mg."], "": ["A rash."] } });
  expect(indexedPassages(source).map(({ heading, body }) => [heading, body])).toEqual([
    ["dose in adult", "take 5 mg"],
    ["", "a rash"],
  ]);
});

test("a term is counted once a passage, whichever of its fields it stands in and however often", () => {
  const { source } = sample({ sections: { "IL-6": ["IL-6 and IL-6."], Dose: ["IL-6."] } });
  const { distinct, counts, headingTerms, bodyTerms } = sourceTerms(source);
  const runs = indexedPassages(source).flatMap(({ heading, body }) => [termsIn(heading), termsIn(body)]);
  expect(new Map(distinct.split(" ").map((term, at) => [term, counts[at]]))).toEqual(
    new Map([
      ["il6", 2],
      ["il", 2],
      ["6", 2],
      ["and", 1],
      ["dose", 1],
    ]),
  );
  expect(headingTerms + bodyTerms).toBe(runs.flat().length);
});

test("a passage's terms are those of its span of the text", () => {
  const { source } = sample({ sections: { Results: ["One paragraph.", "And another."] } });
  expect(indexedPassages(source).map(({ passage }) => source.text.slice(passage.start, passage.end))).toEqual([
    "One paragraph.\nAnd another.",
  ]);
});
