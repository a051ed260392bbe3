import type { Facts, Word } from "./facts.js";
import { factsOf } from "./facts.js";

/** What a claim says of what: "A is better than B in terms of C". Without such words its last half is the outcome. */
const OUTCOME =
  /\b(?:in terms of|with (?:regard|respect) to|as measured by|for the outcome(?: of)?|with less|with more)\b/iu;

/** How the evidence stands to the outcome that a claim names, and to what the outcome is said of. Shares, and counts in one sentence. */
export function aspectsOf(claim: string, evidence: readonly Facts[], all: ReadonlySet<string>) {
  const match = OUTCOME.exec(claim);
  const cut = match === null ? halfOf(claim) : match.index + match[0].length;
  const subject = factsOf(claim.slice(0, match?.index ?? cut));
  const outcome = factsOf(claim.slice(cut));
  const shares = evidence.map(({ sames }) => weightHeld(outcome.words, sames));
  const best = Math.max(0, ...shares);
  const there = best === 0 ? [] : evidence.filter((_, at) => (shares[at] ?? 0) >= 0.7 * best);
  const most = (of: (one: Facts) => number) => Math.min(3, Math.max(0, ...there.map(of)));
  return {
    outcomeHeld: weightHeld(outcome.words, all),
    outcomeBest: best,
    outcomeNothing: most(({ tone }) => tone.nothing.length),
    outcomeSignificant: most(({ tone }) => tone.significant),
    outcomeEffect: there.length === 0 ? 0 : there.filter(({ negative }) => negative).length / there.length,
    subjectHeld: weightHeld(subject.words, all),
  };
}

function halfOf(claim: string): number {
  const space = claim.indexOf(" ", Math.floor(claim.length / 2));
  return space === -1 ? claim.length : space;
}

/** The share of a claim's content that terms hold, rare words counting most. */
export function weightHeld(words: readonly Word[], terms: ReadonlySet<string>): number {
  const all = words.reduce((total, { weight }) => total + weight, 0);
  const held = words.reduce((total, { weight, same }) => total + (terms.has(same) ? weight : 0), 0);
  return all === 0 ? 0 : held / all;
}
