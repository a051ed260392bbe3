import { byCodeUnit } from "../../domain/order.js";
import type { Question } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import type { RankedPublication } from "../../rank/publications.js";
import { termsOf } from "../../text/analyse.js";
import type { ClaimKind } from "../claims/claim.js";
import { isIn, isLight } from "../claims/claim-reading.js";
import { idsOfTerms, unitsIn } from "../words/sense-phrases.js";
import type { Unit } from "../words/sense-phrases.js";
import { rarityOf } from "../signals/rarity.js";

/** What the claim's concepts named count beside its words held, and what each place further down a tier's list costs. */
const WEIGHTS = { named: 0.3, place: 0.1, tier: 0.1, other: 0.25 } as const;
/**
 * What it counts, where nothing comes near to a claim itself, that a publication is the likeliest for the claim and all around it together, and how near it comes to
 * those around it, on the mean; the nearer one comes by the claim's own words, the less that is asked.
 */
const SHARED = { first: 0.8, beside: 2 } as const;
/** Where a claim of a kind is decided, if anywhere: advice in guidelines, a dose in the drug's label. */
const DECIDES: Partial<Record<ClaimKind, Tier>> = { recommendation: "guideline", dose: "label", harm: "label" };
/** What names or holds less than this is on something else. */
const LEAST = { named: 0.1, near: 0.4 } as const;
/** Publications of each tier that are looked at, and after which place one is as far down as any. */
const LOOKED_AT = 8;
const LAST_PLACE = 4;
/** What a word counts at least and at most, by its rarity. */
const [LIGHTEST, HEAVIEST] = [2.5, 6];

/** A publication that may decide a claim, and how near its best passages come to it. */
export interface NearPublication {
  readonly tier: Tier;
  readonly ranked: RankedPublication;
  readonly near: number;
  /** Share of the claim's weight that its best passage names, 0 to 1. */
  readonly named: number;
}

/** A tier's publications in order, the likeliest first. */
export interface OrderedTier {
  readonly tier: Tier;
  readonly ranked: readonly RankedPublication[];
}

/**
 * How near the first publications of each tier come to a claim: by their place in the tier's order, which scores of different tiers do not share, and by how
 * many of the claim's words, or of words that say the same, and concepts their best passages hold.
 */
export function nearnessOf({ text, topics }: Question, tiers: readonly OrderedTier[]): NearPublication[] {
  const names = topics.map((topic) =>
    topic.names.filter(({ relation }) => relation === "same").flatMap(({ allOf }) => allOf.flat(2)),
  );
  const mine = new Set([...termsOf(text), ...names.flat()]);
  const wanted = unitsIn(text).filter((unit) => !isLight(unit));
  const weight = ({ terms }: Unit) => Math.min(HEAVIEST, Math.max(LIGHTEST, ...terms.map(rarityOf)));
  const whole = wanted.reduce((sum, unit) => sum + weight(unit), 0);
  return tiers.flatMap(({ tier, ranked }) =>
    ranked.slice(0, LOOKED_AT).map((one, place) => {
      const held = termsHeld(one, names);
      const isHeld = (unit: Unit) => isIn(unit, held) || unit.terms.every((term) => held.has(term));
      const share = wanted.filter(isHeld).reduce((sum, unit) => sum + weight(unit), 0);
      const ofOther = tier === "label" && !(one.passages[0]?.terms.title ?? []).some((term) => mine.has(term));
      const named = Math.max(...one.passages.map(({ coverage }) => coverage));
      const near =
        (whole === 0 ? 0 : share / whole) +
        WEIGHTS.named * named -
        WEIGHTS.place * Math.min(LAST_PLACE, place) -
        (ofOther ? WEIGHTS.other : 0);
      return { tier, named, ranked: one, near };
    }),
  );
}

/** How near each publication comes, by its id, where it comes near at all. */
export function nearnessById(list: readonly NearPublication[]): ReadonlyMap<string, number> {
  return new Map(list.filter(({ near }) => near > 0).map(({ ranked, near }) => [ranked.publication, near]));
}

/**
 * The publications likeliest to decide a claim, of all tiers, the likeliest first. What is made from one publication shares it: for each claim around this one
 * `around` tells how near publications come to it, by their ids, 1 for what decides it.
 */
export function nearestPublications(
  own: readonly NearPublication[],
  kind: ClaimKind,
  around: readonly ReadonlyMap<string, number>[] = [],
): NearPublication[] {
  const sums = new Map<string, number>();
  for (const list of around) for (const [id, near] of list) sums.set(id, (sums.get(id) ?? 0) + near);
  const together = new Map(sums);
  for (const [id, near] of nearnessById(own)) together.set(id, (together.get(id) ?? 0) + near);
  const places = [...together].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b)).map(([id]) => id);
  const first = (id: string) => (together.has(id) ? SHARED.first / (places.indexOf(id) + 1) : 0);
  const beside = (id: string) => (SHARED.beside * (sums.get(id) ?? 0)) / Math.max(1, around.length);
  const open = Math.max(0, 1 - Math.max(0, ...own.map(({ near }) => near))) ** 2;
  return own
    .map((one) => ({
      ...one,
      near:
        one.near +
        open * (first(one.ranked.publication) + beside(one.ranked.publication)) +
        (DECIDES[kind] === one.tier ? WEIGHTS.tier : 0),
    }))
    .filter(({ near, named }) => named >= LEAST.named && near >= LEAST.near)
    .sort((a, b) => b.near - a.near || byCodeUnit(a.ranked.publication, b.ranked.publication));
}

/** The index terms of a publication's passages, all that they say in whatever words, and all names of the concepts that they name by one. */
function termsHeld({ passages }: RankedPublication, names: readonly (readonly string[])[]): ReadonlySet<string> {
  const held = new Set<string>();
  for (const { terms, named } of passages) {
    for (const list of [terms.title, terms.heading, terms.body]) for (const one of heldBy(list)) held.add(one);
    for (const [at, naming] of named.entries())
      if (naming?.relation === "same") for (const term of names[at] ?? []) held.add(term);
  }
  return held;
}

/** Of lists of terms, which one search gives again after another, what was read. */
const read = new WeakMap<readonly string[], ReadonlySet<string>>();

function heldBy(terms: readonly string[]): ReadonlySet<string> {
  const known = read.get(terms);
  if (known !== undefined) return known;
  const held = new Set([...terms, ...idsOfTerms(terms)]);
  read.set(terms, held);
  return held;
}
