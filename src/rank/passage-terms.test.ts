import fc from "fast-check";
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

test("every term is counted, those of a compound with them", () => {
  const { source } = sample({ sections: { "IL-6": ["IL-6 and IL-6."], Dose: ["IL-6."] } });
  const passages = indexedPassages(source);
  const all = (runs: readonly string[]) => runs.flatMap(termsIn).length;
  expect(all(passages.map(({ body }) => body))).toBe(10);
  expect(sourceTerms(source)).toMatchObject({
    headingTerms: all(passages.map(({ heading }) => heading)),
    bodyTerms: 10,
  });
});

test("a passage's terms are those of its span of the text", () => {
  const { source } = sample({ sections: { Results: ["One paragraph.", "And another."] } });
  expect(indexedPassages(source).map(({ passage }) => source.text.slice(passage.start, passage.end))).toEqual([
    "One paragraph.\nAnd another.",
  ]);
});

test("terms are what stands between the spaces of a run, whatever was read before", () => {
  const term = fc.stringMatching(/^[a-z0-9.]{1,30}$/);
  fc.assert(
    fc.property(fc.array(term), (terms) => {
      expect(termsIn(terms.join(" "))).toEqual(terms);
    }),
  );
  expect(termsIn("")).toEqual([]);
});
