import type { Certainty } from "../../domain/certainty.js";
import type { Directness } from "../../domain/directness.js";
import type { Facet } from "../../domain/facet.js";
import type { Publication } from "../../domain/publication.js";
import type { Naming } from "../../domain/question.js";
import type { StatedRecommendation } from "../../domain/recommendation.js";
import type { Source } from "../../domain/source.js";

/** What moves a candidate up or down, in the order in which it is added up. */
export const SCORE_SIGNALS = [
  "sentence",
  "recommends",
  "publication",
  "rank",
  "facet",
  "place",
  "design",
  "recency",
  "direct",
  "ages",
  "tells",
  "plain",
  "drift",
  "strong",
  "longWord",
] as const;
export type ScoreSignal = (typeof SCORE_SIGNALS)[number];

/** By how much each signal moves a candidate; their sum is its score. */
export type Effects = Readonly<Record<ScoreSignal, number>>;

/** A sentence that could become a statement, with all that decides whether it does. */
export interface Candidate {
  readonly publication: Publication;
  readonly source: Source;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The same with the long forms of its short forms behind it, for telling what it names. */
  readonly inFull: string;
  readonly facet: Facet;
  /** How sure the facet is: 1 where the source gives it. */
  readonly facetSure: number;
  /** How the sentence names each topic. */
  readonly named: readonly (Naming | undefined)[];
  /** How the sentence or its publication names each topic. */
  readonly publicationNamed: readonly (Naming | undefined)[];
  /** How directly it speaks to the question, by itself or by what its text as a whole is about. */
  readonly directness: Directness;
  /** Index terms, for telling whether two sentences say the same. */
  readonly terms: ReadonlySet<string>;
  /** Its numbers, sorted and joined by spaces. */
  readonly numbers: string;
  /** Drugs, procedures and tests of the lexicon that the sentence names. */
  readonly interventions: readonly string[];
  /** The meanings of an unsettled term that the sentence is about, in the lexicon's order. */
  readonly meanings: readonly string[];
  /** True when it speaks only of the disease underlying what was asked. */
  readonly underlying: boolean;
  readonly negative: boolean;
  readonly harm: boolean;
  readonly stated?: Certainty["level"];
  /** Present where it is a guideline's recommendation. */
  readonly recommendation?: StatedRecommendation;
  readonly effects: Effects;
  readonly score: number;
}
