import type { Passage } from "./passage.js";

/** A passage's index terms, in order, field by field. */
export interface FieldTerms {
  readonly title: readonly string[];
  readonly heading: readonly string[];
  readonly body: readonly string[];
}
export const FIELDS = ["title", "heading", "body"] as const;

export interface Found {
  readonly publication: string;
  readonly source: string;
  readonly passage: Passage;
  readonly terms: FieldTerms;
}

/** Term statistics of one tier's index: what BM25 needs, unaffected by other tiers. */
export interface TierStatistics {
  readonly passages: number;
  readonly publications: number;
  /** Mean number of terms of each field. */
  readonly averageLength: Readonly<Record<(typeof FIELDS)[number], number>>;
}
