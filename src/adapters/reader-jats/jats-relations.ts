import { identifier, parseIdentifier, type Identifier } from "../../domain/identifier.js";
import type { Relation } from "../../domain/publication.js";
import { attribute, elementsIn, type XmlElement } from "../xml/element.js";
import { titleText } from "./jats-blocks.js";

/** What a related article is to this one, by JATS's names for it. Companions and commentaries change nothing. */
const KINDS: Readonly<Record<string, Relation["kind"]>> = {
  "retracted-article": "retracts",
  "retraction-forward": "retracted-by",
  retraction: "retracted-by",
  "corrected-article": "corrects",
  "correction-forward": "corrected-by",
  correction: "corrected-by",
  erratum: "corrected-by",
  corrigendum: "corrected-by",
  "updated-article": "supersedes",
  "update-forward": "superseded-by",
  "partial-retraction": "corrected-by",
  "addended-article": "corrects",
  addendum: "corrected-by",
  "republished-article": "supersedes",
  "object-of-concern": "concerns",
  "concern-forward": "concern-by",
  "expression-of-concern": "concern-by",
};

/** What a notice does to the articles it names, when their own links do not say. */
const NOTICES: Readonly<Record<string, Relation["kind"]>> = {
  retraction: "retracts",
  "retraction-notice": "retracts",
  withdrawal: "retracts",
  correction: "corrects",
  corrigendum: "corrects",
  erratum: "corrects",
  "partial-retraction": "corrects",
  addendum: "corrects",
  "expression-of-concern": "concerns",
};

/** The article's links that change how it, or the article it is about, may be used. A notice always has one. */
export function jatsRelations(meta: XmlElement | undefined, articleType: string, title: string): Relation[] {
  const notice = NOTICES[articleType];
  const related = elementsIn(meta, "related-article").concat(elementsIn(meta, "related-object"));
  const relate = (kindOf: (type: string) => Relation["kind"] | undefined) =>
    related.flatMap((element): Relation[] => {
      const kind = kindOf(attribute(element, "related-article-type") ?? attribute(element, "link-type") ?? "");
      return kind === undefined ? [] : [{ kind, ...targetOf(element), ...labelOf(element) }];
    });
  const named = relate((type) => (notice === undefined || /-article$|^object-/.test(type) ? KINDS[type] : undefined));
  if (notice === undefined || named.some(({ kind }) => kind === notice)) return named;
  const meant = relate(() => notice);
  return meant.length > 0 ? meant : [{ kind: notice, label: title }];
}

function targetOf(element: XmlElement): { target?: Identifier } {
  const href = attribute(element, "xlink:href") ?? attribute(element, "href") ?? "";
  const type = attribute(element, "ext-link-type") ?? "";
  const target = /pubmed|pmid/i.test(type)
    ? identifier("pmid", href)
    : /pmc/i.test(type)
      ? identifier("pmcid", href)
      : parseIdentifier(href.replace(/^info:doi\//, ""));
  return target === undefined ? {} : { target };
}

/** The notice's own words on the other article, or its place in print. */
function labelOf(element: XmlElement): { label?: string } {
  const words = titleText(element);
  if (words !== "") return { label: words };
  const place = ["journal-id", "vol", "page"]
    .map((name) => attribute(element, name))
    .filter((part) => part !== undefined);
  return place.length < 2 ? {} : { label: place.join(" ") };
}
