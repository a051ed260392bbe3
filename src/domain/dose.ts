import { InvariantError } from "./fault.js";
import type { Quote } from "./quote.js";
import type { Statement } from "./statement.js";
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

/** The statement with its doses. Throws `InvariantError` where a dose is not the statement's words, or a check's quote has no publication. */
export function withDoses(statement: Statement, doses: readonly StatedDose[]): Statement {
  for (const { text, start, end, checks } of doses) {
    if (statement.text.slice(start, end) !== text)
      throw new InvariantError(`“${text}” does not stand at [${start}, ${end}) of its statement`);
    for (const { quote, publication } of checks)
      if ((quote === undefined) !== (publication === undefined))
        throw new InvariantError("the quote of a dose's check needs its publication");
  }
  return Object.freeze({ ...statement, doses });
}
