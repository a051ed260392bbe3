import { InvariantError } from "./fault.js";
import type { Tier } from "./tier.js";

declare const gapBrand: unique symbol;

/** What was counted before saying that something is absent. */
export interface GapCount {
  /** Where: a tier, or the whole library. */
  readonly where: Tier | "library";
  /** What was looked for, in words a person can repeat, with every synonym that counted as naming it. */
  readonly lookedFor: readonly string[];
  /** Publications in that place that may be used, and passages in them. */
  readonly publications: number;
  readonly passages: number;
  /** Publications that name all of it. */
  readonly naming: number;
  /** For each thing looked for, publications that name it. */
  readonly each?: readonly { readonly name: string; readonly naming: number }[];
  /** Of those naming it, publications that do so only to say that there is no such thing. */
  readonly denying?: number;
  /** How the asker narrowed the publications, in words that follow theirs ("of 2015 or later"). */
  readonly only?: string;
}

export const GAP_KINDS = [
  "term-not-used",
  "not-named",
  "not-answered",
  "tier-empty",
  "only-indirect",
  "left-out",
] as const;

/** A computed absence. It can only be made from a count, and its words are made from that count. */
export interface Gap {
  readonly [gapBrand]: true;
  readonly kind: (typeof GAP_KINDS)[number];
  readonly text: string;
  readonly count: GapCount;
  /** What the user can do next, if anything. */
  readonly next?: string;
}

/** Makes a Gap whose text is built from its count by `say`. Throws `InvariantError` when the numbers cannot be. */
export function makeGap(kind: Gap["kind"], count: GapCount, say: (count: GapCount) => string, next?: string): Gap {
  const { publications, passages, naming, each = [], denying = 0 } = count;
  const parts = [naming, denying, ...each.map((one) => one.naming)];
  const whole = [publications, passages, ...parts].every((n) => Number.isInteger(n) && n >= 0);
  if (!whole || Math.max(...parts) > publications || count.lookedFor.length === 0)
    throw new InvariantError(`a Gap needs what was looked for and whole counts: ${JSON.stringify(count)}`);
  return Object.freeze({ kind, text: say(count), count, ...(next === undefined ? {} : { next }) }) as unknown as Gap;
}
