import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuestion } from "../question/parse.js";
import { lexiconOf } from "../testing/lexicons.js";
import { sample } from "../testing/samples.js";
import { indexedPassages, termsIn } from "./passage-terms.js";
import type { RankedPublication } from "./publications.js";
import { unitsOf } from "./question-units.js";
import { SIGNALS } from "./signal-names.js";
import { readTree, scoreBy } from "./trees.js";
import { orderWhy, usualSignals } from "./why-order.js";

const LEXICON = lexiconOf({ "heart-failure": { synonyms: ["CHF"], narrower: ["cor-pulmonale"] }, "cor-pulmonale": {} });
const ASKED = unitsOf(parseQuestion("digoxin for heart failure in zebras", LEXICON));

function publication(title: string, text: string, signals: readonly number[] = []): RankedPublication {
  const { source } = sample({ title, sections: { Abstract: [text] } });
  const passages = indexedPassages(source).map(({ passage, heading, body }) => ({
    publication: title,
    source: source.id,
    passage,
    terms: { title: [...termsIn(title.toLowerCase())], heading: [...termsIn(heading)], body: [...termsIn(body)] },
    score: 1,
    coverage: 1,
    named: [],
  }));
  return { publication: title, score: 0, passages, signals: Float64Array.from(SIGNALS, (_, at) => signals[at] ?? 0) };
}

const signal = fc.double({ min: 0, max: 1, noNaN: true });
const row = fc.array(signal, { minLength: SIGNALS.length, maxLength: SIGNALS.length });
const TREES = [
  "(0 0.5 -0.1 (2 0.3 0.05 0.2))",
  "(11 0.4 (16 0.5 0.1 0.3) -0.2)",
  "(8 0.2 0 (23 0.9 -0.3 (3 0.5 0.1 0.4)))",
].map(readTree);

test("what sets a publication apart adds up to the difference between its score and the usual one", () => {
  fc.assert(
    fc.property(row, row, (own, other) => {
      const one = publication("A", "B.", own);
      const usual = Float64Array.from(other);
      const { moved } = orderWhy(ASKED, one, usual, TREES);
      const whole = scoreBy(TREES, one.signals) - scoreBy(TREES, usual);
      expect(moved.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(whole, 9);
    }),
  );
});

test("what is as usual moves nothing", () => {
  const one = publication("A", "B.", [0.9, 0.1, 0.5]);
  expect(orderWhy(ASKED, one, one.signals, TREES).moved.every(({ value }) => value === 0)).toBe(true);
});

test("the usual is the middle one of what was found", () => {
  const all = [0.1, 0.9, 0.3].map((value) => publication("A", "B.", [value]));
  expect(usualSignals(all)[0]).toBe(0.3);
});

test("each thing asked is told by the name that comes nearest, with the places where it stands", () => {
  const one = publication("digoxin", "CHF was helped, and so was cor pulmonale.");
  const { named, lacks } = orderWhy(ASKED, one, one.signals, TREES);
  expect(named).toEqual([
    { asked: "heart failure", found: "heart failure", relation: "same", where: ["text"] },
    { asked: "digoxin", found: "digoxin", relation: "same", where: ["title"] },
  ]);
  expect(lacks).toEqual(["zebras"]);
});

test("a narrower thing is named as narrower", () => {
  const one = publication("digoxin", "Cor pulmonale was helped.");
  expect(orderWhy(ASKED, one, one.signals, TREES).named[0]).toEqual({
    asked: "heart failure",
    found: "cor pulmonale",
    relation: "narrower",
    where: ["text"],
  });
});
