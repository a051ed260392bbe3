import { expect, test } from "vitest";
import type { Design } from "../domain/design.js";
import { DESIGNS } from "../domain/design.js";
import { FACETS } from "../domain/facet.js";
import { designWeight } from "./design-weight.js";

const best = (facet: (typeof FACETS)[number], ...designs: Design[]) =>
  [...designs].sort((a, b) => designWeight(b, facet) - designWeight(a, facet));

test("on what works, a trial tells more than a cohort, and a report little", () => {
  expect(best("treatment", "laboratory", "case report", "cohort", "randomised trial", "case series")).toEqual([
    "randomised trial",
    "cohort",
    "case series",
    "case report",
    "laboratory",
  ]);
});

test("on how often something happens, a cohort tells more than a trial", () => {
  expect(best("prognosis", "randomised trial", "case report", "cohort")).toEqual([
    "cohort",
    "randomised trial",
    "case report",
  ]);
});

test("on what is not known, those who looked at everything tell most", () => {
  expect(best("gap", "randomised trial", "systematic review", "case report")).toEqual([
    "systematic review",
    "randomised trial",
    "case report",
  ]);
});

test("every design has a weight above nothing and at most 1 for every facet", () => {
  const weights = DESIGNS.flatMap((design) => FACETS.map((facet) => designWeight(design, facet)));
  expect(weights.filter((weight) => !(weight > 0 && weight <= 1))).toEqual([]);
});
