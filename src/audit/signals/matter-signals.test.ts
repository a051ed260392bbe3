import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.js";
import { matterSignals } from "./matter-signals.js";

const of = (claim: string, ...evidence: string[]) => matterSignals(factsOf(claim), evidence.map(factsOf));

describe("other words for the same thing", () => {
  it("finds the public's word for a thing in the clinical one", () => {
    const read = of("Flu shots work", "Influenza vaccine works.");
    expect(read.matterHeld).toBe(1);
    expect(read.matterGain).toBeGreaterThan(0.5);
    expect(read.matterMissingRarest).toBe(0);
  });

  it("reads a phrase as one thing, and not its single words", () => {
    expect(of("A heart attack", "Myocardial infarction.").matterHeld).toBe(1);
    expect(of("An infarction", "An attack.").matterHeld).toBe(0);
  });

  it("gains nothing where the claim's own words stand there, or nothing of it", () => {
    expect(of("Flu kills", "Flu kills.")).toMatchObject({ matterHeld: 1, matterGain: 0 });
    expect(of("Flu kills", "Bananas are yellow.")).toMatchObject({ matterHeld: 0, matterGain: 0 });
  });

  it("holds the claim against each sentence for the best one, and against all together", () => {
    const read = of("Smoking causes jaundice", "Cigarettes were bought.", "Cirrhosis was seen.");
    expect(read.matterHeld).toBeGreaterThan(read.matterHeldBest);
    expect(read.matterHeldBest).toBeGreaterThan(0);
  });

  it("holds nothing where there is no evidence", () => {
    expect(of("Flu kills")).toMatchObject({ matterHeld: 0, matterHeldBest: 0, matterGain: 0, matterGainBest: 0 });
  });
});
