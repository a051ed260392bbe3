import { agesAsked, agesIn, areApart } from "../../appraise/ages.js";
import { otherPeople } from "../../appraise/other-people.js";
import type { Publication } from "../../domain/publication.js";
import type { Candidate } from "./candidate.js";
import type { Difference, Directness } from "../../domain/directness.js";

/** Whether a sentence tells ages, and those asked about are among them. */
export function tellsTheAges(asked: string, sentence: string): boolean {
  const [wanted, found] = [agesAsked(asked), agesIn(sentence)];
  return wanted !== undefined && found !== undefined && !areApart(wanted, found);
}

/** Whether a question asks of ages. */
export function asksOfAges(asked: string): boolean {
  return agesAsked(asked) !== undefined;
}

const PREGNANT = /(?<!\bnon-?)\b(?:pregnan\w+|gestation\w*|antenatal\w*|prenatal\w*)\b/iu;

const OF_PREGNANCY =
  /(?<!\bnon-?)\b(?:pregnan\w+|gestation\w*|ante-?natal\w*|pre-?natal\w*|peri-?natal\w*|matern\w+|trimester|obstetric\w*|labou?r|pre-?eclamp\w+|expectant mothers)\b/iu;

/** Whether a publication is about pregnancy, by its title, its keywords and what it says it is about: an abstract names it also where the pregnant were left out. */
export function isOfPregnancy({ title, about = "", keywords = [] }: Publication): boolean {
  return OF_PREGNANCY.test([title, about, ...keywords].join(" ; "));
}

/** Whether what differs from the question is that it is not on pregnancy, which was asked about. */
export function isAsideOfPregnancy(directness: Directness): boolean {
  return directness.kind === "indirect" && directness.differs.some(({ asked }) => asked === PREGNANCY);
}

/** Asked about pregnancy, statements that are not on it are beside the point, be they on the drug asked about. */
export function keepingToPregnancy(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ directness }) => !isAsideOfPregnancy(directness));
}

/** The label of the topic. */
export const PREGNANCY = "pregnancy";

const MEN = /\b(?:men|man|males?|boys?)\b/iu;
const WOMEN = /\b(?:women|woman|females?|girls?)\b/iu;

/** Whether what is asked of men alone is told of men alone; what is offered to women is mostly offered to no others, and says little. */
function tellsOfMen(asked: string, sentence: string): boolean {
  return [asked, sentence].every((text) => MEN.test(text) && !WOMEN.test(text));
}

/** Whether a sentence speaks of the ages asked about, or of pregnancy, or of men, where these were asked about. */
export function tellsThePeople(asked: string, sentence: string): boolean {
  return (
    tellsTheAges(asked, sentence) || (PREGNANT.test(asked) && PREGNANT.test(sentence)) || tellsOfMen(asked, sentence)
  );
}

/**
 * How well a sentence fits the person a question is asked for, where that was told beside it: 2 where it tells the person's ages, or of pregnancy where she is
 * pregnant; 1 where it tells of nobody in particular; 0 where it is on other people.
 */
export function fitsThePerson(person: string | undefined, sentence: string): 0 | 1 | 2 {
  if (person === undefined) return 1;
  if (otherPeople(person, sentence).length > 0) return 0;
  return tellsThePeople(person, sentence) ? 2 : 1;
}

/** A sentence on adults is indirect for a question about children, though its source be about both. */
export function ofOtherPeople(directness: Directness, asked: string, sentence: string): Directness {
  const people = otherPeople(asked, sentence);
  const differs: readonly Difference[] = directness.kind === "indirect" ? directness.differs : [];
  const [first, ...rest] = differs.some(({ element }) => element === "population") ? differs : [...differs, ...people];
  return first === undefined ? directness : { kind: "indirect", differs: [first, ...rest] };
}

/** Who are but a few of all people. */
const EXPECTING = /\b(?:pregnan\w+|postpartum|perinatal|antenatal|prenatal)\b/iu;
const MAY_EXPECT =
  /\b(?:conception|conceiv\w+|mum|mother|expecting|gestation\w*|trimester|pre-?conception|antenatal|pregnan\w+|postpartum|perinatal|prenatal)\b/iu;
const YOUNG = /\b(?:child(?:ren)?|infants?|newborns?|adolescents?|pa?ediatric|bab(?:y|ies)|teen\w*|kids?)\b/iu;
const OTHERS_TOO =
  /\b(?:adults?|all (?:women|persons|people)|general|(?:capable of|planning) (?:or \w+ of )?pregnan\w+)\b/iu;
/** Younger people than these are young, in months. */
const ADULT = 18 * 12;

/** Whether a sentence is on pregnant or on young people alone, where the question asks of neither: what is recommended for them is near no other question. */
export function isOfFew(asked: string, sentence: string): boolean {
  if (OTHERS_TOO.test(sentence)) return false;
  const ages = agesAsked(asked);
  const ofYoung = YOUNG.test(asked) || (ages !== undefined && ages.from < ADULT);
  return (EXPECTING.test(sentence) && !MAY_EXPECT.test(asked)) || (YOUNG.test(sentence) && !ofYoung);
}
