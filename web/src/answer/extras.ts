import type { Bundle, BundleStatement } from "../../../src/operations/bundle-schema.js";

type Quote = BundleStatement["quotes"][number];

/** Two sources that disagree, both quoted. */
export interface Conflict {
  readonly text: string;
  readonly statements: readonly {
    readonly text?: string;
    readonly quotes: readonly Quote[];
    readonly references: readonly number[];
  }[];
  readonly differs: readonly unknown[];
}

/** One study's result, as a row. */
export interface FindingRow {
  readonly study: number;
  readonly design: string;
  readonly n: number | string | null;
  readonly intervention: string;
  readonly comparator: string | null;
  readonly outcome: string;
  readonly direction: "better" | "worse" | "no difference" | "unclear";
  readonly effect: string | null;
}

export interface Findings {
  readonly rows: readonly FindingRow[];
  readonly conclusion?: { readonly answer: string; readonly certainty?: unknown; readonly text: string } | null;
}

/** Parts that a bundle may carry beside its statements. Older bundles lack them. */
interface Extras {
  readonly conflicts?: readonly Conflict[];
  readonly tiers: readonly { readonly findings?: Findings | null }[];
}

export const conflictsOf = (bundle: Bundle): readonly Conflict[] => (bundle as unknown as Extras).conflicts ?? [];
export const findingsOf = (bundle: Bundle, tier: number): Findings | undefined =>
  (bundle as unknown as Extras).tiers[tier]?.findings ?? undefined;
