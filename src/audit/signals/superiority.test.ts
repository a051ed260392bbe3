import { expect, it } from "vitest";
import { superiorityIn, superioritySignals } from "./superiority.js";

const CLAIM = "Drug A 10 mg is superior or other to Placebo in terms of Overall Survival (OS) up to 24 months";

it("reads who is said to be better than whom in what, and when", () => {
  const said = superiorityIn(CLAIM);
  expect(said).toMatchObject({ arm: "Drug A 10 mg", other: "Placebo", noWorse: false, orOther: true });
  expect(said?.outcome.trim()).toBe("Overall Survival (OS)");
  expect(said?.time).toBe("up to 24 months");
  expect(superiorityIn("A is non-inferior or equivalent to B in terms of pain")?.noWorse).toBe(true);
  expect(superiorityIn("Drug A lowers blood pressure.")).toBeUndefined();
});

it("tells a result from none of the same outcome", () => {
  const same = (sentence: string) =>
    superioritySignals(CLAIM, ["Drug A for cancer.", "Adults were randomised.", sentence]).same;
  expect(same("Overall survival was significantly longer with drug A than with placebo (P<0.001).")).toBeLessThan(0.2);
  expect(same("Overall survival did not differ between drug A and placebo (P=0.54).")).toBeGreaterThan(0.7);
});

it("gives zeros for a claim of another form", () => {
  expect(new Set(Object.values(superioritySignals("Drug A works.", ["Drug A works."])))).toEqual(new Set([0]));
});
