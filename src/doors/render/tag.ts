import type { BundleReference, BundleSource, BundleStatement } from "../../operations/bundle-schema.js";
import { designWords } from "./labels.js";
import { foreignLanguage } from "./language-name.js";

/** A size that is longer than this stands in the reference alone. */
const LONGEST_SIZE = 48;

/** "systematic review 2020, 30 studies, 288 patients", with a status that a reader must know of. */
function publicationInWords({ design, year, size, status }: BundleReference): string {
  const what = year === null ? designWords(design) : `${designWords(design)} ${year}`;
  const sized = size === null || size.length > LONGEST_SIZE ? what : `${what}, ${size}`;
  return status.kind === "current" ? sized : `${sized} (${status.kind})`;
}

function certaintyInWords(certainty: BundleStatement["certainty"]): string[] {
  return certainty === null ? [] : [`${certainty.level} certainty (${certainty.basis})`];
}

/**
 * What a reader should know beside a statement, as short phrases: what kind of publication says it, how sure that is, and in
 * which language it was said. `references` and `sources` are those that the statement quotes.
 */
export function tagOf(
  statement: BundleStatement,
  references: readonly BundleReference[],
  sources: readonly BundleSource[],
): string[] {
  const languages = [...new Set(sources.flatMap(({ language }) => foreignLanguage(language) ?? []))];
  const publications = [...new Set(references.map(publicationInWords))];
  return [
    ...(publications.length === 0 ? [] : [publications.join("; ")]),
    ...certaintyInWords(statement.certainty),
    ...(languages.length === 0 ? [] : [`in ${languages.join(" and ")}`]),
  ];
}
