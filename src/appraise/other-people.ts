import type { Difference } from "../domain/directness.js";
import { agesAsked, agesIn, areApart } from "./ages.js";

/** Words by which texts tell of whom they speak, group against group. */
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
  [
    { name: "people who never smoked", shape: /\bnever[- ]smok\w+|\bnon-?smok(?:ers?|ing (?:wom|m)en)\b/iu },
    { name: "people who smoke or smoked", shape: /\bever[- ]smok\w+|\b(?:current|former|ex|heavy)[- ]smokers?\b/iu },
  ],
  // "Low-risk pulmonary embolism", not "at low risk of bleeding" nor "low risk of bias".
  [
    { name: "high risk", shape: /\bhigh(?:er)?[- ]risk\b(?! (?:of|for)\b)/iu },
    { name: "low risk", shape: /\blow(?:er)?[- ]risk\b(?! (?:of|for)\b)/iu },
  ],
];

/** "Nonpregnant adults" are other people than those who are pregnant. */
const PREGNANT = /(?<!\bnon-?)\bpregnan\w+/iu;
const NOT_PREGNANT = /\bnon-?pregnant\b|\bnot pregnant\b/iu;

/**
 * What a sentence says of other people than those asked about, by its own words: adults for children, men for women. Nothing where either
 * names no group, or both groups of a pair; or of other ages, where both tell ages: a dose for adults is not one for children, whatever else its source is about.
 */
export function otherPeople(asked: string, sentence: string): Difference[] {
  const [wantedAges, foundAges] = [agesAsked(asked), agesIn(sentence)];
  const ages: Difference[] =
    wantedAges !== undefined && foundAges !== undefined && areApart(wantedAges, foundAges)
      ? [{ element: "population", asked: wantedAges.words, found: foundAges.words }]
      : [];
  const others = PEOPLE.flatMap((groups): Difference[] => {
    const [wanted, ...more] = groups.filter(({ shape }) => shape.test(asked));
    const [found, ...alsoFound] = groups.filter(({ shape }) => shape.test(sentence));
    if (wanted === undefined || found === undefined || more.length > 0 || alsoFound.length > 0 || wanted === found)
      return [];
    return [{ element: "population", asked: wanted.name, found: found.name }];
  });
  const expecting: Difference[] =
    PREGNANT.test(asked) && NOT_PREGNANT.test(sentence) && !PREGNANT.test(sentence.replace(NOT_PREGNANT, ""))
      ? [{ element: "population", asked: "pregnancy", found: "people who are not pregnant" }]
      : [];
  return [...others, ...expecting, ...ages];
}
