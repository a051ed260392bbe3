import { identifierLink, parseIdentifier } from "../../domain/identifier.js";
import type { BundleReference } from "../../operations/reference-schema.js";
import { pastReview } from "./currency.js";
import { designWords, listed, sentenceCase, statusWords } from "./labels.js";
import { foreignLanguage } from "./language-name.js";
import { plain } from "./plain.js";

/** A text with the address it leads to, if any, and what is written where no link can be followed. */
export interface Linked {
  readonly text: string;
  readonly link?: string;
  readonly written: string;
}

/** One reference, ready to be set: the citation's parts each end in a full stop, the remarks are sentences. */
export interface Citation {
  readonly number: number;
  /** Authors, title, container and year, in the order of the ICMJE's style. */
  readonly parts: readonly string[];
  readonly identifiers: readonly Linked[];
  /** Design, size, people, language, and how much of it was read. */
  readonly remarks: readonly string[];
  /** What must not be missed: status, caution, what the owner set. */
  readonly warnings: readonly string[];
}

/** How many authors are named before "et al." (ICMJE, Samples of Formatted References: the first six). */
const MOST_AUTHORS = 6;

/** Makes a reference's citation as of a moment (ISO 8601). Links other than http and https are left out. */
export function citationOf(reference: BundleReference, created: string): Citation {
  const { number, authors, titleBasis, container, year } = reference;
  const named = authors.slice(0, MOST_AUTHORS).map(plain).join(", ");
  const all = authors.length > MOST_AUTHORS ? `${named}, et al` : named;
  const title = plain(reference.title);
  const parts = [
    ...(all === "" ? [] : [stopped(all)]),
    titleBasis === "ours" ? `${title.replace(/\.$/u, "")} [title is ours].` : stopped(title),
    ...(container === null ? [] : [stopped(plain(container))]),
    ...(year === null ? [] : [`${year}.`]),
  ];
  return {
    number,
    parts,
    identifiers: linksOf(reference),
    remarks: remarksOf(reference),
    warnings: warningsOf(reference, pastReview(reference, created)),
  };
}

function stopped(text: string): string {
  return /[.?!…]$/u.test(text) ? text : `${text}.`;
}

/** The identifiers with their addresses, and any other address; a local identifier only where there is nothing else. */
function linksOf({ identifiers, links }: BundleReference): Linked[] {
  const known = identifiers.map((text): Linked => {
    const parsed = parseIdentifier(text);
    const link = parsed === undefined ? undefined : identifierLink(parsed);
    const words = identifierWords(text);
    return { text: words, written: words, ...(link !== undefined && links.includes(link) ? { link } : {}) };
  });
  const used = new Set(known.map(({ link }) => link));
  const others = links
    .filter((link) => !used.has(link) && isWebAddress(link))
    .map((link) => ({ text: new URL(link).host, link, written: link }));
  const lasting = known.filter((_, at) => !/^local:/iu.test(identifiers[at] ?? ""));
  return [...(lasting.length + others.length > 0 ? lasting : known), ...others];
}

function isWebAddress(link: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/u.test(link) && URL.canParse(link);
}

/** `pmid:1` as "PMID: 1": the form that each scheme's owner asks for. */
function identifierWords(text: string): string {
  const parsed = parseIdentifier(text);
  switch (parsed?.scheme) {
    case "pmid":
      return `PMID: ${parsed.value}`;
    case "pmcid":
      return `PMCID: ${parsed.value}`;
    case "doi":
      return `doi:${parsed.value}`;
    case "spl":
      return `DailyMed set id: ${parsed.value}`;
    case "nct":
      return parsed.value;
    case "local":
    case undefined:
      return plain(text);
  }
}

function remarksOf({
  design,
  size,
  population: told,
  appraisal,
  language,
  abstracted,
  seen,
}: BundleReference): string[] {
  const population = told ?? appraisal?.population?.of.join(" and ") ?? null;
  const what = sentenceCase([designWords(design), ...(size === null ? [] : [plain(size)])].join(", "));
  const foreign = foreignLanguage(language);
  const from = seen === null ? "" : `, written from ${plain(seen).replace(/ seen$/u, "")}`;
  return [
    stopped(population === null ? what : `${what}; ${plain(population)}`),
    ...(foreign === undefined ? [] : [`In ${foreign}.`]),
    ...(abstracted ? [stopped(`Abstracted note${from}`)] : []),
  ];
}

function warningsOf({ status, caution, override }: BundleReference, past: string | undefined): string[] {
  const by = status.by === undefined ? "" : ` by ${listed(status.by.map(identifierWords))}`;
  const asOf = status.asOf === undefined ? "" : ` (as of ${plain(status.asOf)})`;
  const set = Object.keys(override ?? {}).map((field) => OVERRIDE_WORDS[field] ?? plain(field));
  return [
    ...(status.kind === "current" ? [] : [`${sentenceCase(statusWords(status.kind))}${by}${asOf}.`]),
    ...(past === undefined ? [] : [`Past its own review date (${past}).`]),
    ...(caution === null ? [] : [stopped(`Caution: ${plain(caution)}`)]),
    ...(set.length === 0 ? [] : [`${sentenceCase(listed([...new Set(set)]))} set by the library’s owner.`]),
  ];
}

const OVERRIDE_WORDS: Readonly<Record<string, string>> = {
  tier: "tier",
  design: "design",
  status: "status",
  supersededBy: "status",
  exclude: "exclusion",
};
