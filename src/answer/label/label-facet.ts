import type { TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer, statementsOf } from "../../domain/answer.js";
import type { Facet } from "../../domain/facet.js";
import type { Question } from "../../domain/question.js";
import type { Statement } from "../../domain/statement.js";
import { isOfAChild, namingChildren } from "./adult-amounts.js";
import type { LabelAspect } from "./label-aspect.js";
import { asksForContraindications, LABEL_ASPECTS } from "./label-aspects.js";
import { isDrug } from "./label-beside.js";
import { namesOne } from "./label-naming.js";

/** Facets of which nothing else tells: an amount, and what is to be watched. */
const NARROW: ReadonlySet<Facet> = new Set<Facet>(["dose", "monitoring"]);
const BARS = /\b(?:contra-?indicat\w+|must not|should not|do not|avoid\w*|not (?:be )?(?:used|given|recommended))\b/iu;

/** A tier with those statements under its headings that hold. */
function withStatements(tier: TierAnswer, holds: (one: Statement) => boolean): TierAnswer {
  const sections = tier.sections
    .map((section) => ({ ...section, statements: section.statements.filter(holds) }))
    .filter(({ statements }) => statements.length > 0);
  return makeTierAnswer({ ...tier, sections });
}

/** An amount, or how often. */
const HOW_MUCH =
  /\d\s?(?:mg|mcg|µg|g|kg|IU|units?|mL|drops?|puffs?|tablets?|%)(?![\p{L}])|\b(?:once|twice|daily|weekly|monthly|every|times|hourly|alternate|per)\b/iu;

/** Whether nothing but a dose of a drug, or what is to be monitored with it, is asked. */
function isNarrow({ facets, topics }: Question): boolean {
  return topics.some(({ kind }) => kind === "drug") && facets.length > 0 && facets.every((facet) => NARROW.has(facet));
}

/** How a drug is handled: nothing but a sentence on just that answers, and labels tell it. */
const HANDLING: ReadonlySet<string> = new Set(["Storage", "Missed dose", "How it is taken", "How fast it works"]);

/** What studies measure and compare, and no label tells. */
const MEASURED = /\bonset\b|\btime to\b|\b(?:versus|vs|compared?|than|effect of|affect|better)\b/iu;

/** What of a drug's handling is asked, where that is and nothing is set against it. */
function handlingAsked({ topics, text, compared }: Question): readonly LabelAspect[] {
  if (!topics.some(isDrug) || compared !== undefined || MEASURED.test(text)) return [];
  return LABEL_ASPECTS.filter(({ heading, asked }) => HANDLING.has(heading) && asked?.test(text) === true);
}

/**
 * Whether what leads tells something else of a drug than what was asked: how often harm came about is no contraindication, that it works no dose, and what it did is not how it is stored. Asked
 * whether drugs go together (`together`), it must name each, itself or in the title of what it is from (`titleOf`).
 */
export function isBesideTheFacet(
  question: Question,
  { lead }: TierAnswer,
  together = false,
  titleOf: (publication: string) => string = () => "",
): boolean {
  if (!("statement" in lead)) return false;
  const { facet, text, publications } = lead.statement;
  if (together) {
    const lines = [text, ...publications.map(titleOf)];
    if (question.topics.some((topic) => topic.kind === "drug" && !namesOne([topic], lines))) return true;
  }
  if (asksForContraindications(question.text)) return !BARS.test(text);
  const handling = handlingAsked(question);
  if (handling.length > 0) return !handling.some(({ says }) => says?.test(text));
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
  const handling = handlingAsked(question);
  if (handling.length > 0) return withStatements(tier, ({ text }) => handling.some(({ says }) => says?.test(text)));
  if (together) return makeTierAnswer({ ...tier, sections: [] });
  if (asksForContraindications(question.text)) return withStatements(tier, ({ text }) => BARS.test(text));
  // Of a drug for a child and nothing else, what it did in others is no answer.
  const onlyDrugs = question.topics.every(({ kind }) => kind === "drug" || kind === "population");
  if (onlyDrugs && isOfAChild(question)) return namingChildren(tier);
  if (!isNarrow(question)) return tier;
  return statementsOf(tier).some(({ facet }) => question.facets.includes(facet))
    ? tier
    : makeTierAnswer({ ...tier, sections: [] });
}
