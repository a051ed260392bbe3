import { expect, it } from "vitest";
import { toldClauses } from "./outcome-clauses.js";

it("takes each result with its own p value", () => {
  const told = toldClauses(["Pain was lower with zinc (P=0.01), whereas weight was lower with placebo (P=0.40)."]);
  expect(told.map(({ significant, none }) => [significant, none])).toEqual([
    [true, false],
    [false, true],
  ]);
});

it("takes an interval of a ratio that holds 1 for no difference", () => {
  expect(toldClauses(["Hazard ratio for death 0.90 (95% CI 0.70 to 1.15)."])[0]).toMatchObject({ none: true });
  expect(toldClauses(["Hazard ratio for death 0.60 (95% CI 0.45 to 0.80)."])[0]).toMatchObject({ significant: true });
});

it("tells no worse from better", () => {
  expect(toldClauses(["Zinc was noninferior to copper for colds."])[0]).toMatchObject({ noWorse: true });
});
