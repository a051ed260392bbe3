import { describe, expect, test } from "vitest";
import { kindsAsked } from "./kinds-asked.js";

describe("the kind of publication that a question asks for", () => {
  test.each([
    ["guidelines on gout", ["guideline", "consensus"], ["guidelines"]],
    ["RCTs of colchicine", ["randomised trial"], ["RCTs"]],
    ["randomized, controlled trials of zinc", ["randomised trial"], ["randomized, controlled trials"]],
    ["meta-analysis of probiotics", ["meta-analysis", "systematic review"], ["meta-analysis"]],
    ["case reports of metformin overdose", ["case report", "case series"], ["case reports"]],
  ])("is read in %s", (text, designs, words) => {
    expect(kindsAsked(text)).toEqual({ designs, newest: false, words });
  });

  test.each(["guideline-directed therapy in heart failure", "non-randomised studies of zinc", "a report of a case"])(
    "is none in %s",
    (text) => {
      expect(kindsAsked(text)).toEqual({ designs: [], newest: false, words: [] });
    },
  );
});

describe("the latest", () => {
  test.each([
    "the latest evidence on gout",
    "recent randomised trials of zinc",
    "most recent ESC guideline on syncope",
  ])("is wanted by %s", (text) => {
    expect(kindsAsked(text).newest).toBe(true);
  });

  test.each([
    "aspirin after recent myocardial infarction",
    "current smokers with gout",
    "the latest time for thrombolysis",
  ])("is not wanted by %s", (text) => {
    expect(kindsAsked(text)).toEqual({ designs: [], newest: false, words: [] });
  });
});
