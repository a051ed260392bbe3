import type { BareRecord } from "../../domain/bare-record.js";
import { Fault } from "../../domain/fault.js";
import type { Identifier } from "../../domain/identifier.js";
import { formatIdentifier, parseIdentifier } from "../../domain/identifier.js";
import { factsHash } from "../../domain/metadata.js";
import { byCodeUnit } from "../../domain/order.js";
import type { OverrideChange } from "../../domain/override.js";
import { changedOverride, joinedOverride } from "../../domain/override.js";
import type { PublicationFacts } from "../../domain/publication.js";
import { publicationId } from "../../domain/publication.js";
import type { RetractionList } from "../../domain/retraction-list.js";
import { betterDated } from "../../domain/retraction-list.js";
import type { Snapshot, Versions } from "../../domain/snapshot.js";
import type { Source } from "../../domain/source.js";
import type { Tier } from "../../domain/tier.js";
import type { Heading, Vocabulary } from "../../domain/vocabulary.js";
import { stepsBelow } from "../../domain/vocabulary.js";
import { runsOfHeading } from "../../text/heading-names.js";
import type {
  Added,
  Addition,
  Filter,
  Held,
  HeldList,
  HeldVocabulary,
  InputTrace,
  Library,
  LibraryCounts,
  Origin,
  PublicationParts,
  SearchRequest,
  TogetherRequest,
} from "../../ports/library.js";
import type { Contents, Entry, OverrideRecord, Text } from "./contents.js";
import { contentsOf, groupDocumentsOf, overridesOf } from "./contents.js";
import { countsOf } from "./counts.js";
import { passes } from "./filter.js";
import { countPassages, countStatistics, findNaming, findPassages, findSimilar, findTogether } from "./search.js";
import { snapshotOf } from "./snapshot.js";
import { headingsOf, heldVocabulary } from "./vocabulary.js";

/** A Library that lives as long as the program: everything is worked out by reading all of it, the plain way. */
export class MemoryLibrary implements Library {
  readonly place = "memory";
  readonly readOnly = false;
  private readonly texts = new Map<string, Text>();
  private readonly records = new Map<string, BareRecord>();
  private readonly overrides: OverrideRecord[] = [];
  private readonly retractions = new Map<string, RetractionList>();
  private readonly withdrawn = new Set<string>();
  private readonly origins = new Map<string, Map<string, Origin>>();
  private traces: InputTrace[] = [];
  private vocabulary: Vocabulary | undefined;
  private worked: Contents | undefined;

  constructor(private readonly versions: Versions) {}

  private get contents(): Contents {
    return (this.worked ??= contentsOf({
      texts: [...this.texts.values()],
      records: [...this.records.values()],
      lists: [...this.retractions.values()],
      overrides: this.overrides,
    }));
  }

  async add({ facts, source, origin }: Addition): Promise<Added> {
    const text = { source, facts: JSON.parse(JSON.stringify(facts)) as PublicationFacts };
    const held = this.texts.get(source.id);
    if (this.isWithdrawn(facts, source.reader.name))
      return { outcome: "withdrawn", publication: publicationId(facts.identifiers), source: source.id };
    if (origin !== undefined) this.keepOrigin(source.id, origin);
    const unchanged = held !== undefined && !changes(held, text);
    if (!unchanged) {
      this.texts.set(source.id, text);
      this.worked = undefined;
    }
    return { ...this.outcomeOf(source.id, facts, held !== undefined, unchanged), source: source.id };
  }

  private keepOrigin(source: string, origin: Origin): void {
    const held = this.origins.get(source) ?? new Map<string, Origin>();
    if ((held.get(origin.service)?.at ?? "") < origin.at) held.set(origin.service, origin);
    this.origins.set(source, held);
  }

  private originsOf(source: string): readonly Origin[] {
    return [...(this.origins.get(source)?.values() ?? [])].sort((a, b) => byCodeUnit(a.service, b.service));
  }

  async addAll(additions: readonly Addition[]): Promise<Added[]> {
    const added: Added[] = [];
    for (const addition of additions) added.push(await this.add(addition));
    return added;
  }

