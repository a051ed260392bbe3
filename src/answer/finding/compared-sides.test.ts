import { describe, expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { comparedSides, namesSide, setsBothAgainstAnother } from "./compared-sides.js";

describe("what a question sets against each other", () => {
  test.each<[string, string, string]>([
    ["Is CBT better than medication for depression?", "CBT", "medication"],
    ["Is tenofovir gel as good as oral tablets?", "tenofovir gel", "oral tablets"],
    ["Dexmedetomidine versus midazolam for sedation in eye surgery?", "Dexmedetomidine", "midazolam"],
    ["Belatacept or ciclosporin after kidney transplantation?", "Belatacept", "ciclosporin"],
    ["Should I use aspirin or clopidogrel after a stroke?", "aspirin", "clopidogrel"],
    ["Does CBT work better than drugs for insomnia?", "CBT", "drugs"],
    ["Sleeve gastrectomy versus gastric bypass weight loss", "Sleeve gastrectomy", "gastric bypass"],
    ["Early or late surgery for spinal cord injury?", "Early surgery", "late surgery"],
    ["Which is better for colorectal cancer, irinotecan or oxaliplatin?", "irinotecan", "oxaliplatin"],
    ["Honey or zinc dressings for burns: any difference in healing or cost?", "Honey", "zinc dressings"],
    ["PRK: alcohol or brush to take off the epithelium - pain?", "alcohol", "brush"],
    ["smoking cessation - patch or gum?", "patch", "gum"],
  ])("%s", (question, one, other) => {
    expect(comparedSides(question)).toEqual({ one, other });
  });

  test.each(["Does zinc help infants or children?", "What are the side effects of prednisone?", "Gout"])(
    "is nothing in: %s",
    (question) => {
      expect(comparedSides(question)).toBeUndefined();
    },
  );
});

describe("both sides against something else", () => {
  test.each<[string, boolean]>([
    ["Granisetron or ondansetron with dexamethasone was superior to dexamethasone alone.", true],
    ["Granisetron plus ondansetron was better than ondansetron alone.", true],
    ["We recommend granisetron or ondansetron with dexamethasone.", true],
    ["Vomiting was similar with granisetron or ondansetron.", false],
    ["Granisetron was better than ondansetron.", false],
    ["Vomiting did not differ between granisetron and ondansetron compared with baseline.", false],
    ["Granisetron and ondansetron were similar.", false],
  ])("%s %s", (sentence, expected) => {
    expect(setsBothAgainstAnother({ one: "granisetron", other: "ondansetron" }, sentence)).toBe(expected);
  });
});

describe("a side is named", () => {
  test.each<[string, string, boolean]>([
    ["medication", "CBT was as good as antidepressants.", true],
    ["medication", "CBT was as good as sertraline or escitalopram, two drugs.", true],
    ["medication", "Both CBT and IPT were noninferior to MoodGYM.", false],
    ["surgery", "Ablation was inferior to hepatectomy.", true],
    ["usual care", "Scores fell more than with treatment as usual.", true],
    ["endotracheal tube", "The mask is a safe alternative to ETT.", true],
    ["oral tablets", "Levels were higher with the gel than with oral dosing.", true],
    ["warfarin", "Apixaban caused less bleeding.", false],
  ])("%s by “%s”: %s", (side, words, expected) => {
    expect(namesSide(side, words)).toBe(expected);
  });

  test("by another name of the same drug", () => {
    const lexicon = lexiconOf({ ciclosporin: { kind: "drug", synonyms: ["cyclosporine"] } });
    const { topics } = parseQuestion("Belatacept or ciclosporin?", lexicon);
    expect(namesSide("ciclosporin", "Belatacept was similar to cyclosporine.", topics)).toBe(true);
  });
});

describe("what stands beside the sides of a comparison", () => {
  const lexicon = lexiconOf({ "purple nose": {}, kumis: { kind: "drug" }, zinc: { kind: "drug" } });
  const sides = (text: string) => comparedSides(parseQuestion(text, lexicon));

  test("the matter before them, with a colon or a dash, is part of none", () => {
    expect(sides("Purple nose: kumis or zinc")).toEqual({ one: "kumis", other: "zinc" });
    expect(sides("severe purple nose - kumis or zinc")).toEqual({ one: "kumis", other: "zinc" });
  });

  test("nor is the condition that they are for, before or behind them", () => {
    expect(sides("kumis versus zinc severe purple nose")).toEqual({ one: "kumis", other: "zinc" });
    expect(sides("purple nose kumis or zinc")).toEqual({ one: "kumis", other: "zinc" });
  });

  test("of several that something is set against any will do, and a compound names its last part", () => {
    expect(namesSide("kumis vs zinc", "Zinc did as well.")).toBe(true);
    expect(namesSide("radiotherapy", "after chemoradiotherapy")).toBe(true);
  });
});
