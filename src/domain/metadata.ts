import { sha256 } from "./hash.js";
import { byCodeUnit } from "./order.js";
import type { Override, PublicationFacts } from "./publication.js";
import type { Source } from "./source.js";

/** JSON with sorted keys and without absent values: the same text for the same content. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === "object" && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => byCodeUnit(a, b)))
      : held,
  );
}

/** The hash of everything a document says beside its text: its facts, its marks on blocks, its reader, language and date. */
export function factsHash(facts: PublicationFacts, source: Source): string {
  const { kind, reader, language, date, seen } = source;
  const before = canonicalJson({ date, facts, kind, language });
  const after = canonicalJson({ reader, seen });
  return sha256(`${before.slice(0, -1)},"marks":[${marksOf(source).join(",")}],${after.slice(1)}`);
}

/** What the text itself gives: its hash covers these. */
const DERIVED: ReadonlySet<string> = new Set(["index", "start", "end"]);

/** Each block's marks as `canonicalJson` writes them; most of an article's hundreds have only a kind and one of a few sections. */
function marksOf({ blocks }: Source): string[] {
  const sections = new Map<readonly string[], string>();
  return blocks.map((block) => {
    const { kind, section } = block;
    const own = Object.keys(block).filter((key) => !DERIVED.has(key));
    if (own.length > 2)
      return canonicalJson(Object.fromEntries(Object.entries(block).filter(([key]) => !DERIVED.has(key))));
    let path = sections.get(section);
    if (path === undefined) sections.set(section, (path = JSON.stringify(section)));
    return `{"kind":"${kind}","section":${path}}`;
  });
}

/** The metadata hash of a Snapshot's entry: what the document says, and what the owner set for its publication. */
export function metadataHash(facts: string, override: Override): string {
  return Object.keys(override).length === 0 ? facts : sha256(`${facts}\n${canonicalJson(override)}`);
}
