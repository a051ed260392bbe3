import type { Quote } from "../../domain/quote.js";
import { makeQuote } from "../../domain/quote.js";
import { CHILDREN } from "./label-aspects.js";
import type { Said } from "./label-sentences.js";

/** What is known of whom a dose is asked for. */
export interface DosedPerson {
  /** Whether a child is asked about, by words or by age. */
  readonly isOfChildren: boolean;
  /** Whether adults are named beside the child. */
  readonly isOfAdults: boolean;
  /** Years. */
  readonly age?: number;
  /** Kilograms. */
  readonly weight?: number;
}

/** Whether a dose is for somebody: by a weight or an age that it gives, by naming children where a child is asked about, or not. */
export type PeopleFit = "holds" | "named" | "other";

type Band = readonly [low: number, high: number];

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
/** "33 lbs" or "(33 lbs)" behind kilograms. */
const POUNDS = String.raw`(?:\s*\(?\s*[<>≤≥]?\s*\d+(?:\.\d+)?\s*(?:lbs?|pounds?)\.?\s*\)?)?`;
/** Words behind which the number itself is no part of the band. */
const SHORT_OF = String.raw`less than|lighter than|younger than|under|below|<`;
const BEYOND = String.raw`more than|greater than|heavier than|older than|over|above|exceeding|>`;
const OF_AGE = String.raw`(?:\s*(?:of age|old))?`;
const TO = String.raw`\s*(?:to|-|–|and|up to|through)\s*(${SHORT_OF}|≤)?\s*`;
const LESS = String.raw`(${SHORT_OF}|up to|not (?:more than|exceeding)|≤)\s*(or equal to\s*)?`;
const MORE = String.raw`(${BEYOND}|at least|from|≥)\s*(or equal to\s*)?`;
const ON = String.raw`\s*(?:or|and)\s*(?:more|over|above|greater|heavier|older|up(?:wards)?)\b`;
const UNDER = String.raw`\s*(?:or|and)\s*(?:less|under|below|lighter|younger)\b`;

/** The bands that a line gives in a unit, as "between", "up to" and "from" read it. */
function bandsIn(line: string, unit: string, behind: string): Band[] {
  const one = (pattern: string) => [...line.matchAll(new RegExp(pattern, "giu"))];
  const whole = String.raw`\s*(?:${unit})\b(?!\s*\/)${behind}`;
  const between = one(`${NUMBER}(?:${whole})?${TO}${NUMBER}${whole}`);
  const inside = (at: number) => between.some(({ index, 0: { length } }) => at >= index && at < index + length);
  const below = one(`${LESS}${NUMBER}${whole}|${NUMBER}${whole}${UNDER}`).filter(({ index }) => !inside(index));
  const above = one(`${MORE}${NUMBER}${whole}|${NUMBER}${whole}${ON}`).filter(({ index }) => !inside(index));
  const isOut = (words: string | undefined, equal: string | undefined, which: string) =>
    words !== undefined && equal === undefined && new RegExp(`^(?:${which})$`, "iu").test(words);
  return [
    ...between.map(([, low, words, high]): Band => [
      Number(low),
      Number(high) - Number(isOut(words, undefined, SHORT_OF)) * LEAST,
    ]),
    ...below.map(([, words, equal, a, b]): Band => [0, Number(a ?? b) - Number(isOut(words, equal, SHORT_OF)) * LEAST]),
    ...above.map(([, words, equal, a, b]): Band => [
      Number(a ?? b) + Number(isOut(words, equal, BEYOND)) * LEAST,
      Infinity,
    ]),
  ];
}
/** Less than anybody's weight or age is told to. */
const LEAST = 0.001;

const ADULTS = /\badults?\b/iu;

/** Whether a question names adults. */
export function asksOfAdults(question: string): boolean {
  return ADULTS.test(question);
}

