import type { Difference } from "../domain/directness.js";
import { readOnce } from "../text/read-once.js";
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

/** Whom a text asks about: their ages, of each pair of groups the one that it names, and whether they are pregnant. */
const peopleAsked = readOnce((asked: string) => ({
  ages: agesAsked(asked),
  wanted: PEOPLE.flatMap((groups) => {
    const [group, ...more] = groups.filter(({ shape }) => shape.test(asked));
    return group === undefined || more.length > 0 ? [] : [{ group, groups }];
  }),
  pregnant: PREGNANT.test(asked),
}));

/**
 * What a sentence says of other people than those asked about, by its own words: adults for children, men for women. Nothing where either
 * names no group, or both groups of a pair; or of other ages, where both tell ages: a dose for adults is not one for children, whatever else its source is about.
 */
export function otherPeople(asked: string, sentence: string): Difference[] {
  const { ages: wantedAges, wanted, pregnant } = peopleAsked(asked);
  const foundAges = wantedAges === undefined ? undefined : agesIn(sentence);
  const ages: Difference[] =
    wantedAges !== undefined && foundAges !== undefined && areApart(wantedAges, foundAges)
      ? [{ element: "population", asked: wantedAges.words, found: foundAges.words }]
      : [];
  const others = wanted.flatMap(({ group, groups }): Difference[] => {
    const [found, ...alsoFound] = groups.filter(({ shape }) => shape.test(sentence));
    return found === undefined || alsoFound.length > 0 || found === group
      ? []
      : [{ element: "population", asked: group.name, found: found.name }];
  });
  const expecting: Difference[] =
    pregnant && NOT_PREGNANT.test(sentence) && !PREGNANT.test(sentence.replace(NOT_PREGNANT, ""))
      ? [{ element: "population", asked: "pregnancy", found: "people who are not pregnant" }]
      : [];
  return [...others, ...expecting, ...ages];
}
