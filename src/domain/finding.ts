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

/** What one sentence of a study says came out of an intervention. All offsets are within the quote's text. */
export interface Finding {
  /** In the words asked for, or of the source; null where the sentence does not tell. */
  readonly intervention: string | null;
  readonly comparator: string | null;
  readonly outcome: string | null;
  readonly change: Change;
  readonly direction: Direction;
  readonly effect: EffectSize | null;
  readonly p: PValue | null;
  /** People studied, where the text says so. */
  readonly n: number | null;
  readonly quote: Quote;
}
