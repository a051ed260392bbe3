import type { ClassModel } from "./class-model.js";
import { likelyBy, readModel } from "./class-model.js";
import { leavesOpen } from "./claims/open-question.js";
import type { PairSignal } from "./signals/compare-facts.js";
import { readingOf } from "./signals/reading.js";
import { signalsOf } from "./signals/signals.js";
import type { JudgedLabel } from "./stance.js";
import { TRAINED_JUDGE } from "./trained-judge.js";

/** What the judge makes of a claim, with what it went by. */
export interface Judgement extends JudgedLabel {
  /** The deciding sentence held against the claim. */
  readonly signals: Readonly<Record<PairSignal, number>>;
}

/** A sentence that holds less of the claim's content than this says nothing of it. */
const BEARS = 0.5;

/** From here on six in seven of what the learnt judge calls supported is, on claims that it did not learn from (docs/judging.md). */
const LEARNT_SURE = 0.75;
/** Below this the learnt judge does not believe in a support that the rules find; there six in ten of them were wrong. */
const LEARNT_DOUBTS = 0.5;

/** What was learnt, as the product ships it. */
const LEARNT = readModel(TRAINED_JUDGE);

/**
 * Judges a claim by the sentences of one passage. By rules: what holds most of the claim's words supports it, unless a number, a denial, a
 * direction or a word stands there otherwise, which contradicts it. A learnt judge adds support where nothing stands otherwise, and takes
 * away support that it doubts; what contradicts is told by rules alone. `probabilities` add up to 1.
 */
export function judge(claim: string, evidence: readonly string[]): Judgement {
  return judgeBy(LEARNT, claim, evidence);
}

/** The same by another learnt judge, to measure it on claims that it did not learn from. */
export function judgeBy(model: ClassModel, claim: string, evidence: readonly string[]): Judgement {
  const read = signalsOf(claim, evidence);
  const { best, pair } = read;
  const against = clash(pair);
  const bears = Math.max(0, Math.min(1, (pair.held - BEARS) / (1 - BEARS)));
  // What is only asked is neither for nor against; a claim that itself leaves the matter open may be borne out so.
  const asked = leavesOpen(evidence[best] ?? "") && !leavesOpen(claim);
  const contradicts = asked ? 0 : bears * against;
  const byRules = bears * (1 - against) * (pair.nothingDiffers > 0 ? 0.3 : 1);
  const learnt = () => (evidence.length === 0 ? 0 : (likelyBy(model, readingOf(claim, evidence, read))[0] ?? 0));
  const supports = asked ? 0 : weighed(byRules, contradicts, against > 0 || pair.nothingDiffers > 0, learnt);
  const neutral = 1 - supports - contradicts;
  const label =
    neutral >= Math.max(supports, contradicts) ? "neutral" : supports >= contradicts ? "supports" : "contradicts";
  return { label, probabilities: { supports, contradicts, neutral }, best, signals: pair };
}

/** The probability of support by the rules, as the learnt judge corrects it; it is not asked where the rules would not listen. */
function weighed(byRules: number, contradicts: number, clashing: boolean, learnt: () => number): number {
  if (byRules > 0.5) return learnt() < LEARNT_DOUBTS ? 0.4 * byRules : byRules;
  if (clashing || contradicts > 0) return byRules;
  const sure = learnt();
  return sure >= LEARNT_SURE ? Math.max(byRules, sure) : byRules;
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
