import type { TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer, statementsOf } from "../../domain/answer.js";
import type { Facet } from "../../domain/facet.js";
import type { Question } from "../../domain/question.js";
import { isOfAChild, namingChildren } from "./adult-amounts.js";
import { asksForContraindications } from "./label-aspects.js";

/** Facets of which nothing else tells: an amount, and what is to be watched. */
const NARROW: ReadonlySet<Facet> = new Set<Facet>(["dose", "monitoring"]);
const BARS = /\b(?:contra-?indicat\w+|must not|should not|do not|avoid\w*|not (?:be )?(?:used|given|recommended))\b/iu;

/** An amount, or how often. */
const HOW_MUCH =
  /\d\s?(?:mg|mcg|µg|g|kg|IU|units?|mL|drops?|puffs?|tablets?|%)(?![\p{L}])|\b(?:once|twice|daily|weekly|monthly|every|times|hourly|alternate|per)\b/iu;

/** Whether nothing but a dose of a drug, or what is to be monitored with it, is asked. */
function isNarrow({ facets, topics }: Question): boolean {
  return topics.some(({ kind }) => kind === "drug") && facets.length > 0 && facets.every((facet) => NARROW.has(facet));
}

/** Whether what leads tells something else of a drug than what was asked: how often harm came about is no contraindication, that it works no dose. */
export function isBesideTheFacet(question: Question, { lead }: TierAnswer): boolean {
  if (!("statement" in lead)) return false;
  const { facet, text } = lead.statement;
  if (asksForContraindications(question.text)) return !BARS.test(text);
  if (!isNarrow(question)) return false;
  const tells = question.facets.every((one) => one === "dose") ? false : question.facets.includes(facet);
  return !tells && !HOW_MUCH.test(text);
}

/**
 * A tier that was asked for a dose of a drug, or for what is to be monitored with it, without what it says of anything else where it says nothing of that: what else its publications say of the
 * drug, or of others, is no answer. `together`: asked whether drugs go together, what is said of one of them is none.
 */
export function keepingToTheFacet(question: Question, tier: TierAnswer, together = false): TierAnswer {
  if ("statement" in tier.lead) return tier;
  if (together) return makeTierAnswer({ ...tier, sections: [] });
  // Of a drug for a child and nothing else, what it did in others is no answer.
  const onlyDrugs = question.topics.every(({ kind }) => kind === "drug" || kind === "population");
  if (onlyDrugs && isOfAChild(question)) return namingChildren(tier);
  if (!isNarrow(question)) return tier;
  return statementsOf(tier).some(({ facet }) => question.facets.includes(facet))
    ? tier
    : makeTierAnswer({ ...tier, sections: [] });
}