  async addRecord(record: BareRecord): Promise<Omit<Added, "source">> {
    const { id, facts, reader } = record;
    if (this.isWithdrawn(facts, reader.name))
      return { outcome: "withdrawn", publication: publicationId(facts.identifiers) };
    const unchanged = this.records.has(id);
    if (!unchanged) {
      this.records.set(id, JSON.parse(JSON.stringify(record)) as BareRecord);
      this.worked = undefined;
    }
    return this.outcomeOf(id, facts, unchanged, unchanged);
  }

  private isWithdrawn({ identifiers }: PublicationFacts, reader: string): boolean {
    return identifiers.some((one) => this.withdrawn.has(`${reader} ${formatIdentifier(one)}`));
  }

  private outcomeOf(id: string, { identifiers }: PublicationFacts, held: boolean, unchanged: boolean) {
    const groups = groupDocumentsOf({ texts: [...this.texts.values()], records: [...this.records.values()] });
    const group = groups.find(({ documents }) => documents.includes(id));
    const alone = !held && group?.documents.length === 1;
    return {
      outcome: unchanged ? ("unchanged" as const) : alone ? ("added" as const) : ("replaced" as const),
      publication: publicationId(group?.identifiers ?? identifiers),
    };
  }

  async withdraw(identifier: Identifier, readers: readonly string[]): Promise<number> {
    const key = formatIdentifier(identifier);
    for (const reader of readers) this.withdrawn.add(`${reader} ${key}`);
    const gone = [
      ...[...this.texts.values()].filter(({ source, facts }) => this.isWithdrawn(facts, source.reader.name)),
      ...[...this.records.values()].filter(({ reader, facts }) => this.isWithdrawn(facts, reader.name)),
    ].map((one) => ("source" in one ? one.source.id : one.id));
    this.takeOut(gone);
    return gone.length;
  }

  private takeOut(ids: readonly string[]): void {
    for (const id of ids) {
      this.texts.delete(id);
      this.origins.delete(id);
      this.records.delete(id);
    }
    if (ids.length > 0) this.traces = [];
    this.worked = undefined;
  }

  async addList(list: RetractionList): Promise<"added" | "replaced" | "unchanged"> {
    const held = this.retractions.get(list.id);
    if (held !== undefined && betterDated(held, list) === held) return "unchanged";
    this.retractions.set(list.id, list);
    this.worked = undefined;
    return held === undefined ? "added" : "replaced";
  }

  async removeList(id: string): Promise<boolean> {
    this.worked = undefined;
    this.traces = [];
    return this.retractions.delete(id);
  }

  async lists(): Promise<HeldList[]> {
    return [...this.retractions.values()]
      .sort((a, b) => byCodeUnit(b.date, a.date) || byCodeUnit(a.id, b.id))
      .map(({ id, title, date, dateBasis, entries }) => ({ id, title, date, dateBasis, entries: entries.length }));
  }

  async addVocabulary(vocabulary: Vocabulary): Promise<"added" | "replaced" | "unchanged"> {
    const held = this.vocabulary;
    if (held?.id === vocabulary.id) return "unchanged";
    this.vocabulary = vocabulary;
    return held === undefined ? "added" : "replaced";
  }

  async removeVocabulary(id: string): Promise<boolean> {
    if (this.vocabulary?.id !== id) return false;
    this.traces = [];
    this.vocabulary = undefined;
    return true;
  }

  async vocabularies(): Promise<HeldVocabulary[]> {
    const { vocabulary } = this;
    return vocabulary === undefined ? [] : [heldVocabulary(vocabulary)];
  }

  async headingsNamed(runs: readonly string[]): Promise<Heading[]> {
    return headingsOf(this.vocabulary).filter((heading) => runsOfHeading(heading).some((run) => runs.includes(run)));
  }

  async headingsBelow(trees: readonly string[], limit: number): Promise<Heading[]> {
    return headingsOf(this.vocabulary)
      .map((heading) => ({ heading, steps: stepsBelow(heading.trees, trees) }))
      .filter(({ steps }) => steps > 0)
      .sort((a, b) => a.steps - b.steps || byCodeUnit(a.heading.id, b.heading.id))
      .slice(0, limit)
      .map(({ heading }) => heading);
  }

  async remember(trace: InputTrace): Promise<void> {
    this.traces = this.traces.filter(({ sha256, readers }) => sha256 !== trace.sha256 || readers !== trace.readers);
    this.traces.push(trace);
  }

