import type { Question } from "../domain/question.js";
import type { LabelAspect } from "./label-aspect.js";
import { LABEL_ASPECTS } from "./label-aspects.js";

/** All aspects, but where somebody asks of one thing only: those of doses for a dose, those of harms for harms and
 * where a warning leads. */
export function shownFor(
  { facets, form, text }: Question,
  isWarned: boolean,
  asked: readonly LabelAspect[],
): readonly LabelAspect[] {
  const isAsked = (aspect: LabelAspect) => asked.includes(aspect);
  const shown = LABEL_ASPECTS.filter((aspect) => aspect.onlyAsked !== true || isAsked(aspect));
  // A sentence stands where it is first looked for: where it was asked for.
  const all = [...shown].sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)));
  const ofUse = facets.includes("dose") || facets.includes("treatment");
  const ofHarm = all.some((aspect) => aspect.facet === "harm" && isAsked(aspect));
  if (!isWarned && !ofHarm && (form === "broad" || facets.length === 0)) return all;
  const harms = facets.length > 0 && facets.every((facet) => facet === "harm") ? true : !ofUse && (isWarned || ofHarm);
  return harms ? all.filter((aspect) => (aspect.facet === "harm" || isAsked(aspect)) && !isBeside(aspect, text)) : all;
}

/** Asked whether it is safe for an unborn child, what it does to those who take it, or with other drugs, is not what was asked. */
function isBeside({ heading }: LabelAspect, text: string): boolean {
  if (!/\b(?:pregnan\w+|trimester|gestation\w*)\b/iu.test(text)) return false;
  if (heading === "Adverse reactions") return !/\b(?:side[- ]effects?|adverse)\b/iu.test(text);
  return heading === "Interactions" && !/\binteract\w*|\bwith\b/iu.test(text);
}
