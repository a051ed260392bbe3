import type { Section, TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer } from "../../domain/answer.js";
import type { Topic } from "../../domain/question.js";
import { namesOne } from "./label-naming.js";

/**
 * What was found of a drug without its own labels (`shown`): what notes say, and of other drugs' labels what names something that was asked beside the drug.
 * Where nothing was, other labels only speak of it by the way.
 */
export function elsewhere(
  { sections }: TierAnswer,
  shown: ReadonlySet<string>,
  isLabel: (publication: string) => boolean,
  asked: readonly Topic[],
): Section[] {
  return sections
    .map((section) => ({
      ...section,
      statements: section.statements.filter(
        ({ publications, text }) =>
          publications.every((id) => !shown.has(id)) &&
          (!publications.some(isLabel) || (asked.length > 0 && namesOne(asked, [text]))),
      ),
    }))
    .filter(({ statements }) => statements.length > 0);
}

/** The tier of a drug of which no label is held: what labels of other products say by the way, of it or of others, is no answer where a gap leads; what notes say stays. */
export function withoutOtherLabels(tier: TierAnswer, isLabel: (publication: string) => boolean): TierAnswer {
  if ("statement" in tier.lead) return tier;
  return makeTierAnswer({ ...tier, sections: elsewhere(tier, new Set(), isLabel, []) });
}
