import { describe, expect, it } from "vitest";
import { CLAIM_READING, claimReading } from "./claim-reading.js";

const reads = (claim: string, ...evidence: string[]) => {
  const values = claimReading(claim, evidence);
  return (name: string) => values[CLAIM_READING.indexOf(name)];
};

describe("what a claim's parts and contrasts add", () => {
  it("gives a number for every name, with evidence and without", () => {
    expect(new Set(CLAIM_READING).size).toBe(CLAIM_READING.length);
    for (const evidence of [[], ["Zinc shortened colds."]]) {
      const values = claimReading("Zinc shortens colds", evidence);
      expect(values).toHaveLength(CLAIM_READING.length);
      expect([...values].every(Number.isFinite)).toBe(true);
    }
  });

  it("tells a passage that holds what is spoken of from one that holds what is said of it", () => {
    const subject = reads("Zinc lowers cholesterol", "Zinc was given to volunteers.");
    const object = reads("Zinc lowers cholesterol", "Cholesterol was measured in volunteers.");
    expect([subject("subjectRare"), subject("objectRare")]).toEqual([1, 0]);
    expect([object("subjectRare"), object("objectRare")]).toEqual([0, 1]);
  });

  it("wants both parts in one sentence", () => {
    const apart = reads("Zinc lowers cholesterol", "Zinc was given.", "Cholesterol was measured.");
    const together = reads("Zinc lowers cholesterol", "Zinc lowered cholesterol.");
    expect([apart("bothRare"), apart("bothInOne")]).toEqual([1, 0]);
    expect([together("bothRare"), together("bothInOne")]).toEqual([1, 1]);
  });

  it("counts drugs that only the passage names", () => {
    const read = reads("Remdesivir shortens illness", "Favipiravir and ritonavir shortened illness.");
    expect([read("drugsClaim"), read("drugsMissing"), read("drugsOther")]).toEqual([1, 1, 2]);
  });

  it("finds words of everyday claims that speak against each other", () => {
    expect(reads("Cases stayed steady in May", "Cases rose in May.")("againstBest")).toBe(1);
    expect(reads("Cases rose in May", "Cases rose in May.")("againstBest")).toBe(0);
  });

  it("knows likeness in one and a change in the other, and which of the two it is", () => {
    expect(reads("Deaths remained level", "Deaths increased.")("alikeOrChanged")).toBe(1);
    expect(reads("Deaths increased", "Deaths remained level.")("alikeOrChanged")).toBe(-1);
  });

  it("makes a side count by how much of the claim the sentence holds", () => {
    const whole = reads("Cases stayed steady in May", "Cases rose in May.");
    const little = reads("Cases stayed steady in May among vaccinated nurses of Norway", "Cases rose in May.");
    expect(whole("againstBest held")).toBeGreaterThan(little("againstBest held") ?? 0);
    expect(little("againstBest held")).toBeGreaterThan(0);
  });
});
