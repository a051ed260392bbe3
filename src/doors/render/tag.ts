import type { BundleReference, BundleSource } from "../../operations/reference-schema.js";
import type { BundleStatement } from "../../operations/statement-schema.js";
import { pastReview } from "./currency.js";
import { designWords, statusWords } from "./labels.js";
import { foreignLanguage } from "./language-name.js";

/** A size that is longer than this stands in the reference alone. */
const LONGEST_SIZE = 48;

/** "systematic review 2020, 30 studies, 288 patients", with a status or a review date gone by that a reader must know of. */
function publicationInWords(reference: BundleReference, created: string): string {
  const { design, year, size, status } = reference;
  const what = year === null ? designWords(design) : `${designWords(design)} ${year}`;
  const sized = size === null || size.length > LONGEST_SIZE ? what : `${what}, ${size}`;
  const past = pastReview(reference, created);
  const marks = [
    ...(status.kind === "current" ? [] : [statusWords(status.kind)]),
    ...(past === undefined ? [] : [`past its review date ${past}`]),
  ];
  return marks.length === 0 ? sized : `${sized} (${marks.join("; ")})`;
}

function certaintyInWords(certainty: BundleStatement["certainty"]): string[] {
  return certainty === null ? [] : [`${certainty.level} certainty (${certainty.basis})`];
}

/** "recommendation of the U.S. Preventive Services Task Force (United States), for men and women, grade or strength B". */
function recommendationInWords(recommendation: BundleStatement["recommendation"]): string[] {
  if (recommendation === undefined) return [];
  const { body, country, population, strength, evidence, local, newer } = recommendation;
  const who = local
    ? ["local document"]
    : body === undefined
      ? []
      : [country === undefined ? body : `${body} (${country})`];
  const parts = [
    ...who,
    ...(population === undefined ? [] : [`for ${population}`]),
    ...(strength === undefined ? [] : [`strength ${strength}`]),
    ...(evidence === undefined ? [] : [`evidence ${evidence}`]),
    ...(newer === undefined ? [] : [`superseded by ${newer}`]),
  ];
  return parts.length === 0 ? [] : [`recommendation: ${parts.join(", ")}`];
}

/**
 * What a reader should know beside a statement, as short phrases: what kind of publication says it, how sure that is, and in
 * which language it was said, as of a moment (ISO 8601). `references` and `sources` are those that the statement quotes.
 */
export function tagOf(
  statement: BundleStatement,
  references: readonly BundleReference[],
  sources: readonly BundleSource[],
  created: string,
): string[] {
  const languages = [...new Set(sources.flatMap(({ language }) => foreignLanguage(language) ?? []))];
  const publications = [...new Set(references.map((reference) => publicationInWords(reference, created)))];
  return [
    ...(publications.length === 0 ? [] : [publications.join("; ")]),
    ...recommendationInWords(statement.recommendation),
    ...certaintyInWords(statement.certainty),
    ...(languages.length === 0 ? [] : [`in ${languages.join(" and ")}`]),
  ];
}
