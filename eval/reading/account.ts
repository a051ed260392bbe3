import { extname } from "node:path";
import type { Read, Reader } from "../../src/ports/reader.js";

/** Counts of words by how often they came, most often first. */
export type Counts = Map<string, number>;

/** What became of one corpus; numbers only, never its text. */
export class CorpusAccount {
  readonly kinds: Counts = new Map();
  readonly refused: Counts = new Map();
  readonly readers: Counts = new Map();
  readonly identifiers: Counts = new Map();
  readonly designs: Counts = new Map();
  readonly languages: Counts = new Map();
  readonly statuses: Counts = new Map();
  readonly texts: Counts = new Map();
  items = 0;
  blocks = 0;
  characters = 0;
  remarks = 0;
  sized = 0;

  add(read: Read): void {
    this.items++;
    count(this.kinds, read.kind);
    if (read.kind === "refused") {
      // Whose file it was says more than that no reader is for it.
      const what =
        read.code === "not-recognised" ? `not-recognised (${extname(read.name) || "no extension"})` : read.code;
      count(this.refused, what);
      return;
    }
    if (read.kind === "withdrawal") return;
    this.remarks += read.remarks.length;
    if (read.kind !== "document") return;
    const { facts, source } = read;
    this.blocks += source.blocks.length;
    this.characters += source.text.length;
    if (facts.size !== undefined) this.sized++;
    count(this.readers, `${source.reader.name} ${source.reader.version}`);
    count(this.texts, source.kind);
    count(this.designs, facts.design);
    count(this.languages, source.language);
    count(this.statuses, facts.status?.kind ?? "none said");
    for (const scheme of new Set(facts.identifiers.map((one) => one.scheme))) count(this.identifiers, scheme);
  }
}

function count(counts: Counts, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** "full text 4,002; abstract 186", most often first, by name where equal. */
export function listed(counts: Counts): string {
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word, times]) => `${word} ${times.toLocaleString("en")}`)
    .join("; ");
}

/** Every reader's name and version, for the head of a report. */
export function versions(readers: readonly Reader[]): string {
  return readers.map(({ name, version }) => `${name} ${version}`).join(", ");
}
