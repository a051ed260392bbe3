import type { Identifier } from "../domain/identifier.js";
import type { Found, TierStatistics } from "../domain/found.js";
import type { Phrase } from "../domain/question.js";
import type { Override, Publication, PublicationFacts, StatusKind } from "../domain/publication.js";
import type { Snapshot } from "../domain/snapshot.js";
import type { Source } from "../domain/source.js";
import type { Design } from "../domain/design.js";
import type { Tier } from "../domain/tier.js";

export interface Addition {
  readonly facts: PublicationFacts;
  readonly source: Source;
}

export interface Added {
  /** `replaced`: the publication was there and this is a text of it that was not. `unchanged`: it held all this already. */
  readonly outcome: "added" | "replaced" | "unchanged";
  readonly publication: string;
  readonly source: string;
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

/** A publication as listed, with its Sources' ids, newest document first. */
export interface Held {
  readonly publication: Publication;
  readonly sources: readonly HeldSource[];
}

export interface HeldSource {
  readonly id: string;
  readonly kind: Source["kind"];
  readonly characters: number;
  readonly blocks: number;
  readonly date?: string;
}

export interface SearchRequest {
  readonly tier: Tier;
  /** Index terms as `text/analyse` makes them; a passage is found by any of them. */
  readonly terms: readonly string[];
  readonly filter?: Filter;
  /** How many passages at most come back. */
  readonly limit: number;
}

/** Everything must be named: each group by one of its phrases (runs of index terms), in the title, a heading or the body. */
export interface TogetherRequest {
  readonly tier: Tier;
  readonly groups: readonly (readonly Phrase[])[];
  /** Only passages in whose section's headings one of these index terms stands. */
  readonly under?: readonly string[];
  readonly filter?: Filter;
  readonly limit: number;
}

export interface LibraryCounts {
  readonly publications: number;
  readonly sources: number;
  readonly passages: number;
  readonly byTier: Readonly<Record<Tier, { readonly publications: number; readonly passages: number }>>;
}

/**
 * Keeps publications and their Sources, and finds passages in them.
 *
 * - Truth is append-only: a Source never changes; a changed text is another Source. The index can be rebuilt from it.
 * - One `add` is one transaction: after a kill at any moment, every finished Source is there, whole and once.
 * - Adding the same again changes nothing. Documents that share an identifier are one Publication; two whose pmid, pmcid or doi
 *   differ never are.
 * - What is read at the same content is the same, order included, on every adapter.
 * - Many may read while one writes. A second writer waits.
 * - Faults are `Fault`s: `library-busy`, `library-read-only`, `library-newer`, `library-damaged`.
 */
export interface Library {
  /** Where it is, for people: a folder, or "memory". */
  readonly place: string;
  readonly readOnly: boolean;

  add(addition: Addition): Promise<Added>;
  /** Takes a publication and its Sources out; false when it was not there. What the owner set by hand stays for its return. */
  remove(publication: string): Promise<boolean>;
  /** Sets or (with `undefined` values) takes back the owner's overrides; false when the publication is not there. */
  override(publication: string, change: { readonly [K in keyof Override]?: Override[K] | undefined }): Promise<boolean>;

  /** By id or by any identifier. */
  held(identifier: Identifier | string): Promise<Held | undefined>;
  /** Publications in order of tier, then id. */
  list(filter: Filter, page?: { readonly offset: number; readonly limit: number }): Promise<Held[]>;
  source(id: string): Promise<Source | undefined>;
  counts(): Promise<LibraryCounts>;
  snapshot(): Promise<Snapshot>;

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

  /** Builds the search index anew from the truth. */
  rebuild(report?: (done: number, total: number) => void): Promise<void>;
  /** A whole copy at another place, taken while others may read and write. */
  backup(to: string): Promise<void>;
  /** Gives back the room of what was removed. */
  compact(): Promise<void>;
  close(): Promise<void>;
}
