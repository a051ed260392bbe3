import { describe, expect, test } from "vitest";
import type { Naming, Question, Topic } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import type { Bearing } from "./relevance.js";
import { bearingOf, isIntervention, share } from "./relevance.js";

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

/** How a text bears on a question that names the topics so, and whose subject names them so. */
function bearing(question: Question, tier: Tier, named: readonly boolean[], subject = named): Bearing {
  const as = (all: readonly boolean[]) => all.map((one) => (one ? SAME : undefined));
  const weights = question.topics.map(() => 1 / question.topics.length);
  return bearingOf(question, tier, weights, as(named), as(subject));
}

describe("a publication bears on the whole of a question", () => {
  test("when it names all that an answer must speak of", () => {
    expect(bearing(asks(DRUG, CONDITION), "research", [true, true])).toBe("whole");
    expect(bearing(asks(DRUG, CONDITION, topic("severe", "word", false)), "research", [true, true, false])).toBe(
      "whole",
    );
  });

  test("when, of a question of plain words, it names most", () => {
    const words = asks(...["hay", "fever", "spray"].map((word) => topic(word, "word", false)));
    expect(bearing(words, "research", [true, true, false])).toBe("whole");
    expect(bearing(words, "research", [true, false, false])).toBe("none");
  });
});

describe("a publication that does not name everything", () => {
  test("has no bearing when it names the condition alone, though a drug was asked about", () => {
    for (const tier of ["research", "guideline", "label"] as const)
      expect(bearing(asks(DRUG, CONDITION), tier, [false, true])).toBe("none");
  });

  test("stands beside the question when it is about the drug asked, for the harm that it may tell of", () => {
    expect(bearing(asks(DRUG, CONDITION), "research", [true, false])).toBe("beside");
    expect(bearing(asks(DRUG, CONDITION), "research", [true, false], [false, false])).toBe("none");
  });

  test("stands beside it when it is the label of the drug asked, whatever for", () => {
    expect(bearing(asks(DRUG, CONDITION), "label", [true, false], [false, false])).toBe("beside");
  });

  test("comes near when it lacks one key topic of several, and never what was to be done", () => {
    const asked = asks(DRUG, CONDITION, topic("older people", "population", false));
    expect(bearing(asked, "research", [true, false, true])).toBe("near");
    expect(bearing(asked, "research", [false, true, true])).toBe("none");
  });

  test("has no bearing when it lacks the condition and no drug was asked about", () => {
    expect(bearing(asks(CONDITION), "research", [false])).toBe("none");
    expect(bearing(asks(CONDITION), "label", [false])).toBe("none");
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
