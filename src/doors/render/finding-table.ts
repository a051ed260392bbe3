import type { BundleFindings } from "../../operations/bundle-schema.js";
import { plain } from "./plain.js";

export const FINDINGS_HEADING = "What the studies found";
export const FINDINGS_COLUMNS = ["Study", "Design", "People", "Tried", "Compared with", "For", "Result", "As printed"];
/** Stands for what a study does not tell. */
export const NOT_TOLD = "–";

/** A table of findings as it is read: cells in the order of `FINDINGS_COLUMNS`, and each row's words. */
export interface FindingsPage {
  readonly rows: readonly { readonly study: number; readonly cells: readonly string[]; readonly quote: string }[];
  /** What the rows come to, how sure that is, and how they were read. */
  readonly summary: string;
}

/** Lays a table of findings out for reading. */
export function findingsPage({ rows, conclusion }: BundleFindings): FindingsPage {
  const sure = conclusion.certainty === null ? "" : ` Certainty: ${conclusion.certainty} (inferred).`;
  const read =
    rows.length === 0 ? "" : " Results are read by rule, about one in seven wrongly: check each against its words.";
  return {
    rows: rows.map(({ study, design, n, intervention, comparator, outcome, direction, effect, quote }) => ({
      study,
      cells: [
        `[${study}]`,
        design,
        n === null ? NOT_TOLD : String(n),
        intervention,
        comparator ?? NOT_TOLD,
        outcome,
        direction,
        effect ?? NOT_TOLD,
      ].map(plain),
      quote: plain(quote.text),
    })),
    summary: plain(`${conclusion.text}${sure}${read}`),
  };
}

/** A row in one line: "[1] randomised trial, 62 people: zinc against placebo, common cold: better (RR 0.8, 95% CI 0.7 to 0.9)". */
export function rowLine([
  study = "",
  design = "",
  n = "",
  tried = "",
  against = "",
  outcome = "",
  result = "",
  effect = "",
]: readonly string[]): string {
  const people = n === NOT_TOLD ? "" : `, ${n} people`;
  const compared = against === NOT_TOLD ? "" : ` against ${against}`;
  return `${study} ${design}${people}: ${tried}${compared}, ${outcome}: ${result}${effect === NOT_TOLD ? "" : ` (${effect})`}`;
}
