import type { ArmResult } from "./outcome.js";
import { countsPeople, isShare } from "./outcome.js";

/** What a clause asks of an arm: of several figures those that its words name ("complete or partial response": both). */
export function figuresOf(arm: ArmResult, spoken: ReadonlySet<string>): ArmResult["figures"] {
  if (arm.figures.length <= 1) return arm.figures;
  const fit = arm.figures.map(({ label }) => {
    const own = [...label].filter((word) => !arm.figures.every((other) => other.label.has(word)));
    return own.length === 0 ? 0 : own.filter((word) => spoken.has(word)).length / own.length;
  });
  const top = Math.max(...fit);
  return top === 0 ? arm.figures : arm.figures.filter((_, at) => fit[at] === top);
}

/** The amounts of an arm that fit a number: counts of people from shares, shares from counts. */
export function amounts(
  arm: ArmResult | undefined,
  spoken: ReadonlySet<string>,
  percent: boolean,
  people = false,
): number[] {
  if (arm === undefined) return [];
  const values = figuresOf(arm, spoken).map(({ value }) => value);
  const scale = isShare(arm) && /proportion|fraction/u.test(arm.unit) && values.every((one) => one <= 1) ? 100 : 1;
  const scaled = values.map((one) => one * scale);
  const both = scaled.length > 1 ? [...scaled, scaled.reduce((a, b) => a + b, 0)] : scaled;
  if (percent && !isShare(arm) && arm.of > 0 && countsPeople(arm)) return both.map((one) => (100 * one) / arm.of);
  if (!percent && people && isShare(arm) && arm.of > 0) return both.map((one) => (one * arm.of) / 100);
  return both;
}

/** Words of more and of less. */
export const UP =
  /\b(?:more|higher|greater|larger|longer|better|increas\w+|outperform\w*|superior|over|above|exceed\w*)\b/iu;

export const DOWN = /\b(?:fewer|less|lower|smaller|shorter|worse|decreas\w+|poorer|reduc\w+|inferior|below)\b/iu;
