import { factsOf } from "./facts.js";
import { RARITY_SIGNALS, raritySignals } from "./rarity-signals.js";
import { RELATION_SIGNALS, relationSignals } from "./relation.js";
import type { Signals } from "./signals.js";
import { SIGNALS, signalsOf } from "./signals.js";

/** The names of what `generalReading` gives, in order. */
export const READING: readonly string[] = [...SIGNALS, ...RELATION_SIGNALS, ...RARITY_SIGNALS];

/** All that a claim and a passage say to each other, as the learnt judge takes it. */
export function generalReading(claim: string, evidence: readonly string[]): Float64Array {
  return readingOf(claim, evidence, signalsOf(claim, evidence));
}

/** The same, where a part was read before. */
export function readingOf(
  claim: string,
  evidence: readonly string[],
  { values }: Pick<Signals, "values">,
): Float64Array {
  const relation = relationSignals(claim, evidence);
  const rarity = raritySignals(factsOf(claim), evidence.map(factsOf));
  return Float64Array.from([
    ...values,
    ...RELATION_SIGNALS.map((name) => relation[name]),
    ...RARITY_SIGNALS.map((name) => rarity[name]),
  ]);
}
