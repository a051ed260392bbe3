import type { PairSignal } from "./compare-facts.js";
import { aspectsOf, weightHeld } from "./aspects.js";
import { compareFacts, PAIR_SIGNALS } from "./compare-facts.js";
import type { Facts } from "./facts.js";
import { factsOf } from "./facts.js";

/** Signals of the whole evidence beside those of its best sentence and its last. */
const WHOLE = [
  "sentences",
  "bestPlace",
  "heldByAll",
  "weightHeldByAll",
  "outcomeHeld",
  "outcomeBest",
  "outcomeNothing",
  "outcomeSignificant",
  "outcomeEffect",
  "subjectHeld",
  "smallP",
  "largeP",
  "nothingNear",
  "significantNear",
  "negativeNear",
  "missingInAll",
  "heldSecond",
  "numbersSameAnywhere",
  "oppositesAnywhere",
  "nothingAnywhere",
  "significantAnywhere",
  "signNear",
  "effectNear",
  "claimWords",
  "lastHeld",
  "lastNothing",
  "lastSignificant",
  "lastNegative",
  "lastUnsure",
  "lastSignProduct",
  "lastEffectProduct",
  "lastEffect",
] as const;

/** The second best sentence is looked at with these only. */
const SECOND = [
  "held",
  "run",
  "opposites",
  "denyMismatch",
  "nothingEvidence",
  "signProduct",
  "effectProduct",
] as const satisfies readonly PairSignal[];

/** The names of the signals, in the order in which `signalsOf` gives them. */
export const SIGNALS: readonly string[] = [...PAIR_SIGNALS, ...WHOLE, ...SECOND.map((name) => `second.${name}`)];

export interface Signals {
  readonly values: Float64Array;
  /** The index of the evidence sentence that bears most on the claim; 0 where there is none. */
  readonly best: number;
  readonly pair: Readonly<Record<PairSignal, number>>;
}

/** Holds a claim against the sentences of one passage. Pure; nothing is learnt here. */
export function signalsOf(claim: string, evidence: readonly string[]): Signals {
  const mine = factsOf(claim);
  const facts = (evidence.length === 0 ? [""] : evidence).map(factsOf);
  const pairs = facts.map((one) => compareFacts(mine, one));
  const order = pairs.map((_, at) => at).sort((a, b) => bearing(pairs[b]) - bearing(pairs[a]) || a - b);
  const [best = 0, second] = order;
  const [pair, last] = [pairs[best], pairs.at(-1)];
  if (pair === undefined || last === undefined) throw new RangeError("a passage has at least one sentence");
  const next = second === undefined ? undefined : pairs[second];
  const all = new Set(facts.flatMap(({ sames }) => [...sames]));
  const missing = [...mine.sames].filter((same) => !all.has(same)).length;
  const whole: Record<(typeof WHOLE)[number], number> = {
    sentences: Math.min(20, facts.length),
    bestPlace: facts.length === 1 ? 1 : best / (facts.length - 1),
    heldByAll: mine.sames.size === 0 ? 0 : 1 - missing / mine.sames.size,
    weightHeldByAll: weightHeld(mine.words, all),
    ...aspectsOf(claim, facts, all),
    smallP: Math.min(6, evidence.join(" ").match(/\bp\s?(?:-?values?)?\s?(?:<|=|≤|⩽)\s?0?[.·]0[0-4]/giu)?.length ?? 0),
    largeP: Math.min(
      6,
      evidence.join(" ").match(/\bp\s?(?:-?values?)?\s?(?:>|=|≥)\s?0?[.·](?:[1-9]|0[5-9])/giu)?.length ?? 0,
    ),
    nothingNear: weighted(pairs, ({ nothingEvidence }) => nothingEvidence),
    significantNear: weighted(pairs, ({ significant }) => significant),
    negativeNear: weighted(pairs, ({ negativeEvidence }) => negativeEvidence),
    missingInAll: missing,
    heldSecond: next?.held ?? 0,
    numbersSameAnywhere: Math.max(...pairs.map(({ numbersSame }) => numbersSame)),
    oppositesAnywhere: Math.max(...pairs.map((one) => one.oppositesFree)),
    nothingAnywhere: sum(facts, ({ tone }) => tone.nothing.length),
    significantAnywhere: sum(facts, ({ tone }) => tone.significant),
    signNear: weighted(pairs, ({ signProduct }) => signProduct),
    effectNear: weighted(pairs, ({ effectProduct }) => effectProduct),
    claimWords: mine.words.length,
    lastHeld: last.held,
    lastNothing: last.nothingEvidence,
    lastSignificant: last.significant,
    lastNegative: last.negativeEvidence,
    lastUnsure: last.unsureEvidence,
    lastSignProduct: last.signProduct,
    lastEffectProduct: last.effectProduct,
    lastEffect: last.effectEvidence,
  };
  const values = Float64Array.from([
    ...PAIR_SIGNALS.map((name) => pair[name]),
    ...WHOLE.map((name) => whole[name]),
    ...SECOND.map((name) => next?.[name] ?? 0),
  ]);
  return { values, best, pair };
}

/** How much a sentence has to do with the claim. */
function bearing(pair: Readonly<Record<PairSignal, number>> | undefined): number {
  return pair === undefined
    ? 0
    : 0.5 * pair.held +
        0.5 * pair.weightHeld +
        0.3 * pair.heldStrict +
        0.5 * pair.pairsHeld +
        0.1 * pair.holds +
        0.1 * pair.numbersSame;
}

function sum(facts: readonly Facts[], of: (one: Facts) => number): number {
  return Math.min(
    6,
    facts.reduce((total, one) => total + of(one), 0),
  );
}

/** The mean over the sentences, those that bear on the claim counting most. */
function weighted(
  pairs: readonly Readonly<Record<PairSignal, number>>[],
  of: (one: Readonly<Record<PairSignal, number>>) => number,
): number {
  let total = 0;
  let weights = 0;
  for (const pair of pairs) {
    const weight = bearing(pair) ** 3;
    total += weight * of(pair);
    weights += weight;
  }
  return weights === 0 ? 0 : total / weights;
}
