import { expect, it } from "vitest";
import { aspectsOf, weightHeld } from "./aspects.js";
import { factsOf } from "./facts.js";

const of = (claim: string, ...evidence: string[]) => {
  const facts = evidence.map(factsOf);
  return aspectsOf(claim, facts, new Set(facts.flatMap(({ sames }) => [...sames])));
};

it("reads what is said of what by “in terms of”", () => {
  expect(of("Zanubrutinib is better in terms of proteinuria", "Zanubrutinib was given.")).toMatchObject({
    outcomeHeld: 0,
    outcomeBest: 0,
  });
  expect(of("Zanubrutinib is better in terms of proteinuria", "Proteinuria fell.")).toMatchObject({ outcomeHeld: 1 });
});

it("counts denials in the sentences on the outcome only", () => {
  const claim = "Zanubrutinib is better in terms of proteinuria";
  expect(of(claim, "There was no difference in proteinuria.").outcomeNothing).toBe(1);
  expect(of(claim, "There was no difference in weight.", "Proteinuria was measured.").outcomeNothing).toBe(0);
});

it("holds nothing where there are no words", () => {
  expect(weightHeld([], new Set(["proteinuria"]))).toBe(0);
});
