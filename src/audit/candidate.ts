import type { ClaimKind } from "./claims/claim.js";
import type { Difference } from "../domain/directness.js";
import type { Naming, Question } from "../domain/question.js";
import type { Publication } from "../domain/publication.js";
import type { Block, Source } from "../domain/source.js";

/** A sentence of the library that may bear on a claim. */
export interface Candidate {
  readonly publication: Publication;
  readonly source: Source;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The sentence as it is compared, where that is not as it stands: a label's brand read as its drug. Its places are not the text's. */
  readonly reads?: string;
  /** How the sentence names each topic of the claim, in the topics' order. */
  readonly named: readonly (Naming | undefined)[];
  /** How the title, or what the publication says it is about, names each topic. */
  readonly about: readonly (Naming | undefined)[];
  /** It was read because it stands in the sections on dosing of a label of the claim's drug, which were read whole. */
  readonly dosing?: true;
  /** Share of the claim's weight that the sentence names, what only the title names counting half; 0 to 1. */
  readonly coverage: number;
}

/** What is looked for, and the sentences found. */
export interface Proposition {
  readonly words: string;
  /** Its own words, without what it inherits; a sentence that holds them as they are says them. */
  readonly own?: string;
  /** What it is about, where that is known; a sentence for it or against it must name that. */
  readonly subject?: string;
  readonly kind: ClaimKind;
  /** It speaks of something that it neither names nor takes from elsewhere: nothing can be told to contradict it. */
  readonly ofUnknown?: true;
  /** The member of an enumeration that it is about; a sentence for it must name that. */
  readonly part?: string;
  readonly question: Question;
  readonly candidates: readonly Candidate[];
}

/** What differs between a claim and where a sentence stands: another condition, another people. */
export type Differing =
  | Difference
  | {
      readonly element: "number" | "negation" | "direction" | "strength" | "frequency";
      readonly asked: string;
      readonly found: string;
    };