  async remembered(bytes: number): Promise<InputTrace[]> {
    return this.traces.filter((trace) => trace.bytes === bytes);
  }

  private find(identifier: Identifier | string): Entry | undefined {
    const { byIdentifier } = this.contents;
    if (typeof identifier !== "string") return byIdentifier.get(formatIdentifier(identifier));
    const parsed = parseIdentifier(identifier);
    return byIdentifier.get(identifier) ?? (parsed && byIdentifier.get(formatIdentifier(parsed)));
  }

  async remove(publication: string): Promise<boolean> {
    const entry = this.find(publication);
    this.takeOut([...(entry?.texts ?? []).map(({ source }) => source), ...(entry?.records ?? [])].map(({ id }) => id));
    return entry !== undefined;
  }

  async parts(publication: string): Promise<PublicationParts | undefined> {
    const entry = this.find(publication);
    if (entry === undefined) return undefined;
    const additions = [...entry.texts]
      .sort((a, b) => byCodeUnit(a.source.id, b.source.id))
      .flatMap(({ facts, source }): Addition[] => {
        const origins = this.originsOf(source.id);
        return origins.length === 0 ? [{ facts, source }] : origins.map((origin) => ({ facts, source, origin }));
      });
    return { additions, records: [...entry.records].sort((a, b) => byCodeUnit(a.id, b.id)) };
  }

  async override(publication: string, change: OverrideChange): Promise<boolean> {
    const entry = this.find(publication);
    if (entry === undefined) return false;
    const { identifiers } = entry.publication;
    const found = overridesOf(identifiers, this.overrides);
    const override = changedOverride(joinedOverride(found.map((record) => record.override)), change);
    const keys = new Set(identifiers.map(formatIdentifier));
    const { byIdentifier } = this.contents;
    for (const record of found) {
      // What is another publication's by now keeps what was set before.
      const left = [...record.identifiers].filter((key) => (byIdentifier.get(key) ?? entry) !== entry);
      for (const key of record.identifiers) if (!left.includes(key)) keys.add(key);
      this.overrides.splice(this.overrides.indexOf(record), 1);
      if (left.length > 0) this.overrides.push({ identifiers: new Set(left), override: record.override });
    }
    if (Object.keys(override).length > 0) this.overrides.push({ identifiers: keys, override });
    this.worked = undefined;
    return true;
  }

  async held(identifier: Identifier | string): Promise<Held | undefined> {
    const entry = this.find(identifier);
    return entry && this.shown(entry);
  }

  async list(filter: Filter, page?: { readonly offset: number; readonly limit: number }): Promise<Held[]> {
    const all = this.contents.entries
      .filter(({ publication }) => passes(publication, filter))
      .map((entry) => this.shown(entry));
    return page === undefined ? all : all.slice(page.offset, page.offset + page.limit);
  }

  async size(filter: Filter): Promise<number> {
    return this.contents.entries.filter(({ publication }) => passes(publication, filter)).length;
  }

  async source(id: string): Promise<Source | undefined> {
    return this.texts.get(id)?.source;
  }

  async counts(filter: Filter = {}): Promise<LibraryCounts> {
    return countsOf(this.contents, this.texts.size, filter);
  }

  /** Nobody else writes to it. */
  steadily<Result>(work: () => Promise<Result>): Promise<Result> {
    return work();
  }

  async snapshot(): Promise<Snapshot> {
    return snapshotOf(
      this.contents,
      { lists: [...this.retractions.values()], vocabulary: this.vocabulary },
      this.versions,
    );
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

  private shown({ publication, texts, records }: Entry): Held {
    const sources = texts.map(({ source: { id, kind, text, blocks, date } }) => ({
      id,
      kind,
      characters: text.length,
      blocks: blocks.length,
      ...(date === undefined ? {} : { date }),
      ...(this.origins.has(id) ? { origins: this.originsOf(id) } : {}),
    }));
    return { publication, sources, records: records.map(({ id, reader }) => ({ id, reader })) };
  }

  async rebuild(report?: (done: number, total: number) => void): Promise<void> {
    this.worked = undefined;
    const all = this.texts.size + this.records.size;
    report?.(all, all);
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
