import type { BareRecord } from "../domain/bare-record.js";
import type { Identifier } from "../domain/identifier.js";
import type { Found, TierStatistics } from "../domain/found.js";
import type { Phrase } from "../domain/question.js";
import type { Override, Publication, PublicationFacts, StatusKind } from "../domain/publication.js";
import type { RetractionList } from "../domain/retraction-list.js";
import type { Snapshot } from "../domain/snapshot.js";
import type { Source } from "../domain/source.js";
import type { Design } from "../domain/design.js";
import type { Tier } from "../domain/tier.js";
import type { Heading, Vocabulary } from "../domain/vocabulary.js";

/** Where a text was fetched, and when; no part of the library's content, so that the same bytes give the same snapshot. */
export interface Origin {
  /** The service's name ("pubmed"). */
  readonly service: string;
  /** The address that it was asked under, without key. */
  readonly address: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface Addition {
  readonly facts: PublicationFacts;
  readonly source: Source;
  /** Kept with the Source, also when that is unchanged: of each service the latest. Absent for what came from a file. */
  readonly origin?: Origin;
}

/** All that a publication was made of, in order of id; a text that several services gave stands there once for each. */
export interface PublicationParts {
  readonly additions: readonly Addition[];
  readonly records: readonly BareRecord[];
}

export interface Added {
  /**
   * `replaced`: the publication was there and this is a text of it that was not. `unchanged`: it held all this already.
   * `withdrawn`: the index that this reader reads has taken the record back (see `withdraw`), and it is not taken in.
   */
  readonly outcome: "added" | "replaced" | "unchanged" | "withdrawn";
  readonly publication: string;
  readonly source: string;
}

/** A retraction list as listed; `entries` is how many it has. */
export interface HeldList extends Omit<RetractionList, "entries"> {
  readonly entries: number;
}

/** A vocabulary as listed, with how much it has; names include those of what is narrower. */
export interface HeldVocabulary {
  readonly id: string;
  readonly title: string;
  readonly headings: number;
  readonly names: number;
}

/** What became of an input that was read whole, by the hash of its bytes and the readers' versions. */
export interface InputTrace {
  readonly sha256: string;
  readonly bytes: number;
  /** Names and versions of the readers, and whatever else decides what is read. */
  readonly readers: string;
  /** The account, as JSON. */
  readonly account: string;
}

export { FIELDS } from "../domain/found.js";
export type { FieldTerms, Found, TierStatistics } from "../domain/found.js";

/** Which publications may count. Every field narrows; an absent one does not. */
export interface Filter {
  readonly tiers?: readonly Tier[];
  readonly designs?: readonly Design[];
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly publications?: readonly string[];
  readonly statuses?: readonly StatusKind[];
  /** False: without those that the owner excluded. Absent: all. */
  readonly excluded?: boolean;
}

/** A publication as listed, with its Sources' ids, newest document first. One without Sources is known by records alone. */
export interface Held {
  readonly publication: Publication;
  readonly sources: readonly HeldSource[];
  /** Records without a text, by id. */
  readonly records: readonly HeldRecord[];
}

export interface HeldRecord {
  readonly id: string;
  readonly reader: BareRecord["reader"];
}

export interface HeldSource {
  readonly id: string;
  readonly kind: Source["kind"];
  readonly characters: number;
  readonly blocks: number;
  readonly date?: string;
  /** Where it was fetched, by service; absent where it only came from files. */
  readonly origins?: readonly Origin[];
}

export interface SearchRequest {
  readonly tier: Tier;
  /** Index terms as `text/analyse` makes them; a passage is found by any of them. */
  readonly terms: readonly string[];
  readonly filter?: Filter;
  /** How many passages at most come back. */
  readonly limit: number;
  /**
   * How many of them at most are of one Source, so that a long article leaves room for others; the best `POOL` times `limit`
   * passages are looked at for it, with what ties with the last. Default: no bound.
   */
  readonly perSource?: number;
  /** How many passages are looked at at most: the more, the more common the terms that count. Default `ROW_BUDGET`. */
  readonly budget?: number;
}

/** From how many times the passages wanted those are chosen of which a Source gives a few only. */
export const POOL = 2;

/** Everything must be named: each group by one of its phrases (runs of index terms), in the title, a heading or the body. */
export interface TogetherRequest {
  readonly tier: Tier;
  readonly groups: readonly (readonly Phrase[])[];
  /** Only passages in whose section's headings one of these index terms stands. */
  readonly under?: readonly string[];
  readonly filter?: Filter;
  readonly limit: number;
  /** As in `SearchRequest`. */
  readonly perSource?: number;
}

export interface TierCounts {
  readonly publications: number;
  readonly passages: number;
}

/** How much there is to read: a publication without a text counts in `withoutText` alone. */
export interface LibraryCounts {
  readonly publications: number;
  readonly sources: number;
  readonly passages: number;
  readonly byTier: Readonly<Record<Tier, TierCounts>>;
  /** Of these, what no answer may use: retracted, superseded, or excluded by the owner. */
  readonly unusable: Readonly<Record<Tier, TierCounts>>;
  readonly withoutText: number;
}

/**
 * Keeps publications and their Sources, and finds passages in them.
 *
 * - Truth is append-only: a Source never changes; a changed text is another Source. The index can be rebuilt from it.
 * - One `add` or `addAll` is one transaction: after a kill at any moment, every finished Source is there, whole and once.
 * - Adding the same again changes nothing. Documents that share an identifier are one Publication; two whose pmid, pmcid or doi
 *   differ never are. A document that nothing identifies joins the one publication that is like it (`groupDocuments`).
 * - What is read at the same content is the same, order included, on every adapter.
 * - Many may read while one writes. A second writer waits.
 * - Faults are `Fault`s: `library-busy`, `library-read-only`, `library-newer`, `library-damaged`.
 */
export interface Library {
  /** Where it is, for people: a folder, or "memory". */
  readonly place: string;
  readonly readOnly: boolean;

