import { comparable, sameQuantity } from "../words/quantities.js";
import type { Pointing } from "./effect-words.js";
import type { Facts, Word } from "./facts.js";
import { oppositesOf } from "./opposites.js";

/** What one sentence says to a claim, number by number; `PAIR_SIGNALS` has them in order. */
export type PairSignal = (typeof PAIR_SIGNALS)[number];
export const PAIR_SIGNALS = [
  "held",
  "heldStrict",
  "holds",
  "weightHeld",
  "weightHolds",
  "rareMissing",
  "pairsHeld",
  "run",
  "missing",
  "likeMissing",
  "opposites",
  "oppositesFree",
  "denyMismatch",
  "denyMatch",
  "denialsClaim",
  "denialsEvidence",
  "negativeEvidence",
  "negativeDiffers",
  "numbersClaim",
  "numbersSame",
  "numbersOther",
  "numbersFree",
  "signClaim",
  "signEvidence",
  "signProduct",
  "effectClaim",
  "effectEvidence",
  "effectProduct",
  "nothingClaim",
  "nothingEvidence",
  "nothingDiffers",
  "significant",
  "unsureEvidence",
  "unsureClaim",
  "dutyDiffers",
  "oftenDiffers",
  "compares",
  "swapped",
] as const;

/** Holds a sentence against a claim. Shares are 0 to 1, signs -1 to 1, the rest small counts. */
export function compareFacts(claim: Facts, evidence: Facts): Record<PairSignal, number> {
  const mine = claim.words.filter(({ term }) => term !== "");
  const theirs = evidence.words.filter(({ term }) => term !== "");
  const missing = mine.filter(({ same }) => !evidence.sames.has(same));
  const free = theirs.filter(({ same }) => !claim.sames.has(same));
  const like = missing.filter(({ term }) => term.length >= 5 && free.some((other) => sharesStart(term, other.term)));
  const shared = mine.filter(({ same }) => evidence.sames.has(same));
  const share = (part: number, all: number) => (all === 0 ? 0 : part / all);
  const opposed = (words: readonly Word[]) =>
    words.filter(({ term }) => {
      const others = oppositesOf(term);
      return others.size > 0 && free.some((other) => others.has(other.term));
    }).length;
  const deniedThere = new Map<string, boolean>();
  for (const { same, denied } of theirs) deniedThere.set(same, (deniedThere.get(same) ?? false) || denied);
  const mismatched = shared.filter(({ same, denied }) => denied !== (deniedThere.get(same) ?? false)).length;
  const bothDenied = shared.filter(({ same, denied }) => denied && deniedThere.get(same) === true).length;
  const same = claim.quantities.filter((one) => evidence.quantities.some((other) => sameQuantity(one, other)));
  const unmatched = claim.quantities.filter((one) => !same.includes(one));
  const others = evidence.quantities.filter((one) => !claim.quantities.some((mineOne) => sameQuantity(mineOne, one)));
  const clashing = unmatched.filter((one) => others.some((other) => comparable(one, other)));
  const near = evidence.words.filter(({ same: word }) => word !== "" && claim.sames.has(word)).map(({ at }) => at);
  const claimSign = signOf(claim.words, "up", "down");
  const evidenceSign = signOf(evidence.words, "up", "down", near);
  const claimEffect = effectOf(claim.words);
  const evidenceEffect = effectOf(evidence.words, near);
  const nothingClaim = Math.min(1, claim.tone.nothing.length);
  const nothingEvidence = Math.min(2, evidence.tone.nothing.length);
  return {
    held: share(shared.length, mine.length),
    heldStrict: share(mine.filter(({ term }) => evidence.terms.has(term)).length, mine.length),
    holds: share(theirs.length - free.length, theirs.length),
    weightHeld: share(weigh(shared), weigh(mine)),
    weightHolds: share(weigh(theirs) - weigh(free), weigh(theirs)),
    rareMissing: missing.filter(({ weight }) => weight >= 0.8).length,
    pairsHeld: share([...claim.pairs].filter((pair) => evidence.pairs.has(pair)).length, claim.pairs.size),
    run: share(longestRun(mine, theirs), mine.length),
    missing: missing.length,
    likeMissing: like.length,
    opposites: opposed(mine),
    oppositesFree: opposed(missing),
    denyMismatch: share(mismatched, shared.length),
    denyMatch: share(bothDenied, shared.length),
    denialsClaim: Math.min(2, claim.denials),
    denialsEvidence: Math.min(3, evidence.denials),
    negativeEvidence: Number(evidence.negative),
    negativeDiffers: Number(claim.negative) - Number(evidence.negative),
    numbersClaim: Math.min(4, claim.quantities.length),
    numbersSame: Math.min(3, same.length),
    numbersOther: Math.min(3, clashing.length),
    numbersFree: Math.min(3, unmatched.length - clashing.length),
    signClaim: claimSign,
    signEvidence: evidenceSign,
    signProduct: claimSign * evidenceSign,
    effectClaim: claimEffect,
    effectEvidence: evidenceEffect,
    effectProduct: claimEffect * evidenceEffect,
    nothingClaim,
    nothingEvidence,
    nothingDiffers: Math.abs(nothingClaim - Math.min(1, nothingEvidence)),
    significant: Math.min(3, evidence.tone.significant),
    unsureEvidence: Math.min(3, evidence.tone.unsure),
    unsureClaim: Math.min(2, claim.tone.unsure),
    dutyDiffers: claim.duty - evidence.duty,
    oftenDiffers: claim.often === 0 || evidence.often === 0 ? 0 : claim.often - evidence.often,
    compares: Number(claim.compares) + 2 * Number(evidence.compares),
    swapped: swaps(mine, theirs),
  };
}

