import { sha256 } from "./hash.js";
import { canonicalJson } from "./metadata.js";
import type { PublicationFacts } from "./publication.js";

/** What a publication is, told without any text of it: it is listed and joins a text, and is never quoted or counted as read. */
export interface BareRecord {
  /** `rec:` and 32 hexadecimal digits over the reader's name and the facts: the same facts are the same record. */
  readonly id: string;
  readonly facts: PublicationFacts;
  readonly reader: { readonly name: string; readonly version: number };
}

/** Makes a record; its date is that of its facts. */
export function makeBareRecord(facts: PublicationFacts, reader: BareRecord["reader"]): BareRecord {
  return { id: `rec:${sha256(`${reader.name}\n${canonicalJson(facts)}`).slice(0, 32)}`, facts, reader };
}

/** The hash of what a record without a text says. */
export function recordHash({ facts, reader }: BareRecord): string {
  return sha256(canonicalJson({ facts, reader, kind: "record" }));
}
