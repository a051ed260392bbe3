import { byCodeUnit } from "../domain/order.js";
import type { Question } from "../domain/question.js";
import type { Tier } from "../domain/tier.js";
import type { RankedPublication } from "../rank/publications.js";
import { termsOf } from "../text/analyse.js";
import { isStopWord } from "../text/stop-words.js";
import type { ClaimKind } from "./claim.js";
import { likeWord } from "./like-words.js";
import { rarityOf } from "./signals/rarity.js";

/** What the claim's concepts named count beside its words held, and what each place further down a tier's list costs. */
const WEIGHTS = { named: 0.3, place: 0.1, tier: 0.1 } as const;
/** Where a claim of a kind is decided, if anywhere: advice in guidelines, a dose in the drug's label. */
const DECIDES: Partial<Record<ClaimKind, Tier>> = { recommendation: "guideline", dose: "label", harm: "label" };
/** What names or holds less than this is on something else. */
const LEAST = { named: 0.1, near: 0.4 } as const;
/** Publications of each tier that are looked at. */
const LOOKED_AT = 4;
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

/**
 * The publications likeliest to decide a claim, of all tiers, the likeliest first: by their place in a tier's order, which scores of different tiers do not
 * share, and by how many of the claim's words and concepts their best passages hold. `tiers`: each tier's publications in order.
 */
export function nearestPublications(
  { text, topics }: Question,
  kind: ClaimKind,
  tiers: readonly { readonly tier: Tier; readonly ranked: readonly RankedPublication[] }[],
): NearPublication[] {
  const names = topics.map((topic) =>
    topic.names.filter(({ relation }) => relation === "same").flatMap(({ allOf }) => allOf.flat(2)),
  );
  const wanted = [...new Set(termsOf(text))].filter((term) => !isStopWord(term) && !/^[\d.]+$/u.test(term));
  const weight = (term: string) => Math.min(HEAVIEST, Math.max(LIGHTEST, rarityOf(term)));
  const whole = wanted.reduce((sum, term) => sum + weight(term), 0);
  return tiers
    .flatMap(({ tier, ranked }) =>
      ranked.slice(0, LOOKED_AT).map((one, place) => {
        const held = termsHeld(one, names);
        const share = wanted.reduce(
          (sum, term) => sum + (held.has(term) || held.has(likeWord(term)) ? weight(term) : 0),
          0,
        );
        const named = Math.max(...one.passages.map(({ coverage }) => coverage));
        return {
          tier,
          named,
          ranked: one,
          near:
            (whole === 0 ? 0 : share / whole) +
            WEIGHTS.named * named -
            WEIGHTS.place * place +
            (DECIDES[kind] === tier ? WEIGHTS.tier : 0),
        };
      }),
    )
    .filter(({ near, named }) => named >= LEAST.named && near >= LEAST.near)
    .sort((a, b) => b.near - a.near || byCodeUnit(a.ranked.publication, b.ranked.publication));
}

/** The index terms of a publication's passages, each also as the one word for all that say the same, with all names of the concepts that they name by one. */
function termsHeld({ passages }: RankedPublication, names: readonly (readonly string[])[]): ReadonlySet<string> {
  const held = new Set<string>();
  for (const { terms, named } of passages) {
    for (const list of [terms.title, terms.heading, terms.body])
      for (const term of list) {
        held.add(term);
        held.add(likeWord(term));
      }
    for (const [at, naming] of named.entries())
      if (naming?.relation === "same") for (const term of names[at] ?? []) held.add(term);
  }
  return held;
}
