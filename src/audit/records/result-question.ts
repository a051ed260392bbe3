import type { RecordClause, SaidNumber } from "./clauses.js";
import type { ArmResult, Outcome } from "./outcome.js";
import type { TrialSection } from "./record.js";

/** A clause on results, taken apart. */
export interface ResultQuestion {
  readonly text: string;
  readonly clause: RecordClause;
  readonly sections: readonly TrialSection[];
  readonly outcomes: readonly Outcome[];
  readonly spoken: ReadonlySet<string>;
  /** The arms it speaks of. */
  readonly here: readonly ArmResult[];
  readonly numbers: readonly SaidNumber[];
  readonly share: boolean;
  /** "Did not": a share is of those who did not. */
  readonly turned: boolean;
}

/** Whether a clause stands by one rule; nothing where the rule has nothing to say. */
export type ResultRule = (question: ResultQuestion) => boolean | undefined;
