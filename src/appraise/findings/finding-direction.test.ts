import { describe, expect, test } from "vitest";
import type { FindingWords } from "../../domain/finding.js";
import { directionIn } from "./finding-direction.js";
import { isHarmWanted, welcomeOf } from "./outcome-worth.js";

const PAIN: FindingWords = { intervention: "zinc", comparator: "placebo", outcome: "pain", welcome: -1, whole: false };

describe("the direction of a sentence", () => {
  test.each([
    ["Zinc reduced pain more than placebo (P < 0.001).", "better"],
    ["Pain was higher with zinc than with placebo (p = 0.01).", "worse"],
    ["Pain was lower with placebo than with zinc (p = 0.01).", "worse"],
    ["Zinc relieves pain.", "better"],
    ["Pain did not differ between zinc and placebo.", "no difference"],
    ["Reductions in pain were significantly greater with zinc than with placebo (p = 0.02).", "better"],
    ["Zinc reduced pain compared with placebo, without adverse effects.", "better"],
    ["Zinc is more effective than placebo for pain.", "better"],
    ["Zinc is superior to placebo in pain.", "better"],
    ["Zinc was associated with less pain than placebo.", "better"],
    ["Pain was reduced from baseline with zinc compared with placebo.", "better"],
    ["Fever was significantly higher with zinc and significantly lower pain was felt than with placebo.", "better"],
    ["Treatment with zinc reduced pain.", "better"],
    ["Zinc reduced pain, although cough also increased.", "better"],
    ["Pain was felt by 20% with zinc and 41% with placebo (p = 0.01).", "better"],
    [
      "Pain fell significantly in both groups, but there was no significant difference between the groups.",
      "no difference",
    ],
    ["Zinc was not associated with any significant changes in pain.", "no difference"],
    ["Zinc, compared with placebo, significantly reduced pain (p = 0.01).", "better"],
    ["Zinc resulted in pain in 3 children as compared with 11 given placebo (OR 0.22, 95% CI 0.05 to 0.92).", "better"],
    ["Our results do not support the use of zinc for pain.", "no difference"],
  ])("%s: %s", (text, direction) => {
    expect(directionIn(text, PAIN)).toBe(direction);
  });

  test.each([
    ["it hedges", "Zinc may reduce pain compared with placebo."],
    [
      "it finds a difference later",
      "Pain did not differ between zinc and placebo at 24 h (p = 0.32); however, a significant difference emerged at 48 h (p = 0.04).",
    ],
    [
      "it is alike in two times",
      "Pain was similar between years 0-5 with zinc and placebo (HR 0.72, p = 0.001) and after.",
    ],
    ["it sets bare shares against each other", "Pain was relieved in 63% with zinc versus 55% with placebo."],
    ["it limits", "Only in men did zinc reduce pain compared with placebo."],
    ["its p value is not below 0.05", "Pain was lower with zinc than with placebo (P = 0.25)."],
    ["its interval holds no difference", "Pain was lower with zinc than with placebo (RR 0.9, 95% CI 0.7 to 1.1)."],
    ["it says two things", "Zinc reduced pain compared with placebo but not with honey."],
    ["it tells of both arms before and after", "Pain fell from 6.4 to 2.4 with zinc and 6.3 to 2.2 with placebo."],
    ["it tells of a part of the people", "Among children who had fever, pain was lower with zinc than with placebo."],
    ["it tells of the rest", "Zinc did not affect the other pain scores compared with placebo."],
    ["it is what can be", "We suggest that zinc can be a better treatment for pain than placebo."],
    ["only the group that had it changed", "The zinc group reduced pain after treatment."],
    ["it compares nothing", "Pain was reduced in the zinc group."],
    ["it tells of a plan", "We hypothesised that zinc reduces pain compared with placebo."],
  ])("is unclear where %s", (_, text) => {
    expect(directionIn(text, PAIN)).toBe("unclear");
  });

  test("an outcome's own words tell no result", () => {
    const asked: FindingWords = { ...PAIN, outcome: "blood loss" };
    expect(directionIn("Blood loss did not differ between zinc and placebo.", asked)).toBe("no difference");
    expect(directionIn("Blood loss was higher with zinc than with placebo (p = 0.01).", asked)).toBe("worse");
  });

  test("goes by the outcome's own words where a condition as a whole is asked of", () => {
    const asked: FindingWords = { ...PAIN, outcome: "asthma", welcome: 0, whole: true };
    expect(directionIn("Exacerbations were fewer with zinc than with placebo.", asked)).toBe("better");
    expect(directionIn("Serum ferritin was higher with zinc than with placebo.", asked)).toBe("unclear");
  });
});

test("having given up a habit is welcome, though the habit is not", () => {
  const asked: FindingWords = {
    ...PAIN,
    intervention: "varenicline",
    outcome: "smoking cessation",
    welcome: 1,
    whole: true,
  };
  const said =
    "Continuous abstinence was higher for varenicline than for placebo (53.1% vs. 19.3%; OR 5.9; 95% CI, 3.7-9.4; p < .0001).";
  expect(directionIn(said, asked)).toBe("better");
});

test.each([
  ["smoking cessation", 1],
  ["abstinence from alcohol", 1],
  ["prevention of falls", 0],
  ["pain", -1],
  ["survival", 1],
  ["pain relief", 0],
  ["time to recovery", 0],
  ["serum ferritin", 0],
])("more of %s is welcome: %s", (words, welcome) => {
  expect(welcomeOf(words)).toBe(welcome);
});

test.each([
  ["more", "bleeding", true],
  ["less", "survival", true],
  ["less", "memory loss", false],
  ["more", "pain threshold", false],
  ["less", "pain", false],
] as const)("whether %s %s is a harm", (wanted, outcome, harm) => {
  expect(isHarmWanted(wanted, outcome)).toBe(harm);
});
