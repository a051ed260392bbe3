import type { RecordClause, SaidNumber } from "./clauses.js";
import type { EventTarget } from "./event-names.js";
import type { EventCount, TrialSection } from "./record.js";

/** The adverse events of one arm of one trial, its line of all people with any apart. */
export interface Place {
  readonly trial: number;
  readonly group: number;
  readonly events: readonly EventCount[];
  readonly total: EventCount | undefined;
}

/** A clause on adverse events, taken apart. */
export interface EventQuestion {
  readonly text: string;
  readonly clause: RecordClause;
  readonly sections: readonly TrialSection[];
  readonly places: readonly Place[];
  readonly here: readonly Place[];
  readonly targets: readonly EventTarget[];
  /** Also what no event of the record goes by. */
  readonly named: readonly EventTarget[];
  /** All that it names; nothing where it speaks of adverse events at large. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly numbers: readonly SaidNumber[];
  readonly share: boolean;
}

/** Whether a clause stands by one rule; nothing where the rule has nothing to say. */
export type EventRule = (question: EventQuestion) => boolean | undefined;
