import { describe, expect, test } from "vitest";
import type { Naming, Question, Topic } from "../domain/question.js";
import type { Tier } from "../domain/tier.js";
import { isIntervention, isRelevant, share } from "./relevance.js";

const topic = (label: string, kind: Topic["kind"], key = true): Topic => ({
  label,
  kind,
  key,
  names: [],
  unsettled: false,
});
const SAME: Naming = { label: "as asked", relation: "same", allOf: [] };
const asks = (...topics: Topic[]): Question => ({ text: "", form: "effect", facets: [], topics, remarks: [] });
const DRUG = topic("colchicine", "drug");
const CONDITION = topic("gout", "condition");

/** Whether a text is evidence that names the topics so, and whose subject names them so. */
function relevant(question: Question, tier: Tier, named: readonly boolean[], subject = named): boolean {
  const as = (all: readonly boolean[]) => all.map((one) => (one ? SAME : undefined));
  const weights = question.topics.map(() => 1 / question.topics.length);
  return isRelevant(question, tier, weights, as(named), as(subject));
}

describe("a publication is evidence", () => {
  test("when it names all that an answer must speak of", () => {
    expect(relevant(asks(DRUG, CONDITION), "research", [true, true])).toBe(true);
    expect(relevant(asks(DRUG, CONDITION, topic("severe", "word", false)), "research", [true, true, false])).toBe(true);
  });

  test("not when it names the condition alone, though a drug was asked about", () => {
    expect(relevant(asks(DRUG, CONDITION), "research", [false, true])).toBe(false);
    expect(relevant(asks(DRUG, CONDITION), "guideline", [false, true])).toBe(false);
    expect(relevant(asks(DRUG, CONDITION), "label", [false, true])).toBe(false);
  });

  test("when it is about the drug asked, for the harm that it may tell of", () => {
    expect(relevant(asks(DRUG, CONDITION), "research", [true, false])).toBe(true);
    expect(relevant(asks(DRUG, CONDITION), "research", [true, false], [false, false])).toBe(false);
  });

  test("when it is the label of the drug asked, whatever for", () => {
    expect(relevant(asks(DRUG, CONDITION), "label", [true, false], [false, false])).toBe(true);
  });

  test("not when it lacks the condition and no drug was asked about", () => {
    expect(relevant(asks(CONDITION), "research", [false])).toBe(false);
    expect(relevant(asks(CONDITION), "label", [false])).toBe(false);
  });

  test("when, of a question of plain words, it names most", () => {
    const words = asks(...["hay", "fever", "spray"].map((word) => topic(word, "word", false)));
    expect(relevant(words, "research", [true, true, false])).toBe(true);
    expect(relevant(words, "research", [true, false, false])).toBe(false);
  });
});

test("the share of a question that is named counts nearer names for more", () => {
  expect(share([0.75, 0.25], [SAME, undefined])).toBe(0.75);
  expect(share([0.5, 0.5], [SAME, { ...SAME, relation: "underlying" }])).toBe(0.65);
  expect(share([1], [undefined])).toBe(0);
});

test("drugs, procedures and tests are interventions", () => {
  const kinds: Topic["kind"][] = ["drug", "procedure", "test", "condition", "population", "word", "finding"];
  expect(kinds.filter((kind) => isIntervention(topic("x", kind)))).toEqual(["drug", "procedure", "test"]);
});