function weigh(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function sharesStart(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at >= 5 && at >= 0.6 * Math.max(a.length, b.length);
}

/** The most content words of the claim that follow each other in the sentence too. */
function longestRun(mine: readonly Word[], theirs: readonly Word[]): number {
  let best = 0;
  let before = new Int16Array(theirs.length + 1);
  for (const { same } of mine) {
    const row = new Int16Array(theirs.length + 1);
    theirs.forEach((other, at) => {
      if (other.same === same) {
        const length = (before[at] ?? 0) + 1;
        row[at + 1] = length;
        if (length > best) best = length;
      }
    });
    before = row;
  }
  return best;
}

/** How often another word stands in the sentence between the same two neighbours. */
function swaps(mine: readonly Word[], theirs: readonly Word[]): number {
  let count = 0;
  for (let at = 1; at + 1 < mine.length; at++) {
    const [left, here, right] = [mine[at - 1], mine[at], mine[at + 1]];
    for (let other = 1; other + 1 < theirs.length; other++)
      if (
        theirs[other - 1]?.same === left?.same &&
        theirs[other + 1]?.same === right?.same &&
        theirs[other]?.same !== here?.same
      )
        count++;
  }
  return Math.min(2, count);
}

/** Words far from what both sentences name say less of it. In words. */
const NEAR = 6;

/** Which way words point on the whole, -1 to 1; a denied word points the other way. */
function signOf(words: readonly Word[], plus: Pointing, minus: Pointing, near?: readonly number[]): number {
  let sum = 0;
  let all = 0;
  for (const { points, denied, at } of words) {
    const sign = Number(points.includes(plus)) - Number(points.includes(minus));
    if (sign === 0) continue;
    const weight = near === undefined ? 1 : Math.exp(-distance(at, near) / NEAR);
    sum += (denied ? -sign : sign) * weight;
    all += weight;
  }
  return all === 0 ? 0 : sum / Math.max(1, all);
}

/** Better or worse for people: "reduces mortality" is better, "increases mortality" worse. */
function effectOf(words: readonly Word[], near?: readonly number[]): number {
  const plain = signOf(words, "good", "bad", near);
  let sum = 0;
  for (const ill of words) {
    if (!ill.points.includes("ill")) continue;
    for (const other of words) {
      const sign = Number(other.points.includes("down")) - Number(other.points.includes("up"));
      const apart = Math.abs(other.at - ill.at);
      if (sign === 0 || apart > 8) continue;
      const weight = near === undefined ? 1 : Math.exp(-distance(other.at, near) / NEAR);
      sum += ((other.denied ? -sign : sign) * weight) / (1 + apart / 4);
    }
  }
  return Math.max(-1, Math.min(1, plain + Math.max(-1, Math.min(1, sum)) / 2));
}

function distance(at: number, near: readonly number[]): number {
  let least = 12;
  for (const place of near) least = Math.min(least, Math.abs(place - at));
  return least;
}
