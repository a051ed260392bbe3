/** What kind of proposition a claim is. */
export const CLAIM_KINDS = [
  "definition",
  "association",
  "frequency",
  "feature",
  "treatment",
  "harm",
  "dose",
  "diagnosis",
  "mechanism",
  "prognosis",
  "recommendation",
  "evidence",
  "other",
  "not-checkable",
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** The verdicts of an audit; `indirect` says what differs, `not-found` what was searched. */
export const VERDICTS = ["supported", "indirect", "partly", "contradicted", "not-found", "not-checkable"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Something that a claim takes from elsewhere in the text: its subject. */
export interface Inherited {
  readonly text: string;
  readonly from: "heading" | "sentence" | "document";
}

/** A member of an enumeration, judged by itself. Spans are of the whole text (UTF-16 units, end exclusive). */
export interface ClaimPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One checkable proposition of a text. */
export interface Claim {
  /** "c1", "c2", … in the order of the text. */
  readonly id: string;
  /** Exactly the text from start to end. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The sentence that it stands in. */
  readonly sentence: { readonly start: number; readonly end: number };
  readonly kind: ClaimKind;
  readonly section: readonly string[];
  readonly inherits: readonly Inherited[];
  /** Words that make it less or more than a plain statement ("may", "often"). */
  readonly hedge: readonly string[];
  readonly negated: boolean;
  readonly parts: readonly ClaimPart[];
  /** The claim in plain words, with what it inherits in front: what is searched for and judged. */
  readonly whole: string;
}
