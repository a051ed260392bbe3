import type { PublicationFacts } from "../../domain/publication.js";
import type { BlockDraft } from "../../domain/source.js";
import { gradesIn } from "./recommendation-grades.js";
import { recommendationIn, recommendingSentences } from "./recommendation.js";

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
  const guides = tier === "guideline";
  const marked = blocks.map((block) => {
    if (block.kind === "title" || block.kind === "heading" || block.recommends !== undefined) return block;
    if (!own && !announces(block.section)) return block;
    if (guides && isGradeAlone(block)) return block;
    const found = recommendationIn(block.text, block.section, { own, guides });
    return found === undefined ? block : { ...found, ...block };
  });
  return guides ? withGradesBelow(marked) : marked;
}

/** Longer lines are no grade alone. Characters. */
const LONGEST_GRADE = 140;

/** Recommendations with the grade that is printed on a line of its own below them: "(Strong recommendation, moderate-certainty evidence)". */
function withGradesBelow(blocks: readonly BlockDraft[]): BlockDraft[] {
  return blocks.map((block, at) => {
    const below = blocks[at + 1];
    if (block.recommends === undefined || block.strength !== undefined || block.evidence !== undefined) return block;
    if (below === undefined || !isGradeAlone(below)) return block;
    const { strength, evidence, certainty } = gradesIn(below.text);
    return {
      ...block,
      ...(strength === undefined ? {} : { strength }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(certainty === undefined ? {} : { certainty }),
    };
  });
}

/** Whether a line says nothing but how strong a recommendation is and how sure its evidence. */
function isGradeAlone({ text, kind }: BlockDraft): boolean {
  if (kind === "title" || kind === "row" || text.length > LONGEST_GRADE) return false;
  const { strength, evidence } = gradesIn(text);
  if (strength === undefined && evidence === undefined) return false;
  return (
    /^[([]|^(?:strength|grade|class|certainty|quality|level|strong|conditional|weak|GRADE|COR|LOE)\b/i.test(text) &&
    recommendingSentences(text, [], { own: true }).length === 0
  );
}
