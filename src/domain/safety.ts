import type { Quote } from "./quote.js";

/** The most dangerous first. */
export const SEVERITIES = ["danger", "warning", "note"] as const;

/** What a source says that matters to this person: our words on what it is, and the source's own. */
export interface SafetyNote {
  readonly severity: (typeof SEVERITIES)[number];
  readonly text: string;
  readonly quote: Quote;
  /** Id of the publication quoted. */
  readonly publication: string;
}
