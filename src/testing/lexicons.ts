import { sha256 } from "../domain/hash.js";
import type { Concept, Lexicon } from "../domain/lexicon.js";

/** A lexicon for a test: each entry by its id, whose preferred name is the id with spaces unless it says otherwise. */
export function lexiconOf(entries: Readonly<Record<string, Partial<Concept>>>): Lexicon {
  const concepts = Object.entries(entries).map(([id, entry]): [string, Concept] => [
    id,
    {
      id,
      kind: "condition",
      preferred: id.replaceAll("-", " "),
      synonyms: [],
      broader: [],
      narrower: [],
      manifestationOf: [],
      allOf: [],
      mayMean: [],
      provenance: [],
      ...entry,
    },
  ]);
  return { version: `lex:${sha256(JSON.stringify(concepts)).slice(0, 16)}`, concepts: new Map(concepts) };
}
