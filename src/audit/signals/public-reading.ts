import { CLAIM_READING, claimReading } from "./claim-reading.js";
import { factsOf } from "./facts.js";
import { MATTER_SIGNALS, matterSignals } from "./matter-signals.js";

/** The names of what `publicReading` gives, in order. */
export const PUBLIC_READING: readonly string[] = [...CLAIM_READING, ...MATTER_SIGNALS];

/** What is read of everyday claims, with how much a passage holds of one in other words for the same thing. */
export function publicReading(claim: string, evidence: readonly string[]): Float64Array {
  const matters = matterSignals(factsOf(claim), evidence.map(factsOf));
  return Float64Array.from([...claimReading(claim, evidence), ...MATTER_SIGNALS.map((name) => matters[name])]);
}
