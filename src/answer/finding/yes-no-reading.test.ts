import { describe, expect, it } from "vitest";
import { readStudy } from "../../appraise/findings/finding-study.js";
import { claimOf, YES_NO_READING, yesNoReading } from "./yes-no-reading.js";

const studyOf = (text: string) =>
  readStudy(text, [{ kind: "paragraph", section: ["results"], start: 0, end: text.length }]);

describe("yesNoReading", () => {
  it.each([
    ["Does zinc shorten colds?", "zinc shorten colds"],
    ["Laparoscopy in trauma: is it safe?", "Laparoscopy in trauma: it safe"],
    ["Zinc for colds?", "Zinc for colds"],
  ])("turns %j into what a yes would say", (question, claim) => {
    expect(claimOf(question)).toBe(claim);
  });

  it("holds the question as a claim against what came out", () => {
    const at = YES_NO_READING.indexOf("claim: agreement");
    const question = "Does zinc reduce the duration of colds?";
    const agreeing = yesNoReading(question, studyOf("Zinc reduced the duration of colds (p = 0.01)."));
    const denying = yesNoReading(question, studyOf("Zinc increased the duration of colds (p = 0.01)."));
    expect(agreeing[at]).toBeGreaterThan(0.5);
    expect(denying[at]).toBeLessThan(-0.5);
  });

  it("has a name for every value", () => {
    expect(yesNoReading("Is zinc safe?", studyOf("")).length).toBe(YES_NO_READING.length);
  });
});
