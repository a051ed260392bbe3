import type { JudgedLabel } from "../../audit/stance.js";

export type ClaimLabel = JudgedLabel["label"];
/** In the order in which the judge's classes are numbered. */
export const LABELS: readonly ClaimLabel[] = ["supports", "contradicts", "neutral"];

/** A claim beside the passage it is to be judged by. */
export interface ClaimItem {
  readonly id: string;
  /** Items of one group (a question, a claim, a trial) never stand on both sides of a fold. */
  readonly group: string;
  readonly claim: string;
  /** Sentences of the passage, in order. */
  readonly evidence: readonly string[];
  readonly label: ClaimLabel;
}

/** A set of judged claims, and the hash of what was read. */
export interface ClaimSet {
  readonly corpus: string;
  readonly items: readonly ClaimItem[];
}
