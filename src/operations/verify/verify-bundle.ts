import type { Bundle } from "../bundle-schema.js";
import { statementsIn } from "./bundle-places.js";
import { checkFindings } from "./check-findings.js";
import { checkReferences } from "./check-references.js";
import { checkSources } from "./check-sources.js";
import { checkStatements } from "./check-statements.js";
import { checkTiers } from "./check-tiers.js";
import { checkWhy } from "./check-why.js";
import type { Failure } from "./failure.js";

/** How many things of each kind a verification looked at. */
export interface Checked {
  readonly statements: number;
  readonly quotes: number;
  readonly blocks: number;
  readonly sources: number;
  readonly references: number;
}

/**
 * Checks a bundle by itself, without any library: every hash, place, quote and number in it is worked out anew. No failures
 * means that each statement is, word for word, in texts with these hashes. Whether those texts are the publications' own takes a
 * library that holds them; what no hash covers (titles, years, designs, certainty) is not proved by this.
 */
export function verifyBundle(bundle: Bundle): Failure[] {
  return [
    ...checkSources(bundle),
    ...checkStatements(bundle),
    ...checkReferences(bundle),
    ...checkTiers(bundle),
    ...checkFindings(bundle),
    ...checkWhy(bundle),
  ];
}

/** Counts what `verifyBundle` looks at. */
export function checkedIn(bundle: Bundle): Checked {
  const statements = statementsIn(bundle);
  return {
    statements: statements.length,
    quotes: statements.reduce((sum, { value }) => sum + value.quotes.length, 0),
    blocks: bundle.sources.reduce((sum, { blocks }) => sum + blocks.length, 0),
    sources: bundle.sources.length,
    references: bundle.references.length,
  };
}
