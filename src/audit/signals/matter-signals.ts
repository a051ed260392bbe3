import type { Facts } from "./facts.js";
import { mattersIn } from "./matters.js";
import { rarityOf } from "./rarity.js";

/** How much of a claim a passage holds when everyday words and clinical ones for one thing count as the same. */
export const MATTER_SIGNALS = [
  "matterHeld",
  "matterHeldBest",
  "matterGain",
  "matterGainBest",
  "matterMissingRarest",
] as const;

interface Held {
  /** With other words for the same thing, and with the claim's own words only; shares of the claim. */
  readonly wide: number;
  readonly plain: number;
  /** The rarity of the rarest word that is not held either way. */
  readonly missing: number;
}

/**
 * Holds a claim against a passage and its best sentence. Shares are 0 to 1, each word counting by the square of its rarity; a gain is what
 * other words for the same thing add to the share. All 0 without evidence, but for the rarest word missing.
 */
export function matterSignals(
  claim: Facts,
  evidence: readonly Facts[],
): Record<(typeof MATTER_SIGNALS)[number], number> {
  const mine = wordsOf(claim);
  const there = evidence.map((one) => ({ sames: one.sames, things: mattersIn(termsIn(one)).things }));
  const all = heldBy(mine, {
    sames: new Set(there.flatMap(({ sames }) => [...sames])),
    things: new Set(there.flatMap(({ things }) => [...things])),
  });
  const best = there
    .map((one) => heldBy(mine, one))
    .reduce<Held>((top, one) => (one.wide > top.wide ? one : top), { wide: 0, plain: 0, missing: 0 });
  return {
    matterHeld: all.wide,
    matterHeldBest: best.wide,
    matterGain: all.wide - all.plain,
    matterGainBest: best.wide - best.plain,
    matterMissingRarest: all.missing,
  };
}

interface ClaimWord {
  readonly rarity: number;
  readonly things: ReadonlySet<number>;
}

/** Every word, those that say the same as one: how rare the commonest way to say it is, and the things that it helps to name. */
function wordsOf(claim: Facts): Map<string, ClaimWord> {
  const { byTerm } = mattersIn(termsIn(claim));
  const found = new Map<string, ClaimWord>();
  for (const { term, same } of claim.words) {
    if (term === "") continue;
    const before = found.get(same);
    found.set(same, {
      rarity: Math.min(before?.rarity ?? Infinity, rarityOf(term), rarityOf(same)),
      things: new Set([...(before?.things ?? []), ...(byTerm.get(term) ?? [])]),
    });
  }
  return found;
}

function termsIn({ words }: Facts): string[] {
  return words.map(({ term }) => term).filter((term) => term !== "");
}

function heldBy(
  claim: ReadonlyMap<string, ClaimWord>,
  { sames, things }: { readonly sames: ReadonlySet<string>; readonly things: ReadonlySet<number> },
): Held {
  let [wide, plain, all, missing] = [0, 0, 0, 0];
  for (const [word, { rarity, things: own }] of claim) {
    const weight = rarity ** 2;
    all += weight;
    if (sames.has(word)) plain += weight;
    if (sames.has(word) || [...own].some((thing) => things.has(thing))) wide += weight;
    else missing = Math.max(missing, rarity);
  }
  return all === 0 ? { wide: 0, plain: 0, missing } : { wide: wide / all, plain: plain / all, missing };
}
