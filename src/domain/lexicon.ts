export const CONCEPT_KINDS = [
  "condition",
  "finding",
  "drug",
  "procedure",
  "test",
  "population",
  "anatomy",
  "organism",
  "other",
] as const;

/** One concept of the lexicon. Names of other concepts are their ids. */
export interface Concept {
  readonly id: string;
  readonly kind: (typeof CONCEPT_KINDS)[number];
  readonly preferred: string;
  readonly synonyms: readonly string[];
  /** Of a drug its brands, and short names that prescribers write: questions are read by them, and no text is looked for by them. Absent where there are none. */
  readonly brands?: readonly string[];
  readonly broader: readonly string[];
  readonly narrower: readonly string[];
  /** Conditions this one is a manifestation or complication of. */
  readonly manifestationOf: readonly string[];
  /** For a concept made of others ("calcinosis in dermatomyositis"): it is also named where all of these are. */
  readonly allOf: readonly string[];
  /**
   * What a term without an established meaning may stand for. Such a term is never evidence of anything: an answer says
   * how many sources use it, and keeps the meanings apart.
   */
  readonly mayMean: readonly string[];
  /** Names of other things that hold one of its names: "respiratory depression" is no depression. Absent where there are none. */
  readonly notIn?: readonly string[];
  /** Where the entry comes from: a publication's id, a vocabulary's code, or a person. */
  readonly provenance: readonly string[];
}

/** Concepts as a value handed to the algorithms; `version` is the hash of its content. */
export interface Lexicon {
  readonly version: string;
  readonly concepts: ReadonlyMap<string, Concept>;
}
