import type { Relation } from "../../domain/publication.js";
import { identifier } from "../../domain/identifier.js";
import type { XmlElement } from "../xml/element.js";
import { attribute, find, findAll } from "../xml/element.js";
import { textIn } from "./pubmed-text.js";

/**
 * PubMed's kinds of link that change how a publication may be used; comments, citations and a plain second printing do not.
 */
const KINDS: Readonly<Record<string, Relation["kind"]>> = {
  RetractionIn: "retracted-by",
  RetractionOf: "retracts",
  PartialRetractionIn: "corrected-by",
  PartialRetractionOf: "corrects",
  RetractedandRepublishedIn: "retracted-by",
  RetractedandRepublishedFrom: "retracts",
  ErratumIn: "corrected-by",
  ErratumFor: "corrects",
  CorrectedandRepublishedIn: "corrected-by",
  CorrectedandRepublishedFrom: "corrects",
  UpdateIn: "superseded-by",
  UpdateOf: "supersedes",
  ExpressionOfConcernIn: "concern-by",
  ExpressionOfConcernFor: "concerns",
};

/** The record's links to retractions, corrections, updates and concerns. */
export function pubmedRelations(citation: XmlElement | undefined): Relation[] {
  return findAll(citation, "CommentsCorrectionsList", "CommentsCorrections").flatMap((link) => {
    const kind = KINDS[attribute(link, "RefType") ?? ""];
    if (kind === undefined) return [];
    const target = identifier("pmid", textIn(find(link, "PMID")));
    const label = textIn(find(link, "RefSource"));
    return [{ kind, ...(target === undefined ? {} : { target }), ...(label === "" ? {} : { label }) }];
  });
}
