import { Fault } from "../../domain/fault.js";
import type { Identifier } from "../../domain/identifier.js";
import { formatIdentifier, parseIdentifier } from "../../domain/identifier.js";
import { factsHash, metadataHash } from "../../domain/metadata.js";
import type { OverrideChange } from "../../domain/override.js";
import { changedOverride, joinedOverride } from "../../domain/override.js";
import type { PublicationFacts } from "../../domain/publication.js";
import { publicationId } from "../../domain/publication.js";
import type { Snapshot, Versions } from "../../domain/snapshot.js";
import { makeSnapshot } from "../../domain/snapshot.js";
import type { Source } from "../../domain/source.js";
import type { Tier } from "../../domain/tier.js";
import type {
  Added,
  Addition,
  Filter,
  Held,
  Library,
  LibraryCounts,
  SearchRequest,
  TogetherRequest,
} from "../../ports/library.js";
import type { Contents, Entry, OverrideRecord, Text } from "./contents.js";
import { contentsOf, groupTexts, recordsOf } from "./contents.js";
import { passes } from "./filter.js";
import { countPassages, countStatistics, findNaming, findPassages, findSimilar, findTogether } from "./search.js";

/** A Library that lives as long as the program: everything is worked out by reading all of it, the plain way. */
export class MemoryLibrary implements Library {
  readonly place = "memory";
  readonly readOnly = false;
  private readonly texts = new Map<string, Text>();
  private readonly records: OverrideRecord[] = [];
  private worked: Contents | undefined;

  constructor(private readonly versions: Versions) {}

  private get contents(): Contents {
    return (this.worked ??= contentsOf([...this.texts.values()], this.records));
  }

  async add({ facts, source }: Addition): Promise<Added> {
    const text = { source, facts: JSON.parse(JSON.stringify(facts)) as PublicationFacts };
    const held = this.texts.get(source.id);
    const unchanged = held !== undefined && !changes(held, text);
    if (!unchanged) {
      this.texts.set(source.id, text);
      this.worked = undefined;
    }
    const group = groupTexts([...this.texts.values()]).find(({ documents }) => documents.includes(source.id));
    const alone = held === undefined && group?.documents.length === 1;
    return {
      outcome: unchanged ? "unchanged" : alone ? "added" : "replaced",
      publication: publicationId(group?.identifiers ?? facts.identifiers),
      source: source.id,
    };
  }

  private find(identifier: Identifier | string): Entry | undefined {
    const { byIdentifier } = this.contents;
    if (typeof identifier !== "string") return byIdentifier.get(formatIdentifier(identifier));
    const parsed = parseIdentifier(identifier);
    return byIdentifier.get(identifier) ?? (parsed && byIdentifier.get(formatIdentifier(parsed)));
  }

  async remove(publication: string): Promise<boolean> {
    const entry = this.find(publication);
    for (const { source } of entry?.texts ?? []) this.texts.delete(source.id);
    this.worked = undefined;
    return entry !== undefined;
  }

  async override(publication: string, change: OverrideChange): Promise<boolean> {
    const entry = this.find(publication);
    if (entry === undefined) return false;
    const { identifiers } = entry.publication;
    const found = recordsOf(identifiers, this.records);
    const override = changedOverride(joinedOverride(found.map((record) => record.override)), change);
    const keys = new Set(identifiers.map(formatIdentifier));
    const { byIdentifier } = this.contents;
    for (const record of found) {
      // What is another publication's by now keeps what was set before.
      const left = [...record.identifiers].filter((key) => (byIdentifier.get(key) ?? entry) !== entry);
      for (const key of record.identifiers) if (!left.includes(key)) keys.add(key);
      this.records.splice(this.records.indexOf(record), 1);
      if (left.length > 0) this.records.push({ identifiers: new Set(left), override: record.override });
    }
    if (Object.keys(override).length > 0) this.records.push({ identifiers: keys, override });
    this.worked = undefined;
    return true;
  }

  async held(identifier: Identifier | string): Promise<Held | undefined> {
    const entry = this.find(identifier);
    return entry && shown(entry);
  }

  async list(filter: Filter, page?: { readonly offset: number; readonly limit: number }): Promise<Held[]> {
    const all = this.contents.entries.filter(({ publication }) => passes(publication, filter)).map(shown);
    return page === undefined ? all : all.slice(page.offset, page.offset + page.limit);
  }

  async source(id: string): Promise<Source | undefined> {
    return this.texts.get(id)?.source;
  }

  async counts(): Promise<LibraryCounts> {
    const { entries } = this.contents;
    const of = (tier: Tier) => {
      const there = entries.filter(({ publication }) => publication.tier === tier);
      return { publications: there.length, passages: there.reduce((sum, { found }) => sum + found.length, 0) };
    };
    const byTier = { guideline: of("guideline"), research: of("research"), label: of("label") };
    return {
      publications: entries.length,
      sources: this.texts.size,
      passages: entries.reduce((sum, { found }) => sum + found.length, 0),
      byTier,
    };
  }

  async snapshot(): Promise<Snapshot> {
    const entries = this.contents.entries.flatMap(({ publication, override, texts }) =>
      texts.map(({ source, facts }) => ({
        publication: publication.id,
        source: source.id,
        sha256: source.sha256,
        metadata: metadataHash(factsHash(facts, source), override),
      })),
    );
    return makeSnapshot(entries, this.versions);
  }

  async statistics(tier: Tier) {
    return countStatistics(this.contents, tier);
  }

  async documentFrequencies(tier: Tier, terms: readonly string[]) {
    return countPassages(this.contents, tier, terms);
  }

  async search(request: SearchRequest) {
    return findPassages(this.contents, request);
  }

  async searchTogether(request: TogetherRequest) {
    return findTogether(this.contents, request);
  }

  async naming(tier: Tier, phrases: readonly (readonly string[])[], filter?: Filter) {
    return findNaming(this.contents, tier, phrases, filter);
  }

  async similarTerms(term: string, limit: number) {
    return findSimilar(this.contents, term, limit);
  }

  async rebuild(report?: (done: number, total: number) => void): Promise<void> {
    this.worked = undefined;
    report?.(this.texts.size, this.texts.size);
  }

  async backup(): Promise<void> {
    throw new Fault("bad-input", "A library in memory has no file to copy.", "Open a library in a folder.");
  }

  async compact(): Promise<void> {}

  async close(): Promise<void> {}
}

/** Whether a text that is there already says something new; what an older document says is not new. */
function changes(held: Text, text: Text): boolean {
  if ((text.source.date ?? "") < (held.source.date ?? "")) return false;
  return factsHash(held.facts, held.source) !== factsHash(text.facts, text.source);
}

function shown({ publication, texts }: Entry): Held {
  const sources = texts.map(({ source: { id, kind, text, blocks, date } }) => ({
    id,
    kind,
    characters: text.length,
    blocks: blocks.length,
    ...(date === undefined ? {} : { date }),
  }));
  return { publication, sources };
}
