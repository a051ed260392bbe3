import type { Identifier } from "../../domain/identifier.js";
import { doiIn, identifierInLink, pmcidIn, pmidIn } from "../references/found-identifiers.js";
import { nameWithComma } from "../references/person-name.js";
import type { Reference } from "../references/reference.js";
import { looseDate } from "../references/reference-date.js";

/** The fields of one entry, in order. */
export type RisFields = readonly (readonly [tag: string, value: string])[];

/** Makes a reference of an entry's fields. Source of the tags: RIS format specifications of 2001 and 2011 (Research Information Systems). */
export function risReference(fields: RisFields): Reference {
  const all = (...tags: readonly string[]) =>
    fields.filter(([tag, value]) => tags.includes(tag) && value.trim() !== "").map(([, value]) => value.trim());
  const first = (...tags: readonly string[]) => tags.flatMap((tag) => all(tag))[0];
  const title = first("TI", "T1", "CT") ?? "";
  const date = ["DA", "PY", "Y1", "YR"].flatMap((tag) => all(tag).flatMap((value) => looseDate(value) ?? []));
  // Some write the whole date in DA and only the year in PY; a DA of another year is the day of something else.
  const year = first("PY", "Y1", "YR");
  const exact = date.find((one) => year === undefined || year.includes(one.slice(0, 4)));
  return {
    identifiers: identifiersOf(all, first),
    title,
    authors: all("AU", "A1").map(nameWithComma),
    container: first("JF", "JO", "T2", "JA", "J2", "J1", "BT"),
    volume: first("VL"),
    issue: first("IS", "CP"),
    pages: pagesOf(first("SP"), first("EP")),
    date: exact,
    language: languageOf(first("LA")),
    types: all("M3")
      .flatMap((value) => value.split(/;\s*/))
      .filter((type) => /^\p{L}/u.test(type)),
    keywords: all("KW").flatMap((value) => value.split(/[;\n]\s*/)),
    link: all("UR", "L2").flatMap((value) => /^https?:\/\/\S+/i.exec(value)?.[0] ?? [])[0],
    abstract: first("AB", "N2"),
  };
}

function identifiersOf(
  all: (...tags: readonly string[]) => string[],
  first: (...tags: readonly string[]) => string | undefined,
): Identifier[] {
  const database = all("DB", "DP").join(" ");
  const pubmed = /pubmed|medline|\bnlm\b/i.test(database);
  const dois = all("DO").flatMap((value) => doiIn(value) ?? []);
  // Older programs wrote the DOI here, for want of a field.
  const others = all("M3", "L3", "AN").flatMap((value) =>
    /^(?:doi:?\s*)?10\.\d/i.test(value) ? (doiIn(value) ?? []) : [],
  );
  return [
    ...(dois.length > 0 ? dois : others.slice(0, 1)),
    ...all("AN", "ID")
      .flatMap((value) => (pubmed || /^PMID/i.test(value) ? (pmidIn(value) ?? []) : []))
      .slice(0, 1),
    ...all("N1", "C1").flatMap((value) => (/^PMID/i.test(value) ? (pmidIn(value) ?? []) : [])),
    ...["C2", "N1"].flatMap((tag) => pmcidIn(first(tag) ?? "") ?? []),
    ...all("UR", "L1", "L2").flatMap((value) => identifierInLink(value) ?? []),
  ];
}

function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined) return undefined;
  return end === undefined || end === start || start.includes("-") ? start : `${start}-${end}`;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  english: "en",
  eng: "en",
  german: "de",
  french: "fr",
  spanish: "es",
};

/** A BCP 47 tag where the field holds one, or one of the commonest names; else not known. */
function languageOf(value: string | undefined): string | undefined {
  const low = value?.toLowerCase() ?? "";
  return LANGUAGES[low] ?? (/^[a-z]{2}(?:-[a-z]{2})?$/.test(low) ? low : undefined);
}
