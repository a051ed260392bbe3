import type { Section, TierAnswer } from "../domain/answer.js";
import type { Topic } from "../domain/question.js";
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
