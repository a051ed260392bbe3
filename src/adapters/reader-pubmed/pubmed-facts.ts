import type { Identifier } from "../../domain/identifier.js";
import { formatIdentifier, identifier } from "../../domain/identifier.js";
import type { MeshHeading, PublicationFacts } from "../../domain/publication.js";
import { readDesign } from "../../text/design/read-design.js";
import { studySize } from "../../text/design/study-size.js";
import { retractedInTitle } from "../../text/retraction-words.js";
import { indexTitle } from "../../text/index-title.js";
import { marcLanguage } from "../../text/marc-language.js";
import type { XmlElement } from "../xml/element.js";
import { attribute, elementsIn, find, findAll } from "../xml/element.js";
import { pubmedDate } from "./pubmed-date.js";
import { pubmedRelations } from "./pubmed-relations.js";
import { textIn } from "./pubmed-text.js";

/** The bibliographic facts of a PubMed record. */
export function pubmedFacts(record: XmlElement): PublicationFacts {
  const citation = record.name === "PubmedArticle" ? find(record, "MedlineCitation") : record;
  const book = find(record, "BookDocument");
  const article = find(citation, "Article") ?? book;
  const issue = find(article, "Journal", "JournalIssue");
  const types = findAll(article, "PublicationTypeList", "PublicationType")
    .concat(findAll(book, "PublicationType"))
    .map(textIn);
  const title = titleOf(article, book);
  const container = textIn(
    find(article, "Journal", "ISOAbbreviation") ?? find(article, "Journal", "Title") ?? find(book, "Book", "BookTitle"),
  );
  const date =
    pubmedDate(find(issue, "PubDate")) ??
    pubmedDate(find(book, "Book", "PubDate")) ??
    pubmedDate(find(article, "ArticleDate"));
  const revised = pubmedDate(find(citation, "DateRevised")) ?? date;
  const relations = pubmedRelations(citation);
  const said = retractedInTitle(title);
  const retracted = types.includes("Retracted Publication") || said !== undefined;
  const optional = {
    container,
    volume: textIn(find(issue, "Volume")),
    issue: textIn(find(issue, "Issue")),
    pages: pagesOf(article),
  };
  const mesh = meshOf(citation);
  const abstract = findAll(article, "Abstract", "AbstractText").map(textIn).join(" ");
  const { design, basis, tier } = readDesign({ types, title, abstract, mesh });
  const size = studySize(abstract);
  const keywords = findAll(citation, "KeywordList", "Keyword")
    .map(textIn)
    .filter((word) => word !== "");
  return {
    identifiers: identifiersOf(record, citation, article),
    title,
    titleBasis: "printed",
    authors: authorsOf(article),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== "")),
    ...(date === undefined ? {} : { year: Number(date.slice(0, 4)) }),
    ...(revised === undefined ? {} : { date: revised }),
    tier,
    design,
    ...(basis === undefined ? {} : { designBasis: basis }),
    language: marcLanguage(textIn(find(article, "Language"))),
    ...(types.length === 0 ? {} : { publicationTypes: types }),
    ...(size === undefined ? {} : { size }),
    ...(mesh.length === 0 ? {} : { mesh }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(retracted
      ? {
          status: {
            kind: "retracted",
            ...(said === undefined ? {} : { by: [`title: ${said}`] }),
            ...(revised === undefined ? {} : { asOf: revised }),
          } as const,
        }
      : {}),
    ...(relations.length === 0 ? {} : { relations }),
  };
}

/**
 * The title without the brackets that PubMed puts around a translated one, nor a full stop at its end; the title in the
 * article's own language where PubMed has no other.
 */
function titleOf(article: XmlElement | undefined, book: XmlElement | undefined): string {
  const given = [
    find(article, "ArticleTitle"),
    find(article, "VernacularTitle"),
    find(book, "ArticleTitle"),
    find(book, "Book", "BookTitle"),
  ].map(textIn);
  return given.map(indexTitle).find((title) => title !== "") ?? "";
}

/** Pages as MEDLINE writes them ("101-5"), else from the first and last. */
function pagesOf(article: XmlElement | undefined): string {
  const pagination = find(article, "Pagination");
  const medline = textIn(find(pagination, "MedlinePgn"));
  const ends = ["StartPage", "EndPage"].map((name) => textIn(find(pagination, name))).filter((page) => page !== "");
  return medline === "" ? [...new Set(ends)].join("-") : medline;
}

function authorsOf(article: XmlElement | undefined): string[] {
  const list = findAll(article, "AuthorList").filter((one) => attribute(one, "Type") !== "editors");
  return list
    .flatMap((one) => elementsIn(one, "Author"))
    .map((author) => {
      const family = textIn(find(author, "LastName"));
      return family === ""
        ? textIn(find(author, "CollectiveName"))
        : [family, textIn(find(author, "Initials")), textIn(find(author, "Suffix"))]
            .filter((part) => part !== "")
            .join(" ");
    })
    .filter((name) => name !== "");
}

function identifiersOf(
  record: XmlElement,
  citation: XmlElement | undefined,
  article: XmlElement | undefined,
): Identifier[] {
  const pmid = textIn(find(citation, "PMID") ?? find(record, "BookDocument", "PMID"));
  const lists = [
    ...findAll(record, "PubmedData", "ArticleIdList", "ArticleId"),
    ...findAll(record, "PubmedBookData", "ArticleIdList", "ArticleId"),
  ];
  const listed = lists.map((one) => [attribute(one, "IdType") ?? "", textIn(one)] as const);
  const located = findAll(article, "ELocationID")
    .filter((one) => attribute(one, "ValidYN") !== "N")
    .map((one) => [attribute(one, "EIdType") ?? "", textIn(one)] as const);
  const found = [["pubmed", pmid] as const, ...listed, ...located].flatMap(([type, value]) => {
    const scheme = ({ pubmed: "pmid", doi: "doi", pmc: "pmcid" } as const)[type];
    // A list may name other records' PMIDs (of references): the citation's own counts.
    if (scheme === undefined || (scheme === "pmid" && value !== pmid)) return [];
    return identifier(scheme, value) ?? [];
  });
  return [...new Map(found.map((one) => [formatIdentifier(one), one])).values()];
}

function meshOf(citation: XmlElement | undefined): MeshHeading[] {
  return findAll(citation, "MeshHeadingList", "MeshHeading").flatMap((heading) => {
    const descriptor = find(heading, "DescriptorName");
    const term = textIn(descriptor);
    if (term === "") return [];
    const qualifiers = elementsIn(heading, "QualifierName");
    const major = [descriptor, ...qualifiers].some((one) => attribute(one, "MajorTopicYN") === "Y");
    return [{ term, major, ...(qualifiers.length === 0 ? {} : { qualifiers: qualifiers.map(textIn) }) }];
  });
}
