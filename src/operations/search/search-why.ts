import { z } from "zod";
import type { Publication } from "../../domain/publication.js";
import type { Moved } from "../../domain/why.js";
import { degreeOf } from "../../domain/why.js";
import type { KindsAsked } from "../../question/kinds-asked.js";
import type { RankedPublication } from "../../rank/publications.js";
import type { Unit } from "../../rank/question-units.js";
import { orderWhy, usualSignals } from "../../rank/why-order.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { movedSchema, namedSchema, searchedSchema } from "../why-schema.js";
import type { OrderedTier } from "./search-tier.js";

/** Said of every list, because a reader may think otherwise: whether year and design move it depends on the question. */
export function orderWords({ designs, newest, words }: KindsAsked): string {
  const order = "The order goes by words, concepts and where they stand.";
  const higher = [...(newest ? ["the newer ones"] : []), ...(designs.length > 0 ? ["those of the kind named"] : [])];
  const because = words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
  const moves =
    higher.length === 0
      ? ""
      : ` Because of ${because.map((word) => `“${word}”`).join(" and ")} ${higher.join(" and ")} stand higher than their words alone would put them.`;
  const still = [...(newest ? [] : ["year"]), ...(designs.length > 0 ? [] : ["design"])].join(" and ");
  const rest = "MeSH headings and keywords of a publication";
  const none =
    still === ""
      ? `${rest} do not move it.`
      : `${still.charAt(0).toUpperCase()}${still.slice(1)} ${still.includes(" ") ? "do" : "does"} not move it, nor do ${rest}.`;
  return `${order}${moves} ${none}`;
}

export const orderWhySchema = z
  .object({
    score: z.number(),
    usual: z.number().describe("What a publication with the usual signals of those found would score"),
    moved: z.array(movedSchema).describe("What sets it apart; the values add up to the difference of the two scores"),
    named: z.array(namedSchema),
    lacks: z.array(z.string()).describe("What of the question the passages found do not name"),
    passages: z.int().positive().describe("Passages of it that were found; together they take one place"),
  })
  .describe("Why it stands where it stands");

export const tierOrderSchema = z
  .object({
    found: z.int().nonnegative().describe("Publications found, listed or not"),
    nowhere: z.array(z.string()).describe("What of the question stands nowhere in the tier and counts for nothing"),
    passedOver: z
      .array(z.object({ publication: z.string(), title: z.string(), why: z.string() }))
      .describe("Publications that would stand in the list and may not be quoted"),
  })
  .describe("What holds for the whole tier");

export const searchWhySchema = z
  .object({
    topics: z.array(searchedSchema),
    order: z.string().describe("What the order goes by, and what it does not"),
  })
  .describe("How the words were searched; there where it was asked for");

type OrderWhy = z.infer<typeof orderWhySchema>;

/** The reasons with what the publication's kind added, so that they still add up. */
export function withKind(why: OrderWhy, moved: readonly Omit<Moved, "degree">[]): OrderWhy {
  if (moved.length === 0) return why;
  const all = [...why.moved, ...moved.map((one) => ({ ...one, value: rounded(one.value) }))];
  const most = Math.max(...all.map(({ value }) => Math.abs(value)));
  return {
    ...why,
    score: rounded(moved.reduce((sum, { value }) => sum + value, why.score)),
    moved: all
      .map((one) => ({ ...one, degree: degreeOf(one.value, most) }))
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
  };
}

/** Numbers as they are told: to a thousandth. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Tells why each publication of a tier stands where it stands. */
export function teller({ asked, ranked }: OrderedTier): (one: RankedPublication, facts: Publication) => OrderWhy {
  const usual = usualSignals(ranked);
  return (one, facts) => {
    const why = orderWhy(asked, one, usual);
    const keywords = termText((facts.keywords ?? []).flatMap((keyword) => [...termsOf(keyword), ""]));
    const isKeyword = (label: string) =>
      asked.units.some((unit) => unit.label === label && isNamedIn(unit, (terms) => keywords.names(terms)));
    return {
      score: rounded(why.score),
      usual: rounded(why.usual),
      moved: why.moved.map((moved) => ({ ...moved, value: rounded(moved.value) })).filter(({ value }) => value !== 0),
      named: why.named.map(({ where, ...named }) => ({
        ...named,
        where: [...where, ...(isKeyword(named.asked) ? [KEYWORD] : [])],
      })),
      lacks: why.lacks.map((label) => (isKeyword(label) ? `${label} (only ${KEYWORD})` : label)),
      passages: why.passages,
    };
  };
}

const KEYWORD = "MeSH heading or keyword";

/** What is told of a tier as a whole. */
export function tierOrder(
  { asked, ranked, frequencies }: OrderedTier,
  passed: readonly Publication[],
): z.infer<typeof tierOrderSchema> {
  const stands = (term: string) => (frequencies.get(term) ?? 0) > 0;
  return {
    found: ranked.length,
    nowhere: asked.units.filter((unit) => !isNamedIn(unit, (terms) => terms.every(stands))).map(({ label }) => label),
    passedOver: passed.map(({ id, title, status, override }) => ({
      publication: id,
      title,
      why: override?.exclude === true ? "its owner keeps it out of answers" : status.kind,
    })),
  };
}

function isNamedIn({ names }: Unit, holds: (terms: readonly string[]) => boolean): boolean {
  return names.some(({ terms }) => holds(terms));
}
