import type { BundleReference } from "../../operations/reference-schema.js";

/** One reference as CSL-JSON has it. */
export interface CslItem {
  readonly id: string;
  readonly type: "article-journal" | "report" | "document" | "webpage";
  readonly title: string;
  readonly author?: readonly ({ readonly family: string; readonly given: string } | { readonly literal: string })[];
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly issued?: { readonly "date-parts": readonly [readonly [number]] };
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

/** A reference of a bundle as CSL-JSON; what the bundle does not tell is left out, never guessed. */
export function cslItemOf(reference: BundleReference): CslItem {
  const { number, year, identifiers, links, tier, language, status } = reference;
  const title = oneLine(reference.title);
  const authors = reference.authors.map(oneLine);
  const container = reference.container === null ? null : oneLine(reference.container);
  const named = (kind: string) => identifiers.find((one) => one.startsWith(`${kind}:`))?.slice(kind.length + 1);
  const [doi, pmid, pmcid] = [named("doi"), named("pmid"), named("pmcid")];
  // A body's page or report names its series too; what an index or a volume knows is in a journal.
  const inJournal = container !== null && (doi ?? pmid ?? pmcid ?? reference.volume) !== undefined;
  const type = tier === "label" ? "document" : inJournal ? "article-journal" : "report";
  const notes = [
    ...(reference.titleBasis === "ours" ? ["Title is a paraphrase."] : []),
    ...(status.kind === "current" ? [] : [`Status: ${status.kind}.`]),
  ];
  return {
    id: String(number),
    type,
    title,
    ...(authors.length === 0 ? {} : { author: authors.map(authorOf) }),
    ...(container === null ? {} : inJournal ? { "container-title": container } : { publisher: container }),
    ...(year === null ? {} : { issued: { "date-parts": [[year]] } }),
    ...(reference.volume === undefined ? {} : { volume: reference.volume }),
    ...(reference.issue === undefined ? {} : { issue: reference.issue }),
    ...(reference.pages === undefined ? {} : { page: reference.pages }),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(pmid === undefined ? {} : { PMID: pmid }),
    ...(pmcid === undefined ? {} : { PMCID: pmcid }),
    ...(links[0] === undefined ? {} : { URL: links[0] }),
    ...(language === "und" ? {} : { language }),
    ...(notes.length === 0 ? {} : { note: notes.join(" ") }),
  };
}

/** A bundle from elsewhere may hold anything; a line of a reference file ends where we end it. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** "van der Berg AB" has initials at its end; whatever has none is a body. */
function authorOf(author: string): { family: string; given: string } | { literal: string } {
  const [, family, initials] = /^(.*\S) (\p{Lu}{1,4})(?: (?:Jr|Sr|[IVX]+|\d\w\w))?$/u.exec(author) ?? [];
  if (family === undefined || initials === undefined) return { literal: author };
  return { family, given: Array.from(initials, (letter) => `${letter}.`).join(" ") };
}
