import type { Difference } from "../../domain/directness.js";
import type { Naming, Topic } from "../../domain/question.js";
import { otherPeople } from "../../appraise/other-people.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import type { WordComparison } from "../words/compare-words.js";

/** Words that stand for a drug named before. */
const FOR_A_DRUG = /^(?:drugs?|treatments?|therap(?:y|ies)|medications?|agents?|study|it|active)$/iu;
/** More words than this in the place of a drug are another sentence, not another drug. */
const MOST_ADDED = 3;

/**
 * What a sentence that is otherwise like a claim says of another drug or other people: a drug of the claim in whose place the sentence
 * names another, whatever its title names; men for women, children for adults.
 */
export function swapped(
  claim: string,
  sentence: string,
  { missing, added }: Pick<WordComparison, "missing" | "added">,
  topics: readonly Topic[],
  named: readonly (Naming | undefined)[],
): Difference[] {
  const lacks = new Set(missing.map((word) => word.toLowerCase()));
  const drugs = topics
    .filter(({ kind }, at) => kind === "drug" && named[at] === undefined)
    .map(({ label }) => label)
    .filter(
      (label) =>
        lacks.size > 0 &&
        label
          .toLowerCase()
          .split(/\s+/u)
          .every((word) => lacks.has(word)),
    );
  const others = added.filter((word) => !FOR_A_DRUG.test(word));
  const instead = others.find(looksLikeADrug) ?? (others.length <= MOST_ADDED ? others[0] : undefined);
  return [
    ...(instead === undefined
      ? []
      : drugs.map((asked): Difference => ({ element: "intervention", asked, found: instead }))),
    ...otherPeople(claim, sentence),
  ];
}
