import { doiIn, identifierInLink, pmcidIn, pmidIn } from "../references/found-identifiers.js";
import { personName } from "../references/person-name.js";
import type { Reference } from "../references/reference.js";
import { isoDate, looseDate } from "../references/reference-date.js";
import type { JsonObject } from "../json/json-value.js";
import { objectsAt, textAt, textsAt, valueAt } from "../json/json-value.js";
import { markedText } from "./marked-text.js";

/** Makes a reference of an item. Source of the names: CSL 1.0.2's JSON schema; Crossref writes some of them as lists. */
export function cslReference(item: JsonObject): Reference {
  const first = (...names: readonly string[]) => names.flatMap((name) => textsAt(item, name))[0];
  const abstract = markedText(first("abstract") ?? "");
  const title = markedText(first("title") ?? "").text;
  const dates = ["issued", "published-print", "published", "original-date"];
  return {
    identifiers: [
      ...textsAt(item, "DOI").flatMap((value) => doiIn(value) ?? []),
      ...textsAt(item, "PMID").flatMap((value) => pmidIn(value) ?? []),
      ...textsAt(item, "PMCID").flatMap((value) => pmcidIn(value.startsWith("PMC") ? value : `PMC${value}`) ?? []),
      ...textsAt(item, "URL").flatMap((value) => identifierInLink(value) ?? []),
    ],
    title,
    authors: objectsAt(item, "author").map(nameOf),
    container: markedText(first("container-title", "container-title-short") ?? "").text,
    volume: first("volume"),
    issue: first("issue"),
    pages: first("page", "number-of-pages") === undefined ? undefined : first("page"),
    date: dates.flatMap((name) => dateAt(item, name) ?? [])[0],
    language: languageOf(first("language")),
    types: [first("genre")].flatMap((genre) => genre ?? []),
    keywords: textsAt(item, "keyword").flatMap((value) => value.split(/[,;]\s*/)),
    link: first("URL"),
    abstract: abstract.text,
    unquotable:
      abstract.unread === undefined ? undefined : `its abstract has marks that are not read (${abstract.unread})`,
  };
}

function nameOf(author: JsonObject): string {
  const literal = textAt(author, "literal") || textAt(author, "name");
  if (literal !== "") return literal;
  const particle = [textAt(author, "dropping-particle"), textAt(author, "non-dropping-particle")];
  const family = [...particle, textAt(author, "family")].filter((part) => part !== "").join(" ");
  return personName(family, textAt(author, "given"), textAt(author, "suffix"));
}

/** `{"date-parts": [[2019, 5]]}`, or words. */
function dateAt(item: JsonObject, name: string): string | undefined {
  const parts = valueAt(item, name, "date-parts");
  const begin: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const [year = "", month = "", day = ""] = (Array.isArray(begin) ? begin : []).map(String);
  return isoDate(year, month, day) ?? looseDate(textAt(item, name, "raw") || textAt(item, name, "literal"));
}

function languageOf(value: string | undefined): string | undefined {
  return /^[a-z]{2,3}(?:-[a-z]{2})?$/i.test(value ?? "") ? value?.toLowerCase() : undefined;
}
