import type { PairSignal } from "./signals/compare-facts.js";
import { signalsOf } from "./signals/signals.js";
import type { JudgedLabel } from "./stance.js";

/** What the judge makes of a claim, with what it went by. */
export interface Judgement extends JudgedLabel {
  /** The deciding sentence held against the claim. */
  readonly signals: Readonly<Record<PairSignal, number>>;
}

/** A sentence that holds less of the claim's content than this says nothing of it. */
const BEARS = 0.5;

/**
 * Judges a claim by the sentences of one passage, by rules: what holds most of the claim's words supports it, unless a number, a denial, a
 * direction or a word stands there otherwise, which contradicts it. `probabilities` add up to 1.
 */
export function judge(claim: string, evidence: readonly string[]): Judgement {
  const { best, pair } = signalsOf(claim, evidence);
  const against = clash(pair);
  const bears = Math.max(0, Math.min(1, (pair.held - BEARS) / (1 - BEARS)));
  const contradicts = bears * against;
  const supports = bears * (1 - against) * (pair.nothingDiffers > 0 ? 0.3 : 1);
  const neutral = 1 - supports - contradicts;
  const label =
    neutral >= Math.max(supports, contradicts) ? "neutral" : supports >= contradicts ? "supports" : "contradicts";
  return { label, probabilities: { supports, contradicts, neutral }, best, signals: pair };
}

/** How surely the sentence says the opposite, 0 to 1. */
function clash(pair: Readonly<Record<PairSignal, number>>): number {
  const signs = [
    pair.oppositesFree > 0 ? 0.8 : 0,
    pair.denyMismatch > 0.3 ? 0.7 : 0,
    pair.numbersOther > 0 && pair.numbersSame === 0 ? 0.7 : 0,
    pair.signProduct < -0.4 ? 0.7 : 0,
    pair.effectProduct < -0.4 ? 0.5 : 0,
  ];
  return 1 - signs.reduce((rest, sign) => rest * (1 - sign), 1);
}
