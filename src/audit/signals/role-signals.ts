import { looksLikeADrug } from "../../question/inn-stems.js";
import type { Facts, Word } from "./facts.js";
import { factsOf } from "./facts.js";
import { rarityOf } from "./rarity.js";
import { relationIn } from "./relation.js";

/** How a passage holds what a claim speaks of and what it says of it, and what else the passage names. */
export const ROLE_SIGNALS = [
  "subjectRare",
  "objectRare",
  "bothRare",
  "bothInOne",
  "bothInOneProduct",
  "rarestMissing",
  "rareMissingTwo",
  "strangers",
  "strangersBest",
  "sharedBest",
  "rareHeldSquare",
  "drugsClaim",
  "drugsMissing",
  "drugsOther",
] as const;

/** From this rarity on a word is a name or a term rather than a word of every abstract. */
const RARE = 5.5;

/**
 * Holds a claim's subject and object against a passage; where the claim has no word of change or connection its halves stand for them.
 * Shares are 0 to 1, each word counting by the square of its rarity; the rest small counts. `best` is the sentence that holds most of the claim.
 */
export function roleSignals(
  claim: string,
  evidence: readonly string[],
): { readonly best: number; readonly signals: Record<(typeof ROLE_SIGNALS)[number], number> } {
  const theirs = evidence.map(factsOf);
  const mine = raritiesOf(factsOf(claim).words);
  const { subject, object } = partsOf(claim);
  const [first, second] = [raritiesOf(factsOf(subject).words), raritiesOf(factsOf(object).words)];
  const all = new Set(theirs.flatMap(({ sames }) => [...sames]));
  const each = theirs.map(({ sames }) => ({
    subject: shareHeld(first, sames),
    object: shareHeld(second, sames),
    claim: shareHeld(mine, sames),
  }));
  const best = each.reduce((top, { claim: held }, at) => (held > (each[top]?.claim ?? 0) ? at : top), 0);
  const deciding = theirs[best] ?? factsOf("");
  const missing = [...mine]
    .filter(([word]) => !all.has(word))
    .map(([, rarity]) => rarity)
    .sort((a, b) => b - a);
  const strangers = ({ words }: Facts) =>
    [...raritiesOf(words)].filter(([word, rarity]) => !mine.has(word) && rarity >= RARE).length;
  const [drugs, others] = [drugsIn(claim), drugsIn(evidence.join(" "))];
  const [subjectRare, objectRare] = [shareHeld(first, all), shareHeld(second, all)];
  const signals = {
    subjectRare,
    objectRare,
    bothRare: Math.min(subjectRare, objectRare),
    bothInOne: Math.max(0, ...each.map((one) => Math.min(one.subject, one.object))),
    bothInOneProduct: Math.max(0, ...each.map((one) => one.subject * one.object)),
    rarestMissing: missing[0] ?? 0,
    rareMissingTwo: (missing[0] ?? 0) + (missing[1] ?? 0),
    strangers: Math.min(20, theirs.reduce((sum, one) => sum + strangers(one), 0) / Math.max(1, theirs.length)),
    strangersBest: Math.min(12, strangers(deciding)),
    sharedBest: [...mine.keys()].filter((word) => deciding.sames.has(word)).length,
    rareHeldSquare: shareHeld(mine, all),
    drugsClaim: Math.min(2, drugs.size),
    drugsMissing: [...drugs].filter((drug) => !others.has(drug)).length,
    drugsOther: Math.min(3, [...others].filter((drug) => !drugs.has(drug)).length),
  };
  return { best, signals };
}

/** What a claim speaks of, and what it says of it. */
function partsOf(claim: string): { readonly subject: string; readonly object: string } {
  const said = relationIn(claim);
  if (said !== undefined) return said;
  const space = claim.indexOf(" ", claim.length / 2);
  return space < 0 ? { subject: claim, object: claim } : { subject: claim.slice(0, space), object: claim.slice(space) };
}

/** Every word, those that say the same as one, and how rare the commonest way to say it is. */
function raritiesOf(words: readonly Word[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { term, same } of words)
    if (term !== "") found.set(same, Math.min(found.get(same) ?? Infinity, rarityOf(term), rarityOf(same)));
  return found;
}

function shareHeld(words: ReadonlyMap<string, number>, held: ReadonlySet<string>): number {
  let [part, all] = [0, 0];
  for (const [word, rarity] of words) {
    all += rarity ** 2;
    if (held.has(word)) part += rarity ** 2;
  }
  return all === 0 ? 0 : part / all;
}

function drugsIn(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[a-z]{5,}/gu) ?? []).filter(looksLikeADrug));
}
