const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const N = String.raw`(\d{1,3}|${NUMBERS.join("|")})`;
const FROM = new RegExp(
  String.raw`\b(?:from|at|starting at|beginning at)\s(?:the )?age (?:of )?${N}\b|\b(?:age[ds]? )?${N}(?: years)?(?: of age)?,? (?:or|and) (?:older|over|above|up)\b|\b(?:older than|over the age of)\s${N}\b`,
  "iu",
);
const TO = new RegExp(
  String.raw`\b(?:before|until)\s(?:they (?:turn|are|reach)|the age of|age|turning|reaching)\s${N}\b|\b(?:younger than|under(?: the age of)?|below(?: the age of)?)\s${N}\b|\b${N}(?: years)?(?: of age)?,? (?:or|and) (?:younger|under)\b`,
  "iu",
);
const BETWEEN = new RegExp(String.raw`\b(?:age[ds]?|between)?\s?${N}\s?(?:-|–|to|through|and)\s?${N} years\b`, "iu");
/** "At 50 to 59": ages that no "years" follows. */
const LOOSE =
  /\b(?:aged?|ages|at|from|between)\s(?:age\s)?(\d{1,3})\s?(?:-|–|to|through|and)\s?(\d{1,3})\b(?!\s?(?:%|m?c?g\b|ml|hours?|days?|weeks?|months?))/iu;
const PEOPLE = /\b(?:who (?:have|are|had)|with|without|at (?:\p{L}+ ){0,2}risk|and (?:do|are|have) not)\b/iu;

/** Years of age that advice is for; `told` is the bound that is put in words. */
interface Span {
  readonly low: number;
  readonly high: number;
}

function spanOf(text: string): Span | undefined {
  const between = BETWEEN.exec(text);
  if (between !== null) return { low: yearsOf(between[1]), high: yearsOf(between[2]) };
  const to = TO.exec(text);
  // "Younger than 21" is up to 20, "11 or younger" up to 11.
  if (to !== null) return { low: 0, high: yearsOf(to[1] ?? to[2] ?? to[3]) - (to[3] === undefined ? 1 : 0) };
  const from = FROM.exec(text);
  return from === null
    ? undefined
    : { low: yearsOf(from[1] ?? from[2] ?? from[3]) + (from[3] === undefined ? 0 : 1), high: Infinity };
}

function yearsOf(digits = ""): number {
  const at = NUMBERS.indexOf(digits.toLowerCase());
  return at < 0 ? Number(digits) : at + 1;
}

/** Whether two texts are each for ages of which the other has none: "at 50 to 59", "aged 60 to 69 years". */
export function agesApart(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map((text) => {
    const [, low, high] = LOOSE.exec(text) ?? [];
    return spanOf(text) ?? (low === undefined ? undefined : { low: yearsOf(low), high: yearsOf(high) });
  });
  return mine !== undefined && theirs !== undefined && (mine.high < theirs.low || theirs.high < mine.low);
}

/**
 * Whether a recommendation, which is for all of an age, is for ages that a claim names: all of the claim's are among them, or the claim begins among them ("from the age of
 * eight" beside "aged 11 years or younger"). Nothing is told of where either gives no ages or the recommendation is for some of that age only.
 */
export function isForItsAges(claim: string, text: string): boolean {
  if (PEOPLE.test(text)) return false;
  const [mine, theirs] = [spanOf(claim), spanOf(text)];
  if (mine === undefined || theirs === undefined) return false;
  if (mine.low >= theirs.low && mine.high <= theirs.high) return true;
  return mine.high === Infinity && mine.low > theirs.low && mine.low <= theirs.high;
}
