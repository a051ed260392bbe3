const WORDS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, sixty: 60, half: 0.5 },
};
/** Minutes of a unit of time, by its first letters. */
const MINUTES: readonly (readonly [string, number])[] = [
  ["s", 1 / 60],
  ["mo", 43_200],
  ["m", 1],
  ["h", 60],
  ["d", 1_440],
  ["f", 20_160],
  ["w", 10_080],
  ["y", 525_600],
];

/** A number, in digits or as a word. */
export const COUNT = String.raw`(\d+(?:[.,]\d+)?|(?:${Object.keys(WORDS).join("|")})(?![\p{L}]))`;
export const TIME_UNIT = String.raw`(seconds?|minutes?|mins?|hours?|hrs?|h|days?|fortnights?|weeks?|months?|years?)(?![\p{L}])`;
/** A length of time, or a range of them: "3 to 4 hours", "a week", "2- to 4-day". */
export const TIME = String.raw`${COUNT}(?:(?:\s?(?:-|–)\s?|\s?-?\sto\s)${COUNT})?[\s-]${TIME_UNIT}`;

/** A number of a text; not a number where it is none. */
export function countOf(digits: string | undefined): number {
  if (digits === undefined) return Number.NaN;
  return WORDS[digits.toLowerCase()] ?? Number(digits.replace(",", "."));
}

/** A length of time in minutes. */
export function minutesOf(digits: string | undefined, unit: string | undefined): number {
  const low = (unit ?? "").toLowerCase();
  return countOf(digits) * (MINUTES.find(([start]) => low.startsWith(start))?.[1] ?? Number.NaN);
}
