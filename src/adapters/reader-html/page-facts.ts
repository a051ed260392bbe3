import { identifier, type Identifier } from "../../domain/identifier.js";
import type { PublicationFacts } from "../../domain/publication.js";
import { canonicalBlock } from "../../domain/source.js";
import { dateAtStart } from "../../text/stated-dates.js";
import { attribute, find, within, type XmlElement } from "../xml/element.js";

/** What a page's head says of it, each name in lower case with all its values in order. */
export type PageMeta = ReadonlyMap<string, readonly string[]>;

/** The meta elements of a page. */
export function metaOf(root: XmlElement): PageMeta {
  const found = new Map<string, string[]>();
  for (const element of within(root, "meta")) {
    const name = (attribute(element, "name") ?? attribute(element, "property"))
      ?.toLowerCase()
      .replace(/^dcterms\./, "dc.");
    const content = canonicalBlock(element.attributes["content"] ?? "");
    if (name === undefined || content === "") continue;
    found.set(name, [...(found.get(name) ?? []), content]);
  }
  return found;
}

function first(meta: PageMeta, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const [value] = meta.get(name) ?? [];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The title in the head: a citation's, else the page's own without the site's name after it. */
export function headTitle(root: XmlElement, meta: PageMeta): { readonly cited?: string; readonly shown?: string } {
  const cited = first(meta, "citation_title", "dc.title");
  const raw = find(root, "head", "title")
    ?.children.filter((child) => typeof child === "string")
    .join("");
  const shown =
    first(meta, "og:title") ?? (raw === undefined ? undefined : canonicalBlock(raw).split(/\s+[|–—·»]\s+/u)[0]);
  return {
    ...(cited === undefined ? {} : { cited }),
    ...(shown === undefined || shown === "" ? {} : { shown }),
  };
}

/** The bibliographic facts that a page's head states; fields it does not state are absent. */
export function pageFacts(root: XmlElement, meta: PageMeta): Partial<PublicationFacts> {
  const identifiers = [
    made("pmid", first(meta, "citation_pmid")),
    made("doi", first(meta, "citation_doi", "prism.doi") ?? doiIn(meta.get("dc.identifier") ?? [])),
  ].filter((one) => one !== undefined);
  const rawDate = first(
    meta,
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "prism.publicationdate",
    "dc.date.modified",
    "dc.modified",
    "dc.date.issued",
    "dc.issued",
    "dc.date",
    "article:modified_time",
    "article:published_time",
    "last-modified",
  );
  const date = rawDate === undefined ? undefined : dateAtStart(rawDate.replaceAll("/", "-").replace(/T.*$/, ""));
  const authors = (meta.get("citation_author") ?? meta.get("dc.creator") ?? [])
    .map(authorName)
    .filter((name) => name !== "");
  const pages = [first(meta, "citation_firstpage"), first(meta, "citation_lastpage")].filter(
    (page) => page !== undefined,
  );
  const texts = {
    container: first(meta, "citation_journal_title", "prism.publicationname", "dc.publisher", "og:site_name"),
    volume: first(meta, "citation_volume"),
    issue: first(meta, "citation_issue"),
    pages: pages.length === 0 ? undefined : [...new Set(pages)].join("-"),
    link: linkOf(root),
  };
  return {
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(date === undefined ? {} : { date, year: Number(date.slice(0, 4)) }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
  };
}

function made(scheme: "pmid" | "doi", raw: string | undefined): Identifier | undefined {
  return raw === undefined ? undefined : identifier(scheme, raw.replace(/^doi:\s*/i, ""));
}

function doiIn(values: readonly string[]): string | undefined {
  return values.find((value) => /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?\s*10\.\d{4,9}\//i.test(value));
}

function linkOf(root: XmlElement): string | undefined {
  const canonical = within(root, "link").find((link) => attribute(link, "rel") === "canonical");
  const address = attribute(canonical, "href");
  return address !== undefined && /^https:\/\/\S+$/.test(address) ? address : undefined;
}

/** "Smith, John A." and "John A. Smith" as "Smith JA". */
function authorName(name: string): string {
  const [before = "", after] = name.split(/\s*,\s*/);
  const words = before.split(/\s+/);
  const family = after === undefined ? (words.at(-1) ?? "") : before;
  const given = after ?? words.slice(0, -1).join(" ");
  const initials = given
    .split(/[\s.-]+/u)
    .map((part) => (/^\p{Lu}{2,3}$/u.test(part) ? part : (/^\P{L}*(\p{L})/u.exec(part)?.[1]?.toUpperCase() ?? "")))
    .join("");
  return [family, initials].filter((part) => part !== "").join(" ");
}
