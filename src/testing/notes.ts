import type { Facet } from "../domain/facet.js";
import type { PublicationFacts } from "../domain/publication.js";
import type { BlockDraft, Source, SourceKind } from "../domain/source.js";
import { makeSource } from "../domain/source.js";
import { sampleIdentifier } from "./samples.js";

/** A small publication for a test: what it says, by facet, one sentence a block. Fields that are no facts of a publication: */
export interface MadeNote extends Partial<Omit<PublicationFacts, "identifiers">> {
  /** In the form `pmid:1`. */
  readonly id: string;
  /** Default "note". */
  readonly kind?: SourceKind;
  readonly says: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

/** Makes a note, or another kind of text, whose blocks carry their facets. */
export function madeNote(wanted: MadeNote): { readonly facts: PublicationFacts; readonly source: Source } {
  const { id, kind = "note", says, ...more } = wanted;
  const facts: PublicationFacts = {
    title: `Publication ${id}`,
    titleBasis: "printed",
    authors: [],
    tier: "research",
    design: "cohort",
    language: "en",
    ...more,
    identifiers: [sampleIdentifier(id)],
  };
  const blocks = Object.entries(says).flatMap(([facet, sentences]) =>
    sentences.map((text): BlockDraft => ({
      kind: "item",
      section: [facet],
      text,
      facet: facet as Facet,
      locator: "Abstract",
    })),
  );
  const source = makeSource({
    kind,
    document: id,
    blocks: [{ kind: "title", section: [], text: facts.title }, ...blocks],
    reader: { name: "sample", version: 1 },
    language: facts.language,
    ...(facts.date === undefined ? {} : { date: facts.date }),
  });
  return { facts, source };
}
