import type { Certainty } from "./certainty.js";
import type { Design } from "./design.js";
import type { Quote } from "./quote.js";

/** Whether what came out is better or worse for people with the intervention than with what it is compared with. */
export const DIRECTIONS = ["better", "worse", "no difference", "unclear"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What the intervention did to the outcome as it is measured: more of it, less of it, as much of it, or not told. */
export const CHANGES = ["increased", "decreased", "no difference", "unclear"] as const;
export type Change = (typeof CHANGES)[number];

/** A number with its interval, as printed. Offsets are UTF-16 units of the text it was read from, end exclusive. */
export interface EffectSize {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** "ratio" where 1 means no difference, "difference" where 0 does, "number" where the text does not say which it is. */
  readonly scale: "ratio" | "difference" | "number";
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** A p value as printed, and what it says against the customary 0.05. */
export interface PValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly significant: boolean;
}

/** The words by which a sentence is read for what came out: with them and the sentence anybody can read it again. */
export interface FindingWords {
  readonly intervention: string;
  /** Empty where nothing tells what it was compared with. */
  readonly comparator: string;
  readonly outcome: string;
  /** 1 where more of the outcome is welcome, -1 where less of it is, 0 where only words such as "improved" tell. */
  readonly welcome: -1 | 0 | 1;
  /** Whether any outcome of a condition answers; each is then judged by its own words. */
  readonly whole: boolean;
}

/** What one study says to "does A help B?", in one of its own sentences. */
export interface Finding {
  /** Id of the publication. */
  readonly publication: string;
  readonly design: Design;
  /** People studied, where the publication says so. */
  readonly n: number | null;
  /** In the words of the question. */
  readonly intervention: string;
  /** In the words of the study; null where it does not tell. */
  readonly comparator: string | null;
  /** In the words of the question. */
  readonly outcome: string;
  readonly direction: Direction;
  /** The first effect size of the quote, with its interval, as printed. */
  readonly effect: string | null;
  readonly certainty: Certainty | null;
  readonly quote: Quote;
  readonly read: FindingWords;
}

export const CONCLUSIONS = ["yes", "no", "uncertain", "insufficient"] as const;
/** How far the studies that tell say the same. */
export const AGREEMENTS = ["all", "most", "divided", "one study", "none tells"] as const;

/** What findings come to together; worked out from them alone. */
export interface FindingConclusion {
  readonly answer: (typeof CONCLUSIONS)[number];
  readonly counts: Readonly<Record<Direction, number>>;
  readonly agreement: (typeof AGREEMENTS)[number];
  readonly certainty: Certainty["level"] | null;
  readonly text: string;
}

/** The table of findings of an answer: a row a study, and what they come to. */
export interface Findings {
  readonly rows: readonly Finding[];
  readonly conclusion: FindingConclusion;
}
