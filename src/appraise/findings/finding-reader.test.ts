import { describe, expect, test } from "vitest";
import { directionOf, findInStudy } from "./finding-reader.js";
import { readStudy } from "./finding-study.js";
import { worthOfOutcome } from "./finding-words.js";

const TITLE = "Zinc for the common cold";
const METHODS = "We randomised 240 adults to zinc or placebo.";

function told(result: string, outcome: string) {
  const text = [TITLE, METHODS, result].join("\n");
  let start = 0;
  const blocks = [TITLE, METHODS, result].map((line, at) => {
    const block = {
      kind: at === 0 ? ("title" as const) : ("paragraph" as const),
      section: ["Abstract"],
      start,
      end: start + line.length,
    };
    start += line.length + 1;
    return block;
  });
  const found = findInStudy(readStudy(text, blocks), { intervention: "zinc", comparator: "placebo", outcome });
  return { change: found.change, quote: found.evidence[0]?.sentence.text, text, first: found.evidence[0]?.sentence };
}

describe("what a trial found", () => {
  test.each([
    [
      "The duration of cough was significantly shorter with zinc than with placebo (P = 0.01).",
      "duration of cough",
      "decreased",
    ],
    [
      "The duration of cough was significantly shorter with placebo than with zinc (P = 0.01).",
      "duration of cough",
      "increased",
    ],
    [
      "Nausea was more frequent in the zinc group than in the placebo group (29% versus 16%; P = 0.02).",
      "nausea",
      "increased",
    ],
    ["The duration of cough did not differ between zinc and placebo (P = 0.45).", "duration of cough", "no difference"],
    ["There was no significant difference in nausea between the groups (P = 0.60).", "nausea", "no difference"],
  ])("%s", (result, outcome, change) => {
    const found = told(result, outcome);
    expect(found.change).toBe(change);
    expect(found.quote).toBe(result);
    expect(found.text.slice(found.first?.start, found.first?.end)).toBe(result);
  });

  test("is unclear where there is no text", () => {
    expect(
      findInStudy(readStudy("", []), { intervention: "zinc", comparator: "placebo", outcome: "cough" }).change,
    ).toBe("unclear");
  });
});

describe("better or worse", () => {
  test("goes by what more of the outcome means", () => {
    expect([
      worthOfOutcome("overall survival"),
      worthOfOutcome("mortality"),
      worthOfOutcome("pain relief"),
      worthOfOutcome("eye colour"),
    ]).toEqual([1, -1, 1, 0]);
    expect(directionOf("increased", 1)).toBe("better");
    expect(directionOf("increased", -1)).toBe("worse");
    expect(directionOf("decreased", -1)).toBe("better");
    expect(directionOf("decreased", 0)).toBe("unclear");
    expect(directionOf("no difference", -1)).toBe("no difference");
  });
});
