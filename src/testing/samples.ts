import type { BareRecord } from "../domain/bare-record.js";
import { makeBareRecord } from "../domain/bare-record.js";
import { InvariantError } from "../domain/fault.js";
import type { Identifier } from "../domain/identifier.js";
import { parseIdentifier } from "../domain/identifier.js";
import type { PublicationFacts } from "../domain/publication.js";
import type { ListedEntry, RetractionList } from "../domain/retraction-list.js";
import { makeRetractionList } from "../domain/retraction-list.js";
import type { BlockDraft, Source, SourceKind } from "../domain/source.js";
import { makeSource } from "../domain/source.js";

/** What a made document says; every field has a default. */
export interface Sample {
  /** In the form `pmid:1`; default `local:<title>`. */
  readonly identifiers?: readonly string[];
  readonly title?: string;
  readonly kind?: SourceKind;
  readonly date?: string;
  /** Paragraphs under their heading, which may be empty for none; default one paragraph. */
  readonly sections?: Readonly<Record<string, readonly string[]>>;
  /** Further facts, or other ones. */
  readonly facts?: Partial<PublicationFacts>;
}

/** Makes a small document for a test. */
export function sample(wanted: Sample = {}): { facts: PublicationFacts; source: Source } {
  const { title = "A made document", kind = "full text", sections = { "": ["One paragraph."] } } = wanted;
  const identifiers = (wanted.identifiers ?? [`local:${title}`]).map(sampleIdentifier);
  const date = wanted.date === undefined ? {} : { date: wanted.date };
  const facts: PublicationFacts = {
    identifiers,
    title,
    titleBasis: "printed",
    authors: [],
    tier: "research",
    design: "unknown",
    language: "en",
    ...date,
    ...wanted.facts,
  };
  const source = makeSource({
    kind,
    document: (wanted.identifiers ?? [title]).join(" "),
    blocks: [{ kind: "title", section: [], text: title }, ...Object.entries(sections).flatMap(blocksOf)],
    reader: { name: "sample", version: 1 },
    language: "en",
    ...date,
  });
  return { facts, source };
}

/** Makes a guideline that says sentences under its title, and is called by it. */
export function sampleGuideline(title: string, said: readonly string[]): { facts: PublicationFacts; source: Source } {
  return sample({
    identifiers: [`local:${title.replaceAll(" ", "-").toLowerCase()}`],
    title,
    kind: "full text",
    sections: { [title]: said },
    facts: { tier: "guideline", design: "guideline" },
  });
}

/** Makes the record of a small publication without its text. */
export function sampleRecord(wanted: Sample = {}, reader = "references"): BareRecord {
  const { facts } = sample(wanted);
  return makeBareRecord(facts, { name: reader, version: 1 });
}

/** Makes a retraction list: identifiers of retracted publications, or whole entries. */
export function sampleList(
  entries: readonly (string | ListedEntry)[],
  more: Partial<Pick<RetractionList, "title" | "date" | "dateBasis">> = {},
): RetractionList {
  return makeRetractionList({
    title: "retracted.csv",
    date: "2024-05-01",
    dateBasis: "name",
    ...more,
    entries: entries.map((one) =>
      typeof one === "string" ? { papers: [sampleIdentifier(one)], kind: "retracted" as const } : one,
    ),
  });
}

function blocksOf([heading, paragraphs]: [string, readonly string[]]): BlockDraft[] {
  const section = heading === "" ? [] : [heading];
  return [
    ...section.map((text): BlockDraft => ({ kind: "heading", section: [], text })),
    ...paragraphs.map((text): BlockDraft => ({ kind: "paragraph", section, text })),
  ];
}

/** An identifier a test is sure of. */
export function sampleIdentifier(text: string): Identifier {
  const found = parseIdentifier(text);
  if (found === undefined) throw new InvariantError(`${text} is not an identifier`);
  return found;
}
