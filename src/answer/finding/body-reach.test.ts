import { describe, expect, it } from "vitest";
import { findInStudy } from "../../appraise/findings/finding-reader.js";
import { readStudy } from "../../appraise/findings/finding-study.js";
import { reachOf } from "./body-reach.js";

function reach(outcome: string, text: string) {
  const study = readStudy(text, [{ kind: "paragraph", section: ["Abstract"], start: 0, end: text.length }]);
  const finding = findInStudy(study, { intervention: "zinc", comparator: "placebo", outcome });
  return reachOf({ finding, study, text });
}

describe("reachOf", () => {
  it("sees the words of an outcome wherever in the text they stand", () => {
    expect(reach("duration of cough", "Cough was recorded daily. Its duration was noted.").outcome).toBe(1);
    expect(reach("duration of cough", "Fever was recorded daily.").outcome).toBe(0);
  });
  it("takes praise at the end for more of a welcome outcome and less of an unwelcome one", () => {
    const praise = "Children were given zinc or placebo. Zinc was effective.";
    expect(reach("survival", praise)).toMatchObject({ praisedUp: 1, praisedDown: 0 });
    expect(reach("mortality", praise)).toMatchObject({ praisedUp: 0, praisedDown: 1 });
  });
  it("takes no praise from a conclusion that finds no difference as well", () => {
    expect(reach("mortality", "Zinc was effective. No difference in mortality was found.")).toMatchObject({
      praisedUp: 0,
      praisedDown: 0,
    });
  });
  it("reads the numbers of both arms", () => {
    const { moreInNumbers, lessInNumbers } = reach(
      "mortality",
      "Mortality was 4% in the zinc group vs 9% in the placebo group.",
    );
    expect(lessInNumbers).toBeGreaterThan(0);
    expect(moreInNumbers).toBe(0);
  });
  it("takes each number for the arm named after it where the first is", () => {
    expect(reach("mortality", "Mortality was 4% with zinc and 9% with placebo.")).toMatchObject({ moreInNumbers: 0 });
    expect(reach("mortality", "Mortality was 4% with zinc and 9% with placebo.").lessInNumbers).toBeGreaterThan(0);
    expect(reach("mortality", "Mortality was 4% with placebo and 9% with zinc.").moreInNumbers).toBeGreaterThan(0);
  });
});
