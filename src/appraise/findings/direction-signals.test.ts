import { expect, test } from "vitest";
import type { FindingWords } from "../../domain/finding.js";
import { DIRECTION_MIRRORED, DIRECTION_SIGNALS, directionSignals } from "./direction-signals.js";
import { DIRECTION_WEIGHTS } from "./direction-weights.js";
import { DIRECTION_CLASSES, likelyDirections } from "./finding-direction.js";

const PAIN: FindingWords = { intervention: "zinc", comparator: "placebo", outcome: "pain", welcome: -1, whole: false };
const SAID = "Pain was significantly lower with zinc than with placebo (p = 0.01).";
const valueOf = (sentence: string, name: (typeof DIRECTION_SIGNALS)[number], asked = PAIN) =>
  directionSignals(sentence, asked)[DIRECTION_SIGNALS.indexOf(name)];

test("every class has a weight for every signal, and a constant", () => {
  expect(DIRECTION_WEIGHTS.map((row) => row.length)).toEqual(DIRECTION_CLASSES.map(() => DIRECTION_SIGNALS.length + 1));
});

test("signals that change sides are named for the two sides of one thing", () => {
  for (const [better, worse] of DIRECTION_MIRRORED)
    expect(DIRECTION_SIGNALS[better]?.replace("better", "worse")).toBe(DIRECTION_SIGNALS[worse]);
  expect(DIRECTION_MIRRORED.length).toBeGreaterThan(8);
});

test("less of what is unwelcome is better, less of what is welcome worse", () => {
  expect(valueOf(SAID, "sentence: better")).toBeGreaterThan(0);
  expect(valueOf(SAID, "sentence: worse")).toBe(0);
  expect(valueOf(SAID, "sentence: worse", { ...PAIN, welcome: 1 })).toBeGreaterThan(0);
});

test("hedges, controls and comparisons are signals of their own", () => {
  expect(valueOf("Zinc may reduce pain.", "hedged")).toBe(1);
  expect(valueOf(SAID, "hedged")).toBe(0);
  expect(valueOf(SAID, "against control")).toBe(1);
  expect(valueOf(SAID, "compares")).toBe(1);
});

test("the likelihoods of the directions come to one", () => {
  const likely = likelyDirections(SAID, PAIN);
  expect(Object.values(likely).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  expect(likely.better).toBeGreaterThan(0.8);
});
