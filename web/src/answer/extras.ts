import type { Bundle, BundleStatement } from "../../../src/operations/bundle-schema.js";

type Quote = BundleStatement["quotes"][number];

/** Something a reader must not miss, with the words it stands on. */
export interface SafetyNote {
  readonly severity: "danger" | "warning" | "note";
  readonly text: string;
  readonly quotes: readonly Quote[];
  readonly references: readonly number[];
}

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

/** A dose that a statement names, with what it was compared with. */
export interface Dose {
  readonly drug: string;
  readonly text: string;
  readonly indication?: string | null;
  readonly route?: string | null;
  readonly frequency?: string | null;
  readonly checks?: readonly {
    readonly against: number | string;
    readonly verdict: string;
    readonly text: string;
    readonly quote?: Quote | null;
  }[];
}

/** Parts that a bundle may carry beside its statements. Older bundles lack them. */
interface Extras {
  readonly safety?: readonly SafetyNote[];
  readonly conflicts?: readonly Conflict[];
  readonly tiers: readonly { readonly findings?: Findings | null }[];
}

export const safetyOf = (bundle: Bundle): readonly SafetyNote[] => (bundle as unknown as Extras).safety ?? [];
export const conflictsOf = (bundle: Bundle): readonly Conflict[] => (bundle as unknown as Extras).conflicts ?? [];
export const findingsOf = (bundle: Bundle, tier: number): Findings | undefined =>
  (bundle as unknown as Extras).tiers[tier]?.findings ?? undefined;
export const dosesOf = (statement: BundleStatement): readonly Dose[] =>
  (statement as { readonly doses?: readonly Dose[] }).doses ?? [];
export const standsBehindMore = (part: object): boolean => "more" in part && part.more === true;
