import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import type { BundleTier } from "../../operations/bundle-schema.js";

/** What each tier is called where it has no answer. */
const NO_ANSWER_IN: Readonly<Record<Tier, string>> = {
  guideline: "No answer in the guidelines",
  research: "No answer in the research",
  label: "No answer in the drug labels",
};

/** A tier with its place in the bundle. */
export interface Placed {
  readonly tier: BundleTier;
  readonly at: number;
}

/** The tiers of one question as they are read: those that say something in the order of tiers, then those that only say what they lack. */
export interface ReadingOrder {
  readonly speaking: readonly Placed[];
  readonly silent: readonly Placed[];
}

/** Whether a tier says nothing but what it lacks. */
export function isSilent({ lead, sections, findings }: BundleTier): boolean {
  return "gap" in lead && sections.length === 0 && findings === undefined;
}

/** The tiers of a bundle, question by question, in the order in which they are read. */
export function readingOrder(tiers: readonly BundleTier[]): ReadingOrder[] {
  const placed = tiers.map((tier, at): Placed => ({ tier, at }));
  const parts = Array.from({ length: Math.ceil(tiers.length / TIERS.length) }, (_, part) =>
    placed.slice(part * TIERS.length, (part + 1) * TIERS.length),
  );
  return parts.map((part) => ({
    speaking: part.filter(({ tier }) => !isSilent(tier)),
    silent: part.filter(({ tier }) => isSilent(tier)),
  }));
}

/** The heading over what tiers lack that say nothing else. */
export function silentHeading(silent: readonly Tier[], anySpeaks: boolean): string {
  if (!anySpeaks) return "No answer in this library";
  const [only, ...others] = silent;
  return only === undefined || others.length > 0 ? "No answer in the other tiers" : NO_ANSWER_IN[only];
}
