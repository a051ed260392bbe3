import { doiIn, identifierInLink, pmcidIn, pmidIn } from "../references/found-identifiers.js";
import { nameWithComma, personName } from "../references/person-name.js";
import type { Reference } from "../references/reference.js";
import { isoDate, looseDate } from "../references/reference-date.js";
import type { BibtexFields } from "./bibtex-fields.js";
import { latexText } from "./latex-text.js";

/** Makes a reference of an entry of BibTeX or BibLaTeX. */
export function bibtexReference({ fields }: BibtexFields): Reference {
  const raw = (...names: readonly string[]) =>
    names.flatMap((name) => {
      const value = fields.get(name)?.trim();
      return value === undefined || value === "" ? [] : [value];
    })[0];
  const text = (...names: readonly string[]) => {
    const value = raw(...names);
    return value === undefined ? undefined : latexText(value).text;
  };
  const abstract = latexText(raw("abstract") ?? "");
  const year = text("year");
  const subtitle = text("subtitle");
  const title = text("title") ?? "";
  const link = raw("url", "howpublished");
  return {
    identifiers: [
      ...[raw("doi")].flatMap((value) => (value === undefined ? [] : (doiIn(value.replaceAll("\\_", "_")) ?? []))),
      ...[raw("pmid")].flatMap((value) => (value === undefined ? [] : (pmidIn(value) ?? []))),
      ...[raw("pmcid", "pmc")].flatMap((value) => (value === undefined ? [] : (pmcidIn(value) ?? []))),
      ...[
        raw("eprinttype", "archiveprefix")?.toLowerCase() === "pubmed" ? (pmidIn(raw("eprint") ?? "") ?? []) : [],
      ].flat(),
      ...[link === undefined ? [] : (identifierInLink(link) ?? [])].flat(),
    ],
    title: subtitle === undefined ? title : `${title}: ${subtitle}`,
    authors: authorsOf(raw("author") ?? ""),
    container: text("journal", "journaltitle", "booktitle"),
    volume: text("volume"),
    issue: text("number", "issue"),
    pages: text("pages")?.replaceAll("–", "-"),
    date: looseDate(raw("date") ?? "") ?? (year === undefined ? undefined : isoDate(year, text("month"), text("day"))),
    language: languageOf(raw("langid", "language")),
    types: [],
    keywords: (text("keywords") ?? "").split(/[,;]\s*/),
    link: /^\s*https?:\/\/\S+/.exec(link ?? "")?.[0],
    abstract: abstract.text,
    unquotable:
      abstract.unread === undefined ? undefined : `its abstract has TeX that is not read (${abstract.unread})`,
  };
}

/** "Müller, Anna and {Gout Group} and Anna van der Berg and others". */
function authorsOf(value: string): string[] {
  return splitAnd(value)
    .filter((name) => name !== "" && name !== "others")
    .map((name) => {
      const plain = latexText(name).text.replace(/\s+/gu, " ").trim();
      if (/^\{[^{}]*\}$/.test(name)) return plain;
      return plain.includes(",") ? commaName(plain) : givenFirst(plain);
    });
}

/** Splits at "and" outside braces. */
function splitAnd(value: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = "";
  for (const word of value.split(/\s+/u)) {
    if (word === "and" && depth === 0) {
      names.push(name.trim());
      name = "";
      continue;
    }
    name += ` ${word}`;
    for (const sign of word.replace(/\\[{}]/g, "")) depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
  }
  return [...names, name.trim()];
}

/** BibTeX's "von Last, Jr, First" has the suffix in the middle. */
function commaName(name: string): string {
  const parts = name.split(",").map((part) => part.trim());
  return parts.length === 3 ? personName(parts[0] ?? "", parts[2] ?? "", parts[1] ?? "") : nameWithComma(name);
}

/** "Anna Beth van der Berg": the family begins at the first small word, or is the last word. */
function givenFirst(name: string): string {
  const words = name.split(" ");
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && /^\p{Ll}/u.test(word));
  const at = particle === -1 ? words.length - 1 : particle;
  return personName(words.slice(at).join(" "), words.slice(0, at).join(" "));
}

const LANGUAGES: Readonly<Record<string, string>> = {
  ...{ english: "en", american: "en", british: "en", usenglish: "en", ukenglish: "en", eng: "en" },
  ...{ german: "de", ngerman: "de", french: "fr", spanish: "es", italian: "it", portuguese: "pt", dutch: "nl" },
};

function languageOf(value: string | undefined): string | undefined {
  const low = value?.toLowerCase() ?? "";
  return LANGUAGES[low] ?? (/^[a-z]{2}$/.test(low) ? low : undefined);
}