/** Doses told by the kilogram give a weight and no band of it. */
const within = (bands: readonly Band[], value: number) => bands.some(([low, high]) => value >= low && value <= high);

/** Whether a line, heading or sentence, is for this person: by the weights it gives, else by the ages, else by whether it names adults or children. Nothing where it says nothing of these. */
function fitOfLine(line: string, { isOfChildren, isOfAdults, age, weight }: DosedPerson): PeopleFit | undefined {
  const ofAdults = ADULTS.test(line);
  const mayBeAdult = !isOfChildren || isOfAdults;
  const weights = weight === undefined ? [] : bandsIn(line, "kg|kilograms?", POUNDS);
  if (weight !== undefined && weights.length > 0) {
    if (within(weights, weight)) return "holds";
    return ofAdults && mayBeAdult ? undefined : "other";
  }
  const ages = age === undefined ? [] : bandsIn(line, "years?|yrs?", OF_AGE);
  // Somebody of 5 and a half is among those of 2 to 5 years.
  if (age !== undefined && ages.length > 0) return within(ages, Math.floor(age)) ? "holds" : "other";
  if (isOfChildren && !isOfAdults && ofAdults && !CHILDREN.test(line)) return "other";
  return isOfChildren && CHILDREN.test(line) && !ofAdults ? "named" : undefined;
}

/** Whether a sentence of a label, or the nearest heading over it that tells of people, is for the person asked about; nothing where none says for whom it is. */
export function peopleFit({ text, section }: Said, person: DosedPerson): PeopleFit | undefined {
  return (
    fitOfLine(text, person) ??
    section
      .slice(1)
      .map((heading) => fitOfLine(heading, person))
      .findLast((fit) => fit !== undefined)
  );
}

const PEOPLE =
  /\b(?:adults?|elderly|older (?:people|patients)|p(?:a)?ediatric|child(?:ren)?|infants?|neonat\w+|newborns?|adolescents?|teenagers?|\d+\s?kg|years)\b/iu;
/** A heading that names more than whom its doses are for is no line to be read before one. */
const LONGEST_HEADING = 14;

const AMOUNT = /\d\s?(?:mg|mcg|µg|g|grams?|IU|units?|mL|tablets?|capsules?|drops?)\b/iu;

/** The heading nearest over a dose that tells for whom it is, where the dose itself does not: alone it would read as everybody's. */
export function whomFor({ label: { source }, section, text, start }: Said): Quote | undefined {
  // Of several sentences the first is read as everybody's where it does not say whose it is.
  if (!AMOUNT.test(text) || PEOPLE.test(text.split(/(?<=[.;])\s/u)[0] ?? text)) return undefined;
  const heading = section.slice(1).findLast((line) => PEOPLE.test(line));
  if (heading === undefined || heading.split(/\s+/u).length > LONGEST_HEADING) return undefined;
  const block = source.blocks.findLast(
    (one) => one.kind === "heading" && one.end <= start && source.text.slice(one.start, one.end).includes(heading),
  );
  return block === undefined ? undefined : makeQuote(source, block.start, block.end);
}

/** What stands with a dose that leads: whom it is for and, where adults and a child are asked about, the dose of the others with whom that is for. */
export function withWhom(
  said: Said,
  shown: readonly Said[],
  person: DosedPerson | undefined,
): readonly [before: readonly Quote[], last: Said] {
  const of = (one: Said) => whomFor(one) ?? [];
  const both = person?.isOfChildren === true && person.isOfAdults;
  const fit = (one: Said) => (person === undefined ? undefined : peopleFit(one, person));
  const other = both
    ? shown.find((one) => one.start !== said.start && (fit(one) === undefined) !== (fit(said) === undefined))
    : undefined;
  if (other === undefined) return [[of(said)].flat(), said];
  const [first, last] = fit(said) === undefined ? [said, other] : [other, said];
  const own = makeQuote(first.label.source, first.start, first.end);
  return [[of(first), own, of(last)].flat(), last];
}
