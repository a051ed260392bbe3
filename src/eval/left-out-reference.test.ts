import { describe, expect, it } from "vitest";
import { besideLeftOut, leftOutControls } from "./left-out-reference.js";

describe("a text beside a reference answer that is left out", () => {
  it("is measured against the same other answers", () => {
    const both = besideLeftOut("perforin makes pores", ["Perforin makes pores.", "Perforin makes holes in cells."]);
    expect(both?.reference.f).toBeCloseTo(1 / 3);
    expect(both?.reference.recall).toBeCloseTo((1 / 4 + 1 / 2) / 2);
    expect(both?.text.f).toBeCloseTo((1 / 3 + 1) / 2);
    expect(both?.text.recall).toBeCloseTo((1 / 4 + 1) / 2);
  });

  it("takes the best of the answers that are left", () => {
    const both = besideLeftOut("a b c", ["a b c", "a b c d", "x y z"]);
    expect(both?.reference.f).toBeCloseTo((0.8 + 0.8 + 0) / 3);
    expect(both?.text.f).toBeCloseTo((0.8 + 1 + 1) / 3);
  });

  it("is not told where no two answers differ in their words", () => {
    expect(besideLeftOut("a b", ["A b.", "a b"])).toBeUndefined();
    expect(besideLeftOut("a b", [])).toBeUndefined();
  });
});

describe("many texts beside reference answers that are left out", () => {
  it("are means over the questions that have several answers", () => {
    const asked = [
      { text: "a b c", references: ["a b c", "a b d"] },
      { text: "e f", references: ["x y", "e f"] },
      { text: "a b", references: ["a b"] },
    ];
    const { left_out_reference: reference, beside_left_out_reference: text } = leftOutControls(asked);
    expect(reference).toEqual({ questions: 2, rouge2_f: 0.25, rouge2_recall: 0.25 });
    expect(text.questions).toBe(2);
    expect(text.rouge2_f).toBeCloseTo((0.75 + 0.5) / 2);
  });

  it("are nothing where no question has several", () => {
    expect(leftOutControls([]).left_out_reference).toEqual({ questions: 0, rouge2_f: 0, rouge2_recall: 0 });
  });
});
