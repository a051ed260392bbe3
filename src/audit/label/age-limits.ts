import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import type { Candidate } from "../candidate.js";
import { forbidsUse } from "./forbidden-use.js";
import type { LimitClash, Span } from "./limit.js";
import { hasItDone, shown, within } from "./limit.js";

const YEARS: Readonly<Record<string, number>> = { d: 1 / 365, w: 1 / 52, m: 1 / 12, y: 1 };
const NUMBER_WORDS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const N = String.raw`(\d{1,3}|${NUMBER_WORDS.join("|")})`;
const UNIT = String.raw`(day|week|month|year)s?`;

const GROUPS: readonly (readonly [RegExp, number, number])[] = [
  [/\b(?:newborns?|neonates?|neonatal)\b/giu, 0, 1 / 12],
  [/\b(?:infants?|bab(?:y|ies))\b(?! aspirin)/giu, 0, 1],
  [/\btoddlers?\b/giu, 1, 3],
  [/\b(?:teen(?:ager)?s?|adolescents?)\b/giu, 13, 18],
  [/\b(?:children and (?:adolescents|teenagers)|children or teenagers|pa?ediatric patients|minors)\b/giu, 0, 18],
  [/\b(?:children|child|kids)\b/giu, 2, 12],
];

/** The ages of a text in years, the exact ones first: "a 2-year-old", "children under 6", "teenagers". */
export function agesIn(text: string): Span[] {
  const exact: Span[] = [];
  const add = (shape: string, spanOf: (from: number, to: number, unit: number) => readonly [number, number]) => {
    for (const match of text.matchAll(new RegExp(shape, "giu"))) {
      const groups = match.slice(1).filter(Boolean);
      const numbers = groups.map(numberOf).filter((one) => !Number.isNaN(one));
      const unit =
        YEARS[
          groups
            .find((one) => /^(?:day|week|month|year)/iu.test(one))
            ?.charAt(0)
            .toLowerCase() ?? "y"
        ] ?? 1;
      const [from = Number.NaN, to = from] = numbers;
      const [low, high] = spanOf(from * unit, to * unit, unit);
      exact.push({ low, high, text: match[0] });
    }
  };
  add(String.raw`\b${N}[\s-]${UNIT}[\s-]old\b`, (from, _, unit) => [from, from + unit]);
  add(
    String.raw`\b(?:under|below|younger than|less than|before|up to)\s(?:the age of\s|age\s)?${N}\s?${UNIT}?(?=\s(?:of age|old)|[\s,.;)]|$)(?!\s?(?:mg|kg|ml|g|%|hours?|minutes?))`,
    (from) => [0, from],
  );
  add(String.raw`\b${N}\s?(?:-|–|to|and|through)\s?${N}\s${UNIT}(?:\s(?:of age|old))?`, (from, to) => [from, to]);
  add(String.raw`\b(?:age[ds]?|as young as|from(?: the age of)?)\s${N}\s${UNIT}?`, (from, _, unit) => [
    from,
    from + unit,
  ]);
  add(
    String.raw`\b(?:over|above|older than|at least|from(?: the age of)?)\s(?:the age of\s|age\s)?${N}\s${UNIT}(?:\s(?:of age|old))?`,
    (from) => [from, Infinity],
  );
  add(String.raw`\b${N}\s${UNIT}\s(?:of age\s|old\s)?(?:and|or) (?:older|over|above|up)\b`, (from) => [from, Infinity]);
  if (exact.length > 0) return exact;
  return GROUPS.flatMap(([shape, low, high]) =>
    [...text.matchAll(shape)].map(([whole]) => ({ low, high, text: whole })),
  );
}

/** Whom of an age a sentence is about: "children under 12 with influenza". */
const OF_THEM =
  /^\s?(?:(?:of age|old|patients)\s)?(?:with|who|receiving|taking|undergoing|after|following|for|during|that)\s([^.;]{3,80})/iu;

/**
 * Where a claim has a drug given at an age for which the drug's label forbids it; what that forbids only of some people of that age counts
 * where the claim names something of it. Nothing where the label doses or indicates it for that age.
 */
export function ageLimits(words: string, sentences: readonly Candidate[]): LimitClash[] {
  if (!hasItDone(words)) return [];
  const [own] = agesIn(words).filter(({ low }) => low < ADULT);
  if (own === undefined) return [];
  const terms = new Set(termsOf(words).filter((term) => !isStopWord(term)));
  const told = sentences
    .filter(({ text }) => YOUNG.test(text))
    .map((source) => ({ source, ages: agesIn(source.text) }));
  const isGiven = (exactly: boolean) =>
    told.some(
      ({ source, ages }) =>
        !forbidsUse(source) &&
        GIVEN.test(source.text) &&
        ages.some((one) => one.low <= own.low && one.high > own.low && (isExact(one) || !exactly)),
    );
  if (isGiven(true)) return [];
  const limit = told.find(({ source, ages }) => {
    const young = ages.find((one) => one.low === 0 && isYoung(one) && within(startOf(own), one));
    if (!forbidsUse(source) || young === undefined) return false;
    // "Children receive 1 mg/kg" is of those whom a stated age does not leave out.
    if (!isExact(young) && isGiven(false)) return false;
    const them = OF_THEM.exec(source.text.slice(source.text.indexOf(young.text) + young.text.length))?.[1];
    return them === undefined || termsOf(them).some((term) => !isStopWord(term) && terms.has(term));
  });
  return limit === undefined
    ? []
    : [{ kind: "age", said: own.text, found: shown(limit.source.text), source: limit.source }];
}

const ADULT = 18;
const YOUNG =
  /\b(?:child\w*|pa?ediatric|infants?|neonat\w+|newborns?|adolescents?|teenagers?|bab(?:y|ies)|years?|months|age)\b/iu;
const GIVEN =
  /\b(?:indicated|mg|mcg|dos(?:e|es|age)|safety and effectiveness .{0,40}\bha(?:s|ve) been established)\b/iu;

/** "From the age of 6" begins at 6: whoever is youngest of them must not be one whom the label leaves out. */
function startOf({ low, high, text }: Span): Span {
  return high === Infinity ? { low, high: low, text } : { low, high, text };
}

function isExact({ text }: Span): boolean {
  return /\d/u.test(text) || NUMBER_WORDS.some((word) => text.toLowerCase().includes(word));
}

function isYoung({ high }: Span): boolean {
  return high <= ADULT;
}

function numberOf(word: string): number {
  const at = NUMBER_WORDS.indexOf(word.toLowerCase());
  return at >= 0 ? at + 1 : Number(word);
}
