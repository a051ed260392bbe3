import { describe, expect, test } from "vitest";
import type { Facet } from "../domain/facet.js";
import type { Question } from "../domain/question.js";
import { TIERS } from "../domain/tier.js";
import { planSections } from "./plan.js";

const question = (form: Question["form"], ...facets: Facet[]): Question => ({
  text: "",
  form,
  facets,
  topics: [],
  remarks: [],
});
const facets = (asked: Question) => planSections(asked, "research").flatMap((section) => section.facets);

describe("an answer has sections", () => {
  test("for everything, when everything is asked", () => {
    const wanted: Facet[] = [
      "definition",
      "cause",
      "clinical feature",
      "diagnosis",
      "treatment",
      "dose",
      "harm",
      "gap",
    ];
    expect(facets(question("broad"))).toEqual(expect.arrayContaining(wanted));
  });

  test("for what was asked first, and then for what must stand beside it", () => {
    const [first, ...others] = planSections(question("facet", "dose"), "research");
    expect(first).toMatchObject({ facets: ["dose"], asked: true });
    expect(others.some((section) => section.asked)).toBe(false);
  });

  test.each<Question>([
    question("effect"),
    question("facet", "treatment"),
    question("facet", "dose"),
    question("facet", "prevention"),
    question("broad"),
  ])("for harm wherever a treatment is told of: $form $facets", (asked) => {
    expect(facets(asked)).toContain("harm");
  });

  test("for the dose beside the treatment, and the treatment beside the dose", () => {
    expect(facets(question("facet", "treatment"))).toContain("dose");
    expect(facets(question("facet", "dose"))).toContain("treatment");
  });

  test("for no facet twice", () => {
    for (const asked of [
      question("broad"),
      question("effect"),
      question("facet", "dose", "harm", "treatment", "gap"),
    ]) {
      const all = facets(asked);
      expect(all.filter((facet, at) => all.indexOf(facet) !== at)).toEqual([]);
    }
  });

  test("that have room for two statements at least, in every tier", () => {
    for (const tier of TIERS)
      for (const asked of [question("broad"), question("effect"), question("facet", "harm")])
        expect(Math.min(...planSections(asked, tier).map(({ most }) => most))).toBeGreaterThanOrEqual(2);
  });

  test("on the disease beneath only in the guidelines' tier, apart from the others", () => {
    const beneath = TIERS.map((tier) => planSections(question("broad"), tier).filter((one) => one.underlying).length);
    expect(beneath).toEqual([1, 0, 0]);
  });
});
