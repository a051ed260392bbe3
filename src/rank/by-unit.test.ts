import { expect, test } from "vitest";
import { lexiconOf } from "../testing/lexicons.js";
import { parseQuestion } from "../question/parse.js";
import { termsOf } from "../text/analyse.js";
import type { ByUnit } from "./by-unit.js";
import { associatedModels, associatedShares, eliteShares } from "./by-unit.js";
import { likenesses } from "./feedback.js";
import { unitsOf } from "./question-units.js";
import { measureOf, signalsOf, wantedTerms } from "./signals.js";

const rarity = () => 2;
const measure = measureOf(unitsOf(parseQuestion("zinc stunting", lexiconOf({}))), rarity, {
  averageLength: { title: 0, heading: 0, body: 10 },
});
const publications = (...texts: string[]) =>
  texts.map((text, at) => {
    const read = { title: [], body: termsOf(text) };
    return { text: read, each: signalsOf(measure, wantedTerms(measure), read).each, sum: texts.length - at };
  });
const shares = (own: readonly ByUnit[]) => {
  const texts = own.map(({ text }) => text);
  return associatedShares(own, measure, likenesses(associatedModels(own, measure, rarity), texts, 10));
};

test("of two things asked, the one counts more that texts which name it name often", () => {
  const own = publications("zinc zinc zinc zinc", "stunting", "nothing of it");
  const [often, once, none] = eliteShares(own, measure);
  expect(often).toBeGreaterThan(1.5 * (once ?? 0));
  expect(once).toBeGreaterThan(0);
  expect(none).toBe(0);
});

test("a text that lacks what is asked counts by its likeness to those that have it", () => {
  const own = publications("zinc and stunting in poor villages", "zinc in poor villages", "zinc in rich towns");
  const [both, like, unlike] = shares(own);
  expect(both).toBe(1);
  expect(like).toBeGreaterThan(unlike ?? 1);
  expect(unlike).toBeGreaterThanOrEqual(0.5);
});

test("what no publication has counts for nobody, and no publications have no shares", () => {
  expect(eliteShares(publications("nothing of it"), measure)).toEqual([0]);
  expect(shares(publications("nothing of it"))).toEqual([0]);
  expect([eliteShares([], measure), shares([])]).toEqual([[], []]);
});
