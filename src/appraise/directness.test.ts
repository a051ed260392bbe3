import { describe, expect, test } from "vitest";
import type { Directness } from "../domain/directness.js";
import type { Naming, Topic } from "../domain/question.js";
import { directnessOf } from "./directness.js";

const topic = (label: string, kind: Topic["kind"], key = kind !== "population"): Topic => ({
  label,
  kind,
  names: [],
  key,
  unsettled: false,
});
const as = (relation: Naming["relation"], label: string): Naming => ({ relation, label, allOf: [] });

const DRUG = topic("colchicine", "drug");
const CONDITION = topic("gout", "condition");
const PEOPLE = topic("children", "population");
const same = (one: Topic) => as("same", one.label);
const differs = (directness: Directness) =>
  directness.kind === "indirect"
    ? directness.differs.map(({ element, asked, found }) => `${element}: ${asked} → ${found}`)
    : [directness.kind];

describe("evidence is direct", () => {
  test("when it names all that was asked", () => {
    expect(directnessOf([DRUG, CONDITION, PEOPLE], [same(DRUG), same(CONDITION), same(PEOPLE)], {})).toEqual({
      kind: "direct",
    });
  });

  test("when it names something narrower", () => {
    expect(directnessOf([CONDITION], [as("narrower", "chronic gout")], {})).toEqual({ kind: "direct" });
  });

  test("when all that it lacks is a word beside the matter", () => {
    expect(directnessOf([CONDITION, topic("severe", "word", false)], [same(CONDITION), undefined], {})).toEqual({
      kind: "direct",
    });
  });

  test("when nothing was asked that could differ", () => {
    expect(directnessOf([], [], {})).toEqual({ kind: "direct" });
  });
});

describe("evidence is indirect", () => {
  test.each<[string, Topic, Naming | undefined, object, string]>([
    ["when the drug is not named", DRUG, undefined, { about: "gout" }, "intervention: colchicine → not named"],
    ["when the condition is another", CONDITION, undefined, { about: "angina" }, "condition: gout → angina"],
    ["when the condition is not named", CONDITION, undefined, {}, "condition: gout → not named"],
    ["when the people are others", PEOPLE, undefined, { population: "adults" }, "population: children → adults"],
    ["when the people are not named", PEOPLE, undefined, { about: "gout" }, "population: children → not named"],
    ["when the finding is not named", topic("falls", "finding"), undefined, {}, "outcome: falls → not named"],
    ["when the test is not named", topic("MRI", "test"), undefined, {}, "intervention: MRI → not named"],
    [
      "when it speaks only of the disease beneath",
      CONDITION,
      as("underlying", "hyperuricaemia"),
      { about: "angina" },
      "condition: gout → hyperuricaemia",
    ],
    [
      "when it speaks only of what an unsettled term may mean",
      CONDITION,
      as("may-mean", "pseudogout"),
      {},
      "condition: gout → pseudogout",
    ],
  ])("%s", (_what, asked, naming, subject, difference) => {
    expect(differs(directnessOf([asked], [naming], subject))).toEqual([difference]);
  });

  test("when what was asked is named only elsewhere in the study", () => {
    expect(
      differs(directnessOf([DRUG, CONDITION], [same(DRUG), undefined], {}, [same(DRUG), same(CONDITION)])),
    ).toEqual(["condition: gout → named elsewhere in the study"]);
  });

  test("with everything that differs, in the question's order", () => {
    expect(
      differs(directnessOf([DRUG, CONDITION, PEOPLE], [undefined, as("underlying", "lupus"), undefined], {})),
    ).toEqual(["intervention: colchicine → not named", "condition: gout → lupus", "population: children → not named"]);
  });
});
