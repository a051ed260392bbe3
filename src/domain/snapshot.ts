import { sha256 } from "./hash.js";
import { byCodeUnit } from "./order.js";

/** One Source as the snapshot sees it. */
export interface SnapshotEntry {
  readonly publication: string;
  readonly source: string;
  readonly sha256: string;
  /** Hash of everything that is not the text: bibliographic facts, block marks, the owner's overrides. */
  readonly metadata: string;
}

/** What the library knows beside its texts and answers may show: a record without a text, or a retraction list (of no publication). */
export interface SnapshotFact {
  readonly publication?: string;
  readonly id: string;
  readonly metadata: string;
}

/** What decides, beside the library's content, which bytes an answer has. */
export interface Versions {
  readonly citeside: string;
  readonly analyser: string;
  readonly lexicon: string;
}

/** The library's name for its content, the same for the same content in whatever order it was added. */
export interface Snapshot extends Versions {
  /** `snap:` and 64 hexadecimal digits over the sorted entries. */
  readonly id: string;
  readonly publications: number;
  readonly sources: number;
}

/** Names a library's content. Publications and sources are counted where there is a text. */
export function makeSnapshot(
  entries: readonly SnapshotEntry[],
  versions: Versions,
  facts: readonly SnapshotFact[] = [],
): Snapshot {
  const lines = [
    ...entries.map((entry) => [entry.publication, entry.source, entry.sha256, entry.metadata].join("\t")),
    ...facts.map(({ publication = "-", id, metadata }) => [publication, id, "-", metadata].join("\t")),
  ].sort(byCodeUnit);
  return {
    id: `snap:${sha256(lines.join("\n"))}`,
    publications: new Set(entries.map((entry) => entry.publication)).size,
    sources: entries.length,
    ...versions,
  };
}
