import { expect, test } from "vitest";
import { termsOf } from "../text/analyse.js";
import { commonTerms, feedbackModel, likenesses } from "./feedback.js";

const text = (body: string) => ({ title: [], body: termsOf(body) });
const EXAMPLES = [
  { text: text("Digoxin and the heart."), score: 2 },
  { text: text("Digoxin and potassium."), score: 1 },
];

test("what the best have in common weighs by how well they fit, small words left out", () => {
  const common = commonTerms(EXAMPLES, 4);
  expect([...common.keys()]).toEqual(["digoxin", "heart", "potassium"]);
  expect(common.get("heart")).toBeGreaterThan(common.get("potassium") ?? 0);
});

test("the rarer of equally frequent terms tells more, one that stands nowhere nothing", () => {
  const rarity: Record<string, number> = { digoxin: 1, heart: 1, potassium: 8 };
  const model = feedbackModel(commonTerms(EXAMPLES, 4), (term) => rarity[term] ?? 0);
  expect([...model.keys()]).toEqual(["potassium", "digoxin", "heart"]);
  expect([...model.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
});

test("a text with more of the model is more like it", () => {
  const model = feedbackModel(commonTerms(EXAMPLES, 4), () => 1);
  const [[more = 0, less = 0, none] = []] = likenesses(
    [model],
    ["Digoxin, heart, potassium.", "Digoxin.", "Zebra."].map(text),
    4,
  );
  expect(more).toBeGreaterThan(less);
  expect(less).toBeGreaterThan(0);
  expect(none).toBe(0);
});

test("nothing in common is no model", () => {
  expect(feedbackModel(commonTerms([], 4), () => 1).size).toBe(0);
});

test("each model is measured by itself", () => {
  const models = [new Map([["digoxin", 1]]), new Map([["zebra", 1]]), new Map<string, number>()];
  const found = likenesses(models, [text("Digoxin."), text("A zebra.")], 4);
  expect(found.map((list) => Array.from(list, (value) => value > 0))).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});
