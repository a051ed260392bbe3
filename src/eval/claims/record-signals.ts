import { signalsOf } from "../../audit/signals/signals.js";

/** How a statement stands to the lines of trial records. */
export function recordSignals(claim: string, evidence: readonly string[]): Float64Array {
  return signalsOf(claim, evidence).values;
}
