import type { PublicationFacts } from "../domain/publication.js";
import type { BlockDraft } from "../domain/source.js";
import { recommendationIn } from "./recommendation.js";

/** Headings of a study's box or section that is made of recommendations. */
const BOX = /\b(?:recommendations?|practice points?|key (?:points|messages|recommendations)|clinical implications?)\b/i;
const RESEARCH = /\b(?:research|future)\b/i;

/**
 * Blocks with the recommendations that their words make marked. In guidance, labels and leaflets every block is asked; in
 * studies only those under a heading that announces recommendations. Marks that a block has already are never changed.
 */
export function markRecommendations(
  blocks: readonly BlockDraft[],
  { tier, design }: Pick<PublicationFacts, "tier" | "design">,
): BlockDraft[] {
  const own = tier !== "research" || design === "guideline" || design === "consensus";
  // Blocks of a section share its path: each path is looked at once.
  const announcing = new Map<readonly string[], boolean>();
  const announces = (section: readonly string[]) => {
    let known = announcing.get(section);
    if (known === undefined)
      announcing.set(section, (known = section.some((heading) => BOX.test(heading) && !RESEARCH.test(heading))));
    return known;
  };
  return blocks.map((block) => {
    if (block.kind === "title" || block.kind === "heading" || block.recommends !== undefined) return block;
    if (!own && !announces(block.section)) return block;
    const found = recommendationIn(block.text, block.section, { own });
    return found === undefined ? block : { ...found, ...block };
  });
}
