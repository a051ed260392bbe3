import type { BareRecord } from "../../domain/bare-record.js";
import { Fault } from "../../domain/fault.js";
import type { Identifier } from "../../domain/identifier.js";
import type { OverrideChange } from "../../domain/override.js";
import { publicationId } from "../../domain/publication.js";
import type { RetractionList } from "../../domain/retraction-list.js";
import type { Snapshot, Versions } from "../../domain/snapshot.js";
import type { Tier } from "../../domain/tier.js";
import type { Vocabulary } from "../../domain/vocabulary.js";
import { ANALYSER_VERSION } from "../../text/analyse.js";
import type {
  Added,
  Addition,
  Filter,
  InputTrace,
  Library,
  SearchRequest,
  TogetherRequest,
} from "../../ports/library.js";
import { addDocument, countChange, overridePublication, rebuildAll, removePublication } from "./changes.js";
import { asFault, guarded, isBusy } from "./faults.js";
import { countAll, countListed, heldUnder, listHeld, nameContent } from "./listing.js";
import type { Opened } from "./open.js";
import { openFile } from "./open.js";
import { keepOrigin } from "./origins.js";
import { partsOf } from "./parts.js";
import { refreshTargets } from "./publications.js";
import { sourceOf } from "./sources-read.js";
import { addRecord, isWithdrawn, withdrawIdentifier } from "./records.js";
import { deleteList, listsHeld, writeList } from "./retraction-lists.js";
import { meta } from "./schema.js";
import { indexTogether } from "./search-index.js";
import { namingPhrases, searchPassages, searchTogether, similarTo, statisticsOf } from "./search.js";
import { countsOf, takeIn } from "./term-counts.js";
import { forgetInputs, tracesOf, writeTrace } from "./traces.js";
import type { Turn } from "./turns.js";
import { writeInTurn } from "./turns.js";
import { backUp, joinIndex, shrink, tidyUp } from "./upkeep.js";
import { Views } from "./views.js";
import { deleteVocabulary, headingsBelow, headingsNamed, vocabulariesHeld, writeVocabulary } from "./vocabulary.js";

/** How to open a library on disk. */
export interface SqliteLibraryOptions {
  /** The folder that holds it; one file, `library.db`, with two side files while it is open. */
  readonly folder: string;
  /** Default false. A folder that cannot be written is opened for reading only in any case. */
  readonly readOnly?: boolean;
  /** Whether to make the library when the folder has none. Default false. */
  readonly create?: boolean;
  readonly versions: Versions;
  /** Called once, when this library first has to wait for another program that writes. */
  readonly onWait?: () => void;
  /** How long a change waits for other writers before it gives up, in milliseconds. Default ten minutes. */
  readonly patience?: number;
}

/**
 * Opens the library of a folder.
 * Faults: `library-missing`, `library-newer`, `library-damaged`, `library-read-only` (nothing can be made there),
 * `library-busy`.
 */
export async function openSqliteLibrary(options: SqliteLibraryOptions): Promise<Library> {
  const { folder, readOnly = false, create = false, versions } = options;
  return new SqliteLibrary(openFile(folder, { readOnly, create, citeside: versions.citeside }), options);
}

/** A Library in one SQLite file. */
class SqliteLibrary implements Library {
  readonly place: string;
  readonly readOnly: boolean;
  private named?: { readonly changes: unknown; readonly snapshot: Snapshot };
  private wrote = false;
  private readonly views: Views;
  private readonly turn: Turn;

  constructor(
    private readonly opened: Opened,
    private readonly options: SqliteLibraryOptions,
  ) {
    this.place = options.folder;
    this.views = new Views(opened.database);
    this.readOnly = opened.readOnly;
    let waited = false;
    const onWait = () => {
      if (!waited) options.onWait?.();
      waited = true;
    };
    this.turn = { patience: options.patience ?? 600_000, onWait, free: () => this.views.none() };
  }

  private get database() {
    return this.opened.database;
  }

  private read<Result>(work: () => Result): Result {
    return guarded(this.opened.file, () => this.database.reading(work));
  }

  /** Reads from the search index, which must be the work of this program's analyser. */
  private searching<Result>(work: () => Result): Result {
    return this.read(() => {
      const version = Number(meta(this.database, "analyser"));
      if (version === ANALYSER_VERSION) return work();
      throw new Fault(
        version > ANALYSER_VERSION ? "library-newer" : "library-damaged",
        `The search index of ${this.opened.file} was made by analyser ${version}, and this program asks by analyser ${ANALYSER_VERSION}.`,
        "Build the index anew; nothing of the library itself is lost.",
      );
    });
  }

  private async write<Result>(work: () => Result): Promise<Result> {
    return this.inTurn(() => {
      if (meta(this.database, "analyser") !== ANALYSER_VERSION) rebuildAll(this.database);
      return work();
    });
  }

  private async inTurn<Result>(work: () => Result): Promise<Result> {
    if (this.readOnly)
      throw new Fault(
        "library-read-only",
        `The library in ${this.place} is open for reading only.`,
        "Open it for writing, in a folder that may be written to.",
      );
    this.wrote = true;
    return writeInTurn(this.opened, this.turn, work);
  }

  async add(addition: Addition): Promise<Added> {
    return this.write(() => {
      const added = this.put(addition);
      takeIn(this.database, false);
      return added;
    });
  }

