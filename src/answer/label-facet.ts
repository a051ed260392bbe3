import type { TierAnswer } from "../domain/answer.js";
import { makeTierAnswer, statementsOf } from "../domain/answer.js";
import type { Facet } from "../domain/facet.js";
import type { Question } from "../domain/question.js";

/** Facets of which nothing else tells: an amount, and what is to be watched. */
const NARROW: ReadonlySet<Facet> = new Set<Facet>(["dose", "monitoring"]);

/**
 * A tier that was asked for a dose of a drug, or for what is to be monitored with it, without what it says of anything else where it says nothing of that: what else its publications say of the
 * drug, or of others, is no answer.
 */
export function keepingToTheFacet({ facets, topics }: Question, tier: TierAnswer): TierAnswer {
  if (!topics.some(({ kind }) => kind === "drug")) return tier;
  if (facets.length === 0 || !facets.every((facet) => NARROW.has(facet)) || "statement" in tier.lead) return tier;
  return statementsOf(tier).some(({ facet }) => facets.includes(facet))
    ? tier
    : makeTierAnswer({ ...tier, sections: [] });
}
