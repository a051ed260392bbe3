import type { BundleStatement } from "../../../src/operations/statement-schema.js";
import type { BundleTier } from "../../../src/operations/bundle-schema.js";

/** Every statement of these tiers, in the order in which it is read. */
export function statementsIn(tiers: readonly BundleTier[]): readonly BundleStatement[] {
  return tiers.flatMap(({ lead, sections }) => [
    ...("statement" in lead ? [lead.statement] : []),
    ...sections.flatMap(({ statements }) => statements),
  ]);
}
