import type { Quote } from "./quote.js";

/** What two sources that disagree differ in beside their verdict. */
export interface ConflictDifference {
  readonly element: "population" | "dose" | "outcome" | "comparator" | "date" | "body";
  /** What each of the two has, in their order. */
  readonly values: readonly [string, string];
}

export interface ConflictSide {
  readonly quote: Quote;
  /** Id of the publication quoted. */
  readonly publication: string;
}

/** Two sources that say opposite things of the same treatment and outcome, both quoted. */
export interface Conflict {
  readonly text: string;
  readonly sides: readonly [ConflictSide, ConflictSide];
  readonly differs: readonly ConflictDifference[];
}
