import type { Heading } from "../../domain/vocabulary.js";
import { attribute, find, findAll, type XmlElement } from "../xml/element.js";
import { inlineText } from "../xml/inline-text.js";

const TEXT = { leftOut: new Set<string>(), apart: new Set<string>() };

/**
 * The heading of a descriptor's record; nothing for one without code or name. The names of its preferred concept are the heading's; those
 * of a concept that the record calls narrower stay apart, and those that are broader or merely related are left out.
 */
export function headingIn(record: XmlElement): Heading | undefined {
  const id = words(find(record, "DescriptorUI"));
  const name = words(find(record, "DescriptorName", "String"));
  if (id === "" || name === "") return undefined;
  const concepts = findAll(record, "ConceptList", "Concept");
  const relations = relationsIn(concepts);
  const preferred = concepts.filter(
    (concept, at) => attribute(concept, "PreferredConceptYN") === "Y" || (concepts.length === 1 && at === 0),
  );
  const narrower = concepts.filter(
    (concept) => !preferred.includes(concept) && relations.get(words(find(concept, "ConceptUI"))) === "NRW",
  );
  return {
    id,
    name,
    terms: unique(preferred.flatMap(termsOf)).filter((term) => term !== name),
    narrower: narrower.map((concept) => unique(termsOf(concept))).filter(({ length }) => length > 0),
    trees: unique(findAll(record, "TreeNumberList", "TreeNumber").map(words)),
  };
}

/** How each concept stands to the preferred one, by the code of the concept: NRW, BRD or REL. */
function relationsIn(concepts: readonly XmlElement[]): Map<string, string> {
  const relations = new Map<string, string>();
  for (const concept of concepts)
    for (const relation of findAll(concept, "ConceptRelationList", "ConceptRelation"))
      relations.set(words(find(relation, "Concept2UI")), attribute(relation, "RelationName") ?? "");
  return relations;
}

function termsOf(concept: XmlElement): string[] {
  return findAll(concept, "TermList", "Term").map((term) => words(find(term, "String")));
}

function words(element: XmlElement | undefined): string {
  return element === undefined ? "" : inlineText(element.children, TEXT).replace(/\s+/gu, " ").trim();
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== "");
}
