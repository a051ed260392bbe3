import type { Tier } from "../domain/tier.js";
import type { Evidence } from "./evidence.js";
import type { LikelySentence } from "./likeliest.js";

/** From this likelihood on a sentence vouches for its publication. */
export const VOUCHES = Number(process.env["VOUCH"] ?? 0.15);

/**
 * Of what research was read, the publications of which at least one sentence is likely to answer: what rules find in others stands near the
 * question, not on it. A note says itself what it is about.
 */
export function vouchedFor(
  tier: Tier,
  evidence: readonly Evidence[],
  likely: readonly LikelySentence[],
): readonly Evidence[] {
  if (tier !== "research") return evidence;
  const vouched = new Set(likely.flatMap((one) => (one.likely >= VOUCHES ? [one.publication.id] : [])));
  return evidence.filter(
    ({ publication, sources }) => vouched.has(publication.id) || sources.some(({ source }) => source.kind === "note"),
  );
}