  add(addition: Addition): Promise<Added>;
  /** Adds documents in one transaction, which takes less time than one for each: after a kill, all of them are there or none. */
  addAll(additions: readonly Addition[]): Promise<Added[]>;
  /** Adds facts without a text. They join the publication that has or gets a text, and are never searched. */
  addRecord(record: BareRecord): Promise<Omit<Added, "source">>;
  /**
   * Takes out what these readers brought under an identifier, and keeps out what they bring of it later; other texts of the
   * publication stay. Gives how many texts and records went.
   */
  withdraw(identifier: Identifier, readers: readonly string[]): Promise<number>;
  /**
   * Keeps a retraction list: what it says counts for publications held now and added later. Several lists count together.
   * `replaced`: the same entries are held, under a date less good.
   */
  addList(list: RetractionList): Promise<"added" | "replaced" | "unchanged">;
  /** Takes a list out with all it said; false when it was not there. */
  removeList(id: string): Promise<boolean>;
  /** The retraction lists, newest first, then by id. */
  lists(): Promise<HeldList[]>;
  /** Keeps a vocabulary in place of the one before: there is one at most. `replaced`: there was another. */
  addVocabulary(vocabulary: Vocabulary): Promise<"added" | "replaced" | "unchanged">;
  /** Takes a vocabulary out; false when it was not there. */
  removeVocabulary(id: string): Promise<boolean>;
  /** The vocabulary, or none. */
  vocabularies(): Promise<HeldVocabulary[]>;
  /** Headings of which a name, or one of what is narrower, gives one of these runs of index terms (a space between two), in order of id. */
  headingsNamed(runs: readonly string[]): Promise<Heading[]>;
  /** Headings below any of these places of the tree, those fewest steps below first, then by id. */
  headingsBelow(trees: readonly string[], limit: number): Promise<Heading[]>;
  /** Takes a publication, its Sources and its records out; false when it was not there. What the owner set by hand stays for its return. */
  remove(publication: string): Promise<boolean>;
  /** Sets or (with `undefined` values) takes back the owner's overrides; false when the publication is not there. */
  override(publication: string, change: { readonly [K in keyof Override]?: Override[K] | undefined }): Promise<boolean>;

  /** All that a publication is made of: added again after it was removed, the library is what it was. */
  parts(publication: string): Promise<PublicationParts | undefined>;

  /** By id or by any identifier. */
  held(identifier: Identifier | string): Promise<Held | undefined>;
  /** Publications in order of tier, then id. */
  list(filter: Filter, page?: { readonly offset: number; readonly limit: number }): Promise<Held[]>;
  /** How many publications `list` gives for a filter. */
  size(filter: Filter): Promise<number>;
  source(id: string): Promise<Source | undefined>;
  /** How much there is; with a filter, of what passes it (`sources` and `withoutText` are always of all). */
  counts(filter?: Filter): Promise<LibraryCounts>;
  snapshot(): Promise<Snapshot>;
  /**
   * Does `work`, and all that it reads is of one content, whatever others write to the library meanwhile: an answer is made of what
   * its snapshot names. Views may nest. What is written through this same Library waits until no view is open; `work` itself may
   * write nothing.
   */
  steadily<Result>(work: () => Promise<Result>): Promise<Result>;

  /** The statistics of a tier. */
  statistics(tier: Tier): Promise<TierStatistics>;
  /** In how many passages of a tier each term stands, in any field; a term that is nowhere has 0. */
  documentFrequencies(tier: Tier, terms: readonly string[]): Promise<Map<string, number>>;
  /**
   * Passages that hold any of the terms: a first stage whose work is bounded, whose order is rough but the same each time;
   * `rank/` puts them in order.
   */
  search(request: SearchRequest): Promise<Found[]>;
  /** Passages that name all the groups, like `search` bounded by `limit` and in canonical order; none for a group without a phrase. */
  searchTogether(request: TogetherRequest): Promise<Found[]>;
  /** Ids of the publications in which any of the phrases (runs of index terms) stands in the title, a heading or the body, sorted. */
  naming(tier: Tier, phrases: readonly (readonly string[])[], filter?: Filter): Promise<string[]>;
  /** Index terms of the library nearest to a mistyped one (edit distance at most 2, same first letter), the commonest first. */
  similarTerms(term: string, limit: number): Promise<string[]>;

  /** Notes that an input was read whole. */
  remember(trace: InputTrace): Promise<void>;
  /** What is noted of inputs of so many bytes. Whatever takes something out of the library makes it forget all of them. */
  remembered(bytes: number): Promise<InputTrace[]>;

  /** Builds the search index anew from the truth. */
  rebuild(report?: (done: number, total: number) => void): Promise<void>;
  /** A whole copy at another place, taken while others may read and write. */
  backup(to: string): Promise<void>;
  /** Gives back the room of what was removed. */
  compact(): Promise<void>;
  close(): Promise<void>;
}
