import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.js";
import { raritySignals } from "./rarity-signals.js";
import { rarityOf } from "./rarity.js";

const of = (claim: string, ...evidence: string[]) => raritySignals(factsOf(claim), evidence.map(factsOf));

describe("how rare a word is", () => {
  it("sets what stands in every abstract below what stands in few, and those below what is not listed", () => {
    expect(rarityOf("patient")).toBeLessThan(rarityOf("influenza"));
    expect(rarityOf("zanubrutinib")).toBe(8);
  });

  it("makes a shared rare word count more than a shared common one", () => {
    const rare = of("Zanubrutinib helps patients", "Zanubrutinib was given.");
    const common = of("Zanubrutinib helps patients", "Patients were seen.");
    expect(rare.rareHeld).toBeGreaterThan(common.rareHeld);
    expect(common.sharedTerms).toBe(1);
  });

  it("tells of the claim alone where there is no evidence", () => {
    expect(of("Zanubrutinib helps patients")).toMatchObject({ rareHeld: 0, evidenceTerms: 0, claimTerms: 3 });
  });
});
