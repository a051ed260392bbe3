import { NUMBER_WORDS } from "../words/number-words.js";

/** How often something is done, in days from one time to the next, and where a text says so. UTF-16 span, end exclusive. */
export interface Pace {
  readonly days: number;
  readonly start: number;
  readonly end: number;
}

const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365 };
const LY: Readonly<Record<string, number>> = {
  ...{ daily: 1, nightly: 1, weekly: 7, fortnightly: 14, biweekly: 14, monthly: 30.4, quarterly: 91, yearly: 365 },
  ...{ annual: 365, annually: 365, biennial: 730, biennially: 730, triennial: 1095 },
};
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
const COUNT = String.raw`\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve`;
const UNIT = String.raw`(hour|day|week|month|year)`;
const EVERY = new RegExp(
  String.raw`\b(?:once )?(?:every|each)\s(?:(other|second)\s|(third|fourth|fifth|sixth)\s|(${COUNT})(?:\s?(?:to|or|[–-])\s?(${COUNT}))?[\s-])?${UNIT}s?\b`,
  "giu",
);
const A_DAY = new RegExp(
  String.raw`\b(?:(once|twice|thrice)|(${COUNT})(?:\s?(?:to|or|[–-])\s?(${COUNT}))?\stimes)\s(?:(?:a|an|per|each|every)\s${UNIT}|(daily|weekly|monthly|yearly|annually))\b`,
  "giu",
);
const BARE =
  /\b(daily|nightly|fortnightly|weekly|biweekly|monthly|quarterly|yearly|annual(?:ly)?|biennial(?:ly)?|triennial)\b/giu;
const ORDINAL: Readonly<Record<string, number>> = { third: 3, fourth: 4, fifth: 5, sixth: 6 };

function count(word: string): number {
  return NUMBER_WORDS[word.toLowerCase()] ?? Number(word);
}

/** All that a text says of how often; a range gives both of its ends. "Twice daily" is half a day, "biennial" two years. */
export function pacesIn(text: string): Pace[] {
  const found: Pace[] = [];
  const put = (days: number, { index, 0: words }: RegExpMatchArray) => {
    const start = index ?? 0;
    if (!found.some((one) => one.start < start + words.length && start < one.end && one.end - one.start > words.length))
      found.push({ days, start, end: start + words.length });
  };
  for (const match of text.matchAll(A_DAY)) {
    const [, times, low, high, unit, adverb] = match;
    const of = unit === undefined ? (LY[(adverb ?? "").toLowerCase()] ?? 1) : (DAYS[unit.toLowerCase()] ?? 1);
    const first = times === undefined ? count(low ?? "1") : (TIMES[times.toLowerCase()] ?? 1);
    put(of / first, match);
    if (high !== undefined) put(of / count(high), match);
  }
  for (const match of text.matchAll(EVERY)) {
    const [, other, ordinal, low, high, unit] = match;
    const of = DAYS[(unit ?? "day").toLowerCase()] ?? 1;
    const by =
      other !== undefined ? 2 : ordinal !== undefined ? (ORDINAL[ordinal.toLowerCase()] ?? 1) : count(low ?? "1");
    put(by * of, match);
    if (high !== undefined) put(count(high) * of, match);
  }
  for (const match of text.matchAll(BARE)) put(LY[(match[1] ?? "").toLowerCase()] ?? 1, match);
  return found;
}

/** "12 months" and "a year" are the same. */
const NEAR = 0.03;

/** Whether two paces are the same. */
export function samePace(a: Pace, b: Pace): boolean {
  return Math.abs(a.days - b.days) <= NEAR * Math.max(a.days, b.days);
}

/** Where a text tells how often and another tells only otherwise: the words of both. */
export function paceClash(words: string, text: string): { readonly said: string; readonly found: string } | undefined {
  const [mine, theirs] = [pacesIn(words), pacesIn(text)];
  const [other] = theirs;
  if (other === undefined) return undefined;
  const lone = mine.find((one) => !theirs.some((its) => samePace(one, its)));
  return lone === undefined
    ? undefined
    : { said: words.slice(lone.start, lone.end), found: text.slice(other.start, other.end) };
}
