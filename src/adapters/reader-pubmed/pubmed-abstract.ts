import type { PublicationFacts } from "../../domain/publication.js";
import type { BlockDraft } from "../../domain/source.js";
import { marcLanguage } from "../../text/marc-language.js";
import type { XmlElement } from "../xml/element.js";
import { attribute, elementsIn, find, findAll } from "../xml/element.js";
import { textIn } from "./pubmed-text.js";

/**
 * The abstract as blocks: a structured one with its labels as headings. Where only an abstract in another language is given, that
 * one, with its language; where both are, the English one alone.
 */
export function pubmedAbstract(
  record: XmlElement,
  facts: PublicationFacts,
): { blocks: BlockDraft[]; language: string } {
  const citation = record.name === "PubmedArticle" ? find(record, "MedlineCitation") : record;
  const own =
    find(citation, "Article", "Abstract") ?? find(record, "BookDocument", "Abstract") ?? find(citation, "Abstract");
  const blocks = paragraphs(own);
  // PubMed's main abstract is English whatever the language of the article.
  if (blocks.length > 0) return { blocks, language: "en" };
  for (const other of findAll(citation, "OtherAbstract")) {
    const found = paragraphs(other);
    if (found.length > 0)
      return { blocks: found, language: marcLanguage(attribute(other, "Language") ?? facts.language) };
  }
  return { blocks: [], language: facts.language };
}

function paragraphs(abstract: XmlElement | undefined): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  let heading: string | undefined;
  for (const part of elementsIn(abstract, "AbstractText")) {
    const text = textIn(part);
    if (text === "") continue;
    const label = labelOf(attribute(part, "Label"));
    if (label !== undefined && label !== heading) blocks.push({ kind: "heading", section: ["Abstract"], text: label });
    heading = label ?? heading;
    blocks.push({ kind: "paragraph", section: label === undefined ? ["Abstract"] : ["Abstract", label], text });
  }
  return blocks;
}

/** "MATERIALS AND METHODS" as people write headings; PubMed's placeholder for a part without a label is none. */
function labelOf(label: string | undefined): string | undefined {
  if (label === undefined || label === "UNLABELLED" || label === "UNASSIGNED") return undefined;
  return label === label.toUpperCase() ? `${label.charAt(0)}${label.slice(1).toLowerCase()}` : label;
}
