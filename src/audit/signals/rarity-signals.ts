import type { Facts } from "./facts.js";
import { rarityOf } from "./rarity.js";

/** How claim and passage share words, each counting by how rare it is in biomedical prose. */
export const RARITY_SIGNALS = [
  "rareHeld",
  "rareHeldBest",
  "rareHolds",
  "rarestHeld",
  "rareShared",
  "rarestShared",
  "claimRarity",
  "evidenceRarity",
  "claimTerms",
  "evidenceTerms",
  "sharedTerms",
] as const;

/** A claim's so many rarest words are looked at by themselves. */
const RAREST_WORDS = 3;

/** Shares are 0 to 1, rarities as `rarityOf` gives them. All 0 where there is no evidence but for what the claim alone tells. */
export function raritySignals(
  claim: Facts,
  evidence: readonly Facts[],
): Record<(typeof RARITY_SIGNALS)[number], number> {
  const mine = raritiesOf([claim]);
  const theirs = raritiesOf(evidence);
  const shared = [...mine].filter(([word]) => theirs.has(word)).map(([, rarity]) => rarity);
  const [all, there, both] = [sum(mine.values()), sum(theirs.values()), sum(shared)];
  const rarest = [...mine].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, RAREST_WORDS);
  const heldBy = ({ sames }: Facts) => sum([...mine].map(([word, rarity]) => (sames.has(word) ? rarity : 0)));
  return {
    rareHeld: share(both, all),
    rareHeldBest: share(Math.max(0, ...evidence.map(heldBy)), all),
    rareHolds: share(both, there),
    rarestHeld: share(rarest.filter(([word]) => theirs.has(word)).length, rarest.length),
    rareShared: both,
    rarestShared: Math.max(0, ...shared),
    claimRarity: share(all, mine.size),
    evidenceRarity: share(there, theirs.size),
    claimTerms: mine.size,
    evidenceTerms: theirs.size,
    sharedTerms: shared.length,
  };
}

/** Every word of sentences, those that say the same as one, and how rare the commonest way to say it is. */
function raritiesOf(sentences: readonly Facts[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { words } of sentences)
    for (const { term, same } of words)
      if (term !== "") found.set(same, Math.min(found.get(same) ?? Infinity, rarityOf(term), rarityOf(same)));
  return found;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const one of numbers) total += one;
  return total;
}

function share(part: number, all: number): number {
  return all === 0 ? 0 : part / all;
}
