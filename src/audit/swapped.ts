import type { Difference } from "../domain/directness.js";
import type { Naming, Topic } from "../domain/question.js";
import { NOT_NAMED } from "../appraise/directness.js";
import { looksLikeADrug } from "../question/inn-stems.js";
import type { WordComparison } from "./compare-words.js";

/** Words by which sentences tell of whom they speak; a claim and a sentence with none in common speak of other people. */
const PEOPLE: readonly (readonly { readonly name: string; readonly shape: RegExp }[])[] = [
  [
    { name: "women", shape: /\b(?:women|woman|females?|girls?)\b/iu },
    { name: "men", shape: /\b(?:men|man|males?|boys?)\b/iu },
  ],
  [
    {
      name: "children",
      shape: /\b(?:child|children|pa?ediatric|juvenile|infants?|neonat\w+|newborns?|adolescents?)\b/iu,
    },
    { name: "adults", shape: /\b(?:adults?|elderly|older (?:people|patients|persons))\b/iu },
  ],
];

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
  const people = PEOPLE.flatMap((groups): Difference[] => {
    const [asked, found] = [claim, sentence].map((text) => groups.filter(({ shape }) => shape.test(text)));
    if (asked?.length !== 1 || found?.length !== 1 || asked[0] === found[0]) return [];
    return [{ element: "population", asked: asked[0]?.name ?? "", found: found[0]?.name ?? NOT_NAMED }];
  });
  return [
    ...(instead === undefined
      ? []
      : drugs.map((asked): Difference => ({ element: "intervention", asked, found: instead }))),
    ...people,
  ];
}
