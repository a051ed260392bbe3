import type { BlockDraft } from "../domain/source.js";
import type { PublicationFacts } from "../domain/publication.js";

/** stub */
export function markRecommendations(
  blocks: readonly BlockDraft[],
  _facts: Pick<PublicationFacts, "tier" | "design">,
): BlockDraft[] {
  return [...blocks];
}
