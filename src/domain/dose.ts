import type { Quote } from "./quote.js";
import type { Tier } from "./tier.js";

export const DOSE_VERDICTS = ["within", "below", "above", "other indication", "not comparable"] as const;
export type DoseVerdictWord = (typeof DOSE_VERDICTS)[number];

/** A dose set beside those of one tier of the library; without a quote where that tier gives no dose of the drug. */
export interface DoseAgainst {
  readonly against: Tier;
  readonly verdict: DoseVerdictWord;
  /** Why, in plain words. */
  readonly text: string;
  readonly quote?: Quote;
  /** Id of the publication quoted; there where a quote is. */
  readonly publication?: string;
}

/** A dose that a statement prints: `statement.text.slice(start, end) === text`. What its words do not say is null. */
export interface StatedDose {
  readonly drug: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly indication: string | null;
  readonly route: string | null;
  readonly frequency: string | null;
  /** The amount of a whole day in its own unit, where the words give it ("90–180 mg a day"). */
  readonly perDay: string | null;
  readonly checks: readonly DoseAgainst[];
}