  async addAll(additions: readonly Addition[]): Promise<Added[]> {
    return this.write(() => {
      const added = indexTogether(this.database, () => additions.map((addition) => this.put(addition)));
      takeIn(this.database, false);
      return added;
    });
  }

  private put(addition: Addition): Added {
    const { facts, source } = addition;
    if (isWithdrawn(this.database, facts, source.reader.name))
      return { outcome: "withdrawn", publication: publicationId(facts.identifiers), source: source.id };
    const added = addDocument(this.database, addition);
    if (addition.origin !== undefined) keepOrigin(this.database, source.id, addition.origin);
    if (added.outcome !== "unchanged") countChange(this.database);
    return added;
  }

  async addRecord(record: BareRecord) {
    return this.write(() => {
      const added = addRecord(this.database, record);
      if (added.outcome === "added" || added.outcome === "replaced") countChange(this.database);
      return added;
    });
  }

  async withdraw(identifier: Identifier, readers: readonly string[]) {
    return this.write(() => {
      countChange(this.database);
      return withdrawIdentifier(this.database, identifier, readers);
    });
  }

  async addList(list: RetractionList) {
    return this.write(() => {
      const { outcome, touched } = writeList(this.database, list);
      if (outcome !== "unchanged") countChange(this.database);
      refreshTargets(this.database, touched, new Set());
      return outcome;
    });
  }

  async removeList(id: string) {
    return this.write(() => {
      const touched = deleteList(this.database, id);
      if (touched === undefined) return false;
      countChange(this.database);
      forgetInputs(this.database);
      refreshTargets(this.database, touched, new Set());
      return true;
    });
  }

  async addVocabulary(vocabulary: Vocabulary) {
    return this.write(() => {
      const outcome = writeVocabulary(this.database, vocabulary);
      if (outcome !== "unchanged") countChange(this.database);
      return outcome;
    });
  }

  async removeVocabulary(id: string) {
    return this.write(() => {
      if (!deleteVocabulary(this.database, id)) return false;
      countChange(this.database);
      forgetInputs(this.database);
      return true;
    });
  }

  async vocabularies() {
    return this.read(() => vocabulariesHeld(this.database));
  }

  async headingsNamed(runs: readonly string[]) {
    return this.searching(() => headingsNamed(this.database, runs));
  }

  async headingsBelow(trees: readonly string[], limit: number) {
    return this.read(() => headingsBelow(this.database, trees, limit));
  }

  async lists() {
    return this.read(() => listsHeld(this.database));
  }

  async remember(trace: InputTrace) {
    await this.write(() => writeTrace(this.database, trace));
  }

  async remembered(bytes: number) {
    return this.read(() => tracesOf(this.database, bytes));
  }

  async remove(publication: string) {
    return this.write(() => {
      countChange(this.database);
      return removePublication(this.database, publication);
    });
  }

  async override(publication: string, change: OverrideChange) {
    return this.write(() => {
      countChange(this.database);
      return overridePublication(this.database, publication, change);
    });
  }

  async parts(publication: string) {
    return this.read(() => partsOf(this.database, publication));
  }

  async held(identifier: Identifier | string) {
    return this.read(() => heldUnder(this.database, identifier));
  }

  async list(filter: Filter, page?: { readonly offset: number; readonly limit: number }) {
    return this.read(() => listHeld(this.database, filter, page));
  }

  async size(filter: Filter) {
    return this.read(() => countListed(this.database, filter));
  }

  async source(id: string) {
    return this.read(() => sourceOf(this.database, id));
  }

  async counts(filter?: Filter) {
    return this.read(() => countAll(this.database, filter));
  }

  async snapshot() {
    return this.read(() => {
      const changes = meta(this.database, "changes");
      if (this.named !== undefined && this.named.changes === changes) return this.named.snapshot;
      const snapshot = nameContent(this.database, this.options.versions);
      this.named = { changes, snapshot };
      return snapshot;
    });
  }

  steadily<Result>(work: () => Promise<Result>) {
    return this.views.within(work);
  }

  async statistics(tier: Tier) {
    return this.searching(() => statisticsOf(this.database, tier));
  }

  async documentFrequencies(tier: Tier, terms: readonly string[]) {
    return this.searching(() => countsOf(this.database, tier, terms));
  }

  async search(request: SearchRequest) {
    return this.searching(() => searchPassages(this.database, request));
  }

  async searchTogether(request: TogetherRequest) {
    return this.searching(() => searchTogether(this.database, request));
  }

  async naming(tier: Tier, phrases: readonly (readonly string[])[], filter?: Filter) {
    return this.searching(() => namingPhrases(this.database, tier, phrases, filter));
  }

  async similarTerms(term: string, limit: number) {
    return this.searching(() => similarTo(this.database, term, limit));
  }

  async rebuild(report?: (done: number, total: number) => void) {
    await this.inTurn(() => rebuildAll(this.database, report));
  }

  async backup(to: string) {
    backUp(this.database, to);
  }

  async compact() {
    await this.write(() => joinIndex(this.database));
    guarded(this.opened.file, () => shrink(this.database));
  }

  async close() {
    try {
      if (this.wrote) tidyUp(this.database, this.options.versions);
    } catch (error) {
      // Another program that is at work will do it in its turn.
      if (!isBusy(error)) throw asFault(error, this.opened.file);
    }
    this.database.close();
  }
}
