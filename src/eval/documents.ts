import { identifier } from "../domain/identifier.js";
import { InvariantError } from "../domain/fault.js";
import type { Scheme } from "../domain/identifier.js";
import type { BlockDraft } from "../domain/source.js";
import { makeSource } from "../domain/source.js";
import type { Addition, Library } from "../ports/library.js";

/** A document of a test collection: what the method may see of it. */
export interface TestDocument {
  readonly scheme: Scheme;
  readonly id: string;
  readonly title: string;
  /** Paragraphs of its abstract. */
  readonly abstract: readonly string[];
}

/** Makes an abstract record of a test document, as the readers of the product do; nothing for one without any text. */
export function recordOf({ scheme, id, title, abstract }: TestDocument): Addition | undefined {
  const own = identifier(scheme, id);
  if (own === undefined) throw new InvariantError(`“${id}” cannot be a ${scheme} identifier`);
  const blocks: BlockDraft[] = [
    { kind: "title", section: [], text: title },
    ...(abstract.length === 0 ? [] : [{ kind: "heading" as const, section: [], text: "Abstract" }]),
    ...abstract.map((text): BlockDraft => ({ kind: "paragraph", section: ["Abstract"], text })),
  ];
  if (!blocks.some(({ kind, text }) => kind !== "heading" && /\S/.test(text))) return undefined;
  return {
    facts: {
      identifiers: [own],
      title,
      titleBasis: "printed",
      authors: [],
      tier: "research",
      design: "unknown",
      language: "en",
    },
    source: makeSource({
      kind: "abstract",
      document: `${scheme}:${id}`,
      blocks,
      reader: { name: "collection", version: 1 },
      language: "en",
    }),
  };
}

/** Adds test documents to a library. */
export async function addDocuments(library: Library, documents: readonly TestDocument[]): Promise<void> {
  for (const document of documents) {
    const record = recordOf(document);
    if (record !== undefined) await library.add(record);
  }
}
