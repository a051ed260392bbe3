import { formatIdentifier, identifier, type Identifier } from "../../domain/identifier.js";
import { sha256 } from "../../domain/hash.js";
import type { PublicationFacts } from "../../domain/publication.js";
import { readDesign } from "../../text/design/read-design.js";
import { studySize } from "../../text/design/study-size.js";
import { retractedInTitle } from "../../text/retraction-words.js";
import { attribute, elementsIn, find, findAll, within, type XmlElement } from "../xml/element.js";
import { authorsOf } from "./jats-authors.js";
import { titleText } from "./jats-blocks.js";
import { publicationDate } from "./jats-dates.js";
import { jatsRelations } from "./jats-relations.js";

/** The front matter's description of the article. */
export function articleMeta(article: XmlElement): XmlElement | undefined {
  return find(article, "front", "article-meta");
}

/** The article's facts. Without a PMID, PMCID or DOI it is known by a hash of its title, first author and year. */
export function jatsFacts(article: XmlElement, title: string, abstract: string, methods: string): PublicationFacts {
  const meta = articleMeta(article);
  const journal = find(article, "front", "journal-meta");
  const articleType = attribute(article, "article-type") ?? "";
  const types = typesOf(meta, articleType);
  const authors = authorsOf(meta);
  const date = publicationDate(meta);
  const year = date?.slice(0, 4);
  const { design, basis, tier } = readDesign({ types, title, abstract, methods });
  const size = studySize(abstract);
  const relations = jatsRelations(meta, articleType, title);
  const retracted = retractedInTitle(title);
  const keywords = findAll(meta, "kwd-group", "kwd")
    .map(titleText)
    .filter((word) => word !== "");
  const texts = {
    container: containerOf(journal),
    volume: titleText(find(meta, "volume")),
    issue: titleText(find(meta, "issue")),
    pages: pagesOf(meta),
    licence: licenceOf(meta),
  };
  return {
    identifiers: identifiersOf(meta, [title, authors[0] ?? "", year ?? ""]),
    title,
    titleBasis: "printed",
    authors,
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(date === undefined ? {} : { date }),
    tier,
    design,
    ...(basis === undefined ? {} : { designBasis: basis }),
    language: languageOf(article),
    ...(types.length === 0 ? {} : { publicationTypes: types }),
    ...(size === undefined ? {} : { size }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(retracted === undefined ? {} : { status: { kind: "retracted", by: [`title: ${retracted}`] } }),
    ...(relations.length === 0 ? {} : { relations }),
  };
}

/** The title with its subtitle. */
export function titleOf(article: XmlElement): string {
  const group = find(articleMeta(article), "title-group");
  const [title = "", ...subtitles] = ["article-title", "subtitle"]
    .flatMap((name) => elementsIn(group, name))
    .map(titleText)
    .filter((text) => text !== "");
  return subtitles.reduce(
    (whole, part) => (/[:.?!–—-]$/.test(whole) ? `${whole} ${part}` : `${whole}: ${part}`),
    title,
  );
}

/** JATS gives an article without a language English. */
export function languageOf(element: XmlElement): string {
  try {
    return Intl.getCanonicalLocales(attribute(element, "xml:lang") ?? "en")[0] ?? "und";
  } catch {
    return "und";
  }
}

const SCHEMES = { pmid: "pmid", pmc: "pmcid", pmcid: "pmcid", doi: "doi" } as const;

function identifiersOf(meta: XmlElement | undefined, known: readonly string[]): Identifier[] {
  const found = elementsIn(meta, "article-id").flatMap((element) => {
    const type = attribute(element, "pub-id-type") ?? "";
    const scheme = type in SCHEMES ? SCHEMES[type as keyof typeof SCHEMES] : undefined;
    return scheme === undefined ? [] : (identifier(scheme, titleText(element)) ?? []);
  });
  if (found.length === 0) return [{ scheme: "local", value: sha256(known.join("\n")).slice(0, 16) }];
  return [...new Map(found.map((one) => [formatIdentifier(one), one])).values()];
}

/** The article's type ("research-article") and the subjects its journal files it under. */
function typesOf(meta: XmlElement | undefined, articleType: string): string[] {
  const subjects = findAll(meta, "article-categories", "subj-group").flatMap((group) => elementsIn(group, "subject"));
  return [...new Set([articleType, ...subjects.map(titleText)].filter((type) => /\p{L}/u.test(type)))];
}

function containerOf(journal: XmlElement | undefined): string {
  const title = find(journal, "journal-title-group", "journal-title") ?? find(journal, "journal-title");
  return titleText(title ?? find(journal, "journal-id"));
}

function pagesOf(meta: XmlElement | undefined): string {
  const first = titleText(find(meta, "fpage"));
  const last = titleText(find(meta, "lpage"));
  if (first === "") return titleText(find(meta, "elocation-id"));
  return last === "" || last === first ? first : `${first}-${last}`;
}

function licenceOf(meta: XmlElement | undefined): string {
  const permissions = find(meta, "permissions");
  const licence = find(permissions, "license");
  const link = (element: XmlElement | undefined) => attribute(element, "xlink:href");
  const links = licence === undefined ? [] : ["ext-link", "uri"].flatMap((name) => within(licence, name)).map(link);
  const commons = [link(licence), titleText(find(licence, "ali:license_ref")), ...links].find(
    (address) => address?.includes("creativecommons.org") === true,
  );
  return commons ?? link(licence) ?? (titleText(licence) || titleText(find(permissions, "copyright-statement")));
}
