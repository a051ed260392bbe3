import { describe, expect, test } from "vitest";
import { compareWords } from "./compare-words.js";

describe("comparing a claim with a sentence", () => {
  test("a denial of the very words clashes; one of something else in the sentence does not", () => {
    const long = "Drug A was approved by the FDA in 2018 for people who are not candidates for surgery.";
    expect(
      compareWords("Drug A was not approved by the FDA in 2018.", "Drug A was approved by the FDA in 2018."),
    ).toMatchObject({ deniesIt: true });
    expect(compareWords("Drug A was approved by the FDA in 2018.", long)).toMatchObject({
      denies: true,
      deniesIt: false,
    });
  });

  test("two denials of the same, and what both deny beside, clash only where one is left out", () => {
    const said = "The guideline finds no basis for screening people who are at risk.";
    expect(compareWords(said, "The guideline finds no basis for screening people who are not at risk.").deniesIt).toBe(
      true,
    );
    expect(compareWords(said, said).deniesIt).toBe(false);
  });

  test("another number is in the same place only among the same words", () => {
    const claim = "Treatment with drug A within 10 hours of acute stroke did not improve outcome.";
    expect(compareWords(claim, "Drug A within 6 h of acute stroke did not improve outcome.").samePlace).toEqual([
      { said: "10 hours", found: "6 h" },
    ]);
    expect(
      compareWords(claim, "Drug A did not improve outcome after acute stroke; half were seen for 6 h.").samePlace,
    ).toEqual([]);
  });

  test("a claim that points both ways is not turned round by one of them", () => {
    expect(
      compareWords(
        "Muscle pain, and rarely rhabdomyolysis, is the most common side effect.",
        "Muscle pain is the most common side effect.",
      ).opposite,
    ).toBeUndefined();
  });

  test("once a year is annual", () => {
    const { held, unmatched } = compareWords("Screening is done once a year.", "Annual screening is done.");
    expect([held, unmatched]).toEqual([1, []]);
  });

  test("words that say the same, rounded figures and “once a day” are no differences; a denial of what the claim says bears nothing out", () => {
    const said = compareWords(
      "Stopping the drug once a day raises the risk in 54% of people.",
      "Discontinuing the drug daily increases the risk in 53.8% of patients.",
    );
    expect([said.held, said.unmatched]).toEqual([1, []]);
    expect(
      compareWords("Vitamin C prevents colds.", "Vitamin C did not prevent colds among men (data not shown)."),
    ).toMatchObject({ deniesNear: true, deniesIt: true });
    expect(compareWords("Drug A halves strokes.", "Drug A halves strokes in a 1:1 allocation.").unmatched).toEqual([]);
  });
});
