import type { Certainty } from "./certainty.js";
import type { Directness } from "./directness.js";
import { InvariantError } from "./fault.js";
import type { StatedDose } from "./dose.js";
import type { Facet } from "./facet.js";
import type { Publication } from "./publication.js";
import type { Quote } from "./quote.js";
import type { StatedRecommendation } from "./recommendation.js";
import type { Tier } from "./tier.js";

declare const statementBrand: unique symbol;

/** A sentence of an answer. Its text is its quotes' words and nothing else, and it belongs to the tier of what it quotes. */
export interface Statement {
  readonly [statementBrand]: true;
  readonly text: string;
  readonly quotes: readonly [Quote, ...Quote[]];
  /** Ids of the publications quoted, one per quote. */
  readonly publications: readonly string[];
  readonly tier: Tier;
  readonly facet: Facet;
  readonly directness: Directness;
  /** Absent where GRADE's words do not apply: labels, classifications, recommendations without a stated certainty. */
  readonly certainty?: Certainty;
  /** Present where it is a guideline's recommendation. */
  readonly recommendation?: StatedRecommendation;
  /** Every dose that its text prints, each set beside the others' (`withDoses`). */
  readonly doses?: readonly StatedDose[];
}

export interface Support {
  readonly quote: Quote;
  readonly publication: Publication;
}

export interface StatementMarks {
  readonly facet: Facet;
  readonly directness: Directness;
  readonly certainty?: Certainty;
  readonly recommendation?: StatedRecommendation;
}

/** What stands between two quotes of one statement. */
export const ELLIPSIS = " […] ";

/** The text that quotes make: their words, joined by a marked ellipsis. */
export function textOfQuotes(quotes: readonly { readonly text: string }[]): string {
  return quotes.map((quote) => quote.text).join(ELLIPSIS);
}

/**
 * Makes a Statement from the quotes that support it (law 1) out of publications of one tier (law 2), none of them retracted.
 * Throws `InvariantError` otherwise.
 */
export function makeStatement(support: readonly Support[], marks: StatementMarks): Statement {
  const [first] = support;
  if (first === undefined) throw new InvariantError("a Statement needs a Quote");
  const tier = first.publication.tier;
  for (const { publication } of support) {
    if (publication.tier !== tier)
      throw new InvariantError(`a Statement of the ${tier} tier cannot quote ${publication.id}`);
    if (publication.status.kind === "retracted")
      throw new InvariantError(`${publication.id} is retracted and cannot be quoted as evidence`);
  }
  const quotes = support.map(({ quote }) => quote);
  return Object.freeze({
    text: textOfQuotes(quotes),
    quotes,
    publications: support.map(({ publication }) => publication.id),
    tier,
    ...marks,
  }) as unknown as Statement;
}

/** The statement with its doses. Throws `InvariantError` where a dose is not the statement's words, or a check's quote has no publication. */
export function withDoses(statement: Statement, doses: readonly StatedDose[]): Statement {
  for (const { text, start, end, checks } of doses) {
    if (statement.text.slice(start, end) !== text)
      throw new InvariantError(`“${text}” does not stand at [${start}, ${end}) of its statement`);
    for (const { quote, publication } of checks)
      if ((quote === undefined) !== (publication === undefined))
        throw new InvariantError("the quote of a dose's check needs its publication");
  }
  return Object.freeze({ ...statement, doses });
}
