import type { Facet } from "../domain/facet.js";
import { byCodeUnit } from "../domain/order.js";
import type { Account } from "./why/account.js";
import type { Candidate } from "./candidates/candidate.js";

/** Two sentences that share this much of their words say the same. */
const SAME = 0.6;
/** What a statement on something not yet told is worth, beside its score. */
const NEW = { meaning: 0.9, facet: 0.2, intervention: 0.35 } as const;
/** What each statement that its publication already has takes off. */
const CROWDING = 0.3;
/** One publication's statements in one section; in a short one, one. */
const OF_ONE_PUBLICATION = 2;
const SHORT = 3;
/** A statement worth less than this share of the section's best is not worth reading. */
const WORTH = 0.7;
/** A sentence that lists more interventions than this says little of each. */
const LISTED = 3;
/** Beyond what was planned, so many statements may be added so that no harm and no negative finding is dropped. */
const UNWELCOME_MOST = 3;

/** Facets in which a good word must not stand without the bad one. */
const EFFECTS: readonly Facet[] = ["treatment", "dose", "prevention", "harm"];

/** Best first; ties break by publication, then source, then position. */
export function byScore(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    byCodeUnit(a.publication.id, b.publication.id) ||
    byCodeUnit(a.source.id, b.source.id) ||
    a.start - b.start
  );
}

/** Share of the smaller sentence's words that the other has as well. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const term of small) if (large.has(term)) common++;
  return common / Math.max(1, a.size + b.size - common);
}

/** Whether one of two candidates may stand for the other: nearly the same words, and neither denies what the other affirms. */
export function saysTheSame(a: Candidate, b: Candidate): boolean {
  if (a.source.id === b.source.id && a.start < b.end && b.start < a.end) return true;
  return a.negative === b.negative && sameNumbers(a, b) && overlap(a.terms, b.terms) >= SAME;
}

/** Sentences whose numbers differ are different findings, however alike their words. */
function sameNumbers(a: Candidate, b: Candidate): boolean {
  return a.numbers === b.numbers || a.numbers === "" || b.numbers === "";
}

/**
 * Chooses at most `most` candidates that say different things, spread over meanings, interventions and publications; then adds
 * the negative findings and harms on what the chosen ones speak well of. `taken` are statements chosen before; `account` is told
 * what is passed over.
 */
export function select(
  candidates: readonly Candidate[],
  most: number,
  taken: readonly Candidate[],
  account?: Account,
): Candidate[] {
  const chosen: Candidate[] = [];
  let fresh = [...candidates].sort(byScore);
  const floor = WORTH * (fresh[0]?.score ?? 0);
  const ofOne = most <= SHORT ? 1 : OF_ONE_PUBLICATION;
  const room = ({ publication }: Candidate) =>
    chosen.filter((one) => one.publication.id === publication.id).length < ofOne;
  const tell = (told: Candidate) => {
    const left = fresh.filter((one) => !saysTheSame(one, told));
    for (const one of account === undefined ? [] : fresh)
      if (!left.includes(one)) account?.pass(one, "same", one.score, told);
    fresh = left;
  };
  const isWorth = (one: Candidate) => one.score >= floor || one.facet === "harm";
  taken.forEach(tell);
  while (chosen.length < most) {
    const best = pick(
      fresh.filter((one) => isWorth(one) && room(one)),
      chosen,
      taken,
    );
    if (best === undefined) break;
    chosen.push(best);
    tell(best);
  }
  for (const unwelcome of unwelcomeOn(chosen, fresh).slice(0, UNWELCOME_MOST)) {
    if (!fresh.includes(unwelcome)) continue;
    chosen.push(unwelcome);
    tell(unwelcome);
  }
  for (const one of account === undefined ? [] : fresh)
    account?.pass(one, !isWorth(one) ? "weaker" : !room(one) ? "crowded" : "room", one.score);
  return chosen;
}

function pick(
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  taken: readonly Candidate[],
): Candidate | undefined {
  const meanings = new Set(chosen.flatMap((one) => one.meanings));
  const interventions = new Set(
    chosen.filter((one) => one.interventions.length <= LISTED).flatMap((one) => one.interventions),
  );
  const facets = new Set(chosen.map(({ facet }) => facet));
  const value = (candidate: Candidate) => {
    const others = [...chosen, ...taken].filter(
      ({ publication }) => publication.id === candidate.publication.id,
    ).length;
    return (
      candidate.score +
      (candidate.meanings.some((one) => !meanings.has(one)) ? NEW.meaning : 0) +
      (facets.has(candidate.facet) ? 0 : NEW.facet) +
      (candidate.interventions.some((one) => !interventions.has(one)) ? NEW.intervention : 0) -
      CROWDING * others
    );
  };
  let best: Candidate | undefined;
  let highest = -Infinity;
  for (const candidate of candidates) {
    const own = value(candidate);
    if (own > highest) [best, highest] = [candidate, own];
  }
  return best;
}

/** Negative findings and harms on an intervention of which something else is said, the best one for each intervention. */
function unwelcomeOn(chosen: readonly Candidate[], rest: readonly Candidate[]): Candidate[] {
  const welcome = chosen
    .filter(({ facet, negative, harm }) => EFFECTS.includes(facet) && !negative && !harm)
    .flatMap(({ interventions }) => interventions);
  const warned = new Set(
    chosen.filter(({ negative, harm }) => negative || harm).flatMap(({ interventions }) => interventions),
  );
  const added: Candidate[] = [];
  for (const intervention of new Set(welcome)) {
    if (warned.has(intervention)) continue;
    const warning = rest.find(
      (one) => (one.negative || one.harm) && one.interventions.includes(intervention) && !added.includes(one),
    );
    if (warning !== undefined) {
      added.push(warning);
      for (const one of warning.interventions) warned.add(one);
    }
  }
  return added;
}
