import { describe, expect, it } from "vitest";
import { bestRouge2, rouge2, rougeWords } from "./rouge.js";

describe("rouge2", () => {
  it("counts the word pairs that both have", () => {
    // Own pairs: the-cat, cat-sat, sat-down. Wanted: the-cat, cat-sat, sat-on, on-the, the-mat. Shared: 2.
    const { recall, precision, f } = rouge2("The cat sat down.", "the cat sat on the mat");
    expect(recall).toBeCloseTo(2 / 5, 10);
    expect(precision).toBeCloseTo(2 / 3, 10);
    expect(f).toBeCloseTo(0.5, 10);
  });

  it("counts a pair no oftener than the reference has it", () => {
    // Own pairs: no-no three times. Wanted: no-no once, no-pain once.
    expect(rouge2("no no no no", "No, no pain")).toEqual({ recall: 1 / 2, precision: 1 / 3, f: 0.4 });
  });

  it("is 0 where either text has fewer than two words", () => {
    expect(rouge2("Yes", "Yes it does")).toEqual({ recall: 0, precision: 0, f: 0 });
    expect(rouge2("Yes it does", "")).toEqual({ recall: 0, precision: 0, f: 0 });
  });

  it("keeps letters and digits only, in lower case and unstemmed", () => {
    expect(rougeWords("IL-6 (TNF-α) reduces pain; 95% CI")).toEqual([
      "il",
      "6",
      "tnf",
      "α",
      "reduces",
      "pain",
      "95",
      "ci",
    ]);
  });
});

describe("bestRouge2", () => {
  it("takes the best recall and the best F, each over all references", () => {
    // Against “a b”: recall 1/1, precision 1/3, F 1/2. Against “a b c d e”: recall 3/4, precision 3/3, F 6/7.
    const best = bestRouge2("a b c d", ["a b", "a b c d e"]);
    expect(best.recall).toBe(1);
    expect(best.f).toBeCloseTo(6 / 7, 10);
    expect(bestRouge2("a b", [])).toEqual({ recall: 0, f: 0 });
  });
});
