import { byCodeUnit } from "../domain/order.js";
import type { Question } from "../domain/question.js";
import type { Tier } from "../domain/tier.js";
import type { RankedPublication } from "../rank/publications.js";
import type { ClaimKind } from "./claim.js";
import { isIn, isLight } from "./claim-reading.js";
import { idsOfTerms, unitsIn } from "./sense-phrases.js";
import type { Unit } from "./sense-phrases.js";
import { rarityOf } from "./signals/rarity.js";

/** What the claim's concepts named count beside its words held, and what each place further down a tier's list costs. */
const WEIGHTS = { named: 0.3, place: 0.1, tier: 0.1, around: Number(process.env["W_AROUND"] ?? 0.2) } as const;
/** Where a claim of a kind is decided, if anywhere: advice in guidelines, a dose in the drug's label. */
const DECIDES: Partial<Record<ClaimKind, Tier>> = { recommendation: "guideline", dose: "label", harm: "label" };
/** What names or holds less than this is on something else. */
const LEAST = { named: 0.1, near: 0.4 } as const;
/** Publications of each tier that are looked at. */
const LOOKED_AT = 4;
/** Of those that are likeliest for all that stands around a claim. */
const SHARED = 2;
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
 * The publications likeliest to decide a claim, of all tiers, the likeliest first: by their place in a tier's order, which scores of different tiers do not
 * share, and by how many of the claim's words and concepts their best passages hold. `tiers`: each tier's publications in order; `around`: the same for all that the text says where the claim stands, which what is made from one
 * publication shares.
 */
export function nearestPublications(
  { text, topics }: Question,
  kind: ClaimKind,
  tiers: readonly OrderedTier[],
  around: readonly OrderedTier[] = [],
): NearPublication[] {
  const names = topics.map((topic) =>
    topic.names.filter(({ relation }) => relation === "same").flatMap(({ allOf }) => allOf.flat(2)),
  );
  const wanted = unitsIn(text).filter((unit) => !isLight(unit));
  const weight = ({ terms }: Unit) =>
    Math.min(HEAVIEST, Math.max(LIGHTEST, ...terms.map(rarityOf)));
  const whole = wanted.reduce((sum, unit) => sum + weight(unit), 0);
  return tiers
    .flatMap(({ tier, ranked }) => {
      const theirs = around.find((one) => one.tier === tier)?.ranked ?? [];
      const own = ranked.slice(0, LOOKED_AT).map((one, place) => ({ one, place }));
      const others = theirs.slice(0, SHARED).flatMap(({ publication }) => {
        const place = ranked.findIndex((one) => one.publication === publication);
        const one = ranked[place];
        return one === undefined || place < LOOKED_AT ? [] : [{ one, place: LOOKED_AT }];
      });
      return [...own, ...others].map(({ one, place }) => {
        const held = termsHeld(one, names);
        const share = wanted.reduce(
          (sum, unit) =>
            sum + (isIn(unit, held) || unit.terms.every((term) => held.has(term)) ? weight(unit) : 0),
          0,
        );
        const named = Math.max(...one.passages.map(({ coverage }) => coverage));
        const shared = theirs.findIndex(({ publication }) => publication === one.publication);
        return {
          tier,
          named,
          ranked: one,
          near:
            (whole === 0 ? 0 : share / whole) +
            WEIGHTS.named * named -
            WEIGHTS.place * place +
            (shared < 0 ? 0 : WEIGHTS.around / (shared + 1)) +
            (DECIDES[kind] === tier ? WEIGHTS.tier : 0),
        };
      });
    })
    .filter(({ near, named }) => named >= LEAST.named && near >= LEAST.near)
    .sort((a, b) => b.near - a.near || byCodeUnit(a.ranked.publication, b.ranked.publication));
}

/** The index terms of a publication's passages, all that they say in whatever words, and all names of the concepts that they name by one. */
function termsHeld({ passages }: RankedPublication, names: readonly (readonly string[])[]): ReadonlySet<string> {
  const held = new Set<string>();
  for (const { terms, named } of passages) {
    for (const list of [terms.title, terms.heading, terms.body]) {
      for (const term of list) held.add(term);
      for (const id of idsOfTerms(list)) held.add(id);
    }
    for (const [at, naming] of named.entries())
      if (naming?.relation === "same") for (const term of names[at] ?? []) held.add(term);
  }
  return held;
}
