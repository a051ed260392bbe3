import { NUMBER_WORDS } from "../words/number-words.js";

const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365 };
const WORDS: Readonly<Record<string, number>> = { ...NUMBER_WORDS, a: 1, an: 1 };
const SPAN = String.raw`(\d+(?:\.\d+)?|a|an|one|two|three|four|five|six|eight|ten|twelve|half a)[ -](hour|day|week|month|year)s?`;

const days = (number = "", unit = "") =>
  (WORDS[number.toLowerCase().replace(/ an?$/u, "")] ?? Number(number)) * (DAYS[unit.toLowerCase()] ?? 1);

/** How long ago something was ("3 weeks prior", "in the last month"), in days; nothing where that is not told. */
export function daysAgo(text: string): number | undefined {
  const ago = new RegExp(String.raw`\b${SPAN} (?:ago|prior|before|previous(?:ly)?|earlier|since)\b`, "iu").exec(text);
  if (ago !== null) return days(ago[1], ago[2]);
  const last = new RegExp(
    String.raw`\b(?:in|within|over|during) the (?:last|past|previous) (?:${SPAN}|(hour|day|week|month|year))\b`,
    "iu",
  ).exec(text);
  if (last !== null) return last[3] === undefined ? days(last[1], last[2]) : days("1", last[3]);
  return /\brecent(?:ly)?\b/iu.test(text) ? 7 : undefined;
}

/** The time that a criterion speaks of: people may not have had it within so many days (1), or must have had it so long ago (-1). */
export function windowIn(text: string): { readonly days: number; readonly since: boolean } | undefined {
  const within = new RegExp(
    String.raw`\b(?:within|in|during|over)(?: the)?(?: last| past| previous| prior| preceding)? ${SPAN}|(?:<|≤|\bless than|\bfewer than) ?${SPAN}|\b${SPAN} (?:prior to|before|preceding)`,
    "iu",
  ).exec(text);
  const since = new RegExp(
    String.raw`(?:>|≥|\bat least|\bmore than|\bgreater than|\bover) ?${SPAN}|\b${SPAN} (?:since|from|after|must have elapsed|has elapsed)`,
    "iu",
  ).exec(text);
  if (since !== null) return { days: days(since[1] ?? since[3], since[2] ?? since[4]), since: true };
  if (within !== null)
    return { days: days(within[1] ?? within[3] ?? within[5], within[2] ?? within[4] ?? within[6]), since: false };
  return undefined;
}
