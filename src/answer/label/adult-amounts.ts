import { toldAge } from "../../appraise/told-age.js";
import type { TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer } from "../../domain/answer.js";
import type { Question } from "../../domain/question.js";
import type { Candidate } from "../candidates/candidate.js";
import { asksOfChildren, CHILDREN } from "./label-aspects.js";

const AMOUNT = /\d\s?(?:mg|mcg|µg|micrograms?|milligrams?|g|grams?|IU|units|mL|tablets?|capsules?)\b/iu;
const ADULT_FROM = 18;

/** Whether a question is about a child, by its words or by the age it tells. */
export function isOfAChild({ text, person = "" }: Question): boolean {
  const asked = `${text} ${person}`;
  const age = toldAge(asked);
  return asksOfChildren(asked) || (age !== undefined && age.years < ADULT_FROM);
}

const ADULTS = /\badults?\b/iu;

/** Whether a sentence is on adults and names no children. */
export function isOfAdults(text: string): boolean {
  return ADULTS.test(text) && !CHILDREN.test(text);
}

/** A tier that leads with a gap where a child is asked about, with what names children alone below it. */
export function namingChildren(tier: TierAnswer): TierAnswer {
  const sections = tier.sections
    .map((section) => ({ ...section, statements: section.statements.filter(({ text }) => CHILDREN.test(text)) }))
    .filter(({ statements }) => statements.length > 0);
  return makeTierAnswer({ ...tier, sections });
}

/**
 * Asked about a child, no amount is shown that nothing says is a child's, and of a label none that its sentence says is an adult's: an adult's dose beside a child's name
 * could be given.
 */
export function withoutAdultAmounts(question: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  if (!isOfAChild(question)) return candidates;
  return candidates.filter(
    ({ text, publication: { tier, title, about = "", keywords = [] } }) =>
      !AMOUNT.test(text) ||
      (CHILDREN.test([text, title, about, ...keywords].join(" ; ")) && !(tier === "label" && isOfAdults(text))),
  );
}
