import type { Bounds, Frequency, Recurrence, Said, Span, TimeUnit } from "../../domain/regimen.js";
import { DIGITS, decimalOf, NUMBER_WORDS, timeUnitOf, TIME_PATTERN } from "./regimen-units.js";

const COUNT = `(?:${DIGITS}|${NUMBER_WORDS})`;
const RANGE = `(${COUNT})(?:\\s?(?:-|–|—|−|to|or)\\s?(${COUNT}))?`;
const ADVERBS: Readonly<Record<string, TimeUnit>> = {
  daily: "day",
  nightly: "day",
  weekly: "week",
  monthly: "month",
  hourly: "hour",
  yearly: "year",
  annually: "year",
};
const MULTIPLES: Readonly<Record<string, string>> = { once: "1", twice: "2", thrice: "3" };
const LATIN: Readonly<Record<string, string>> = {
  qd: "1",
  od: "1",
  qhs: "1",
  bid: "2",
  bd: "2",
  tid: "3",
  tds: "3",
  qid: "4",
  qds: "4",
};

const ORDINALS: Readonly<Record<string, string>> = {
  second: "2",
  third: "3",
  fourth: "4",
  sixth: "6",
  eighth: "8",
  twelfth: "12",
};

type Reading = (match: RegExpExecArray) => Frequency | undefined;

const same = (value: string): Required<Bounds> => ({ low: value, high: value });
const recur = (times: Required<Bounds>, every: Required<Bounds>, unit: TimeUnit): Recurrence => ({
  times,
  every,
  unit,
});
const range = (low: string | undefined, high: string | undefined): Required<Bounds> | undefined => {
  const first = low === undefined ? undefined : (MULTIPLES[low.toLowerCase()] ?? decimalOf(low));
  const last = high === undefined ? first : (MULTIPLES[high.toLowerCase()] ?? decimalOf(high));
  if (first === undefined || last === undefined) return undefined;
  // "BID or QD"
  return Number(first) > Number(last) ? { low: last, high: first } : { low: first, high: last };
};
const every = (bounds: Required<Bounds> | undefined, written: string | undefined): Frequency | undefined => {
  const unit = timeUnitOf(written ?? "");
  return bounds === undefined || unit === undefined ? undefined : recur(same("1"), bounds, unit);
};
const often = (times: Required<Bounds> | undefined, unit: TimeUnit | undefined): Frequency | undefined =>
  times === undefined || unit === undefined ? undefined : recur(times, same("1"), unit);

const latinSpelling = Object.keys(LATIN)
  .map((word) => word.split("").join("\\.?\\s?"))
  .join("|");

/** What stands before a short form in capitals that is one: an amount's unit, a form, a bracket after it. */
const DOSED =
  /(?:\d|\b(?:mg|g|mcg|kg|m2|units?|IU|mL|ml|tablets?|capsules?|puffs?|drops?|dose|orally|day))[)%]?[\s,]{1,2}$|[µμ]g\s$/u;

/** How often, each with what reads it; where two begin at one place, the earlier in this list is taken. */
const READINGS: readonly (readonly [RegExp, Reading])[] = [
  [
    new RegExp(
      `\\b(?:(once|twice|thrice)(?:\\s?(?:-|–|to|or)\\s?(twice|thrice|${COUNT}\\stimes))?|${RANGE}[\\s-]?(?:times?|x|×|doses?|applications?))[\\s‐‑-]*(?:(daily|weekly|monthly|nightly)|(?:a|per|each|every|in a|in|/)?[\\s-]?(?:the\\s)?(?:(24)[\\s-]?(?:h|hrs?|hours?)\\b|(day|d|week|wk|month|year|night)\\b))`,
      "giu",
    ),
    (m) => {
      const unit =
        m[5] === undefined
          ? m[6] === undefined
            ? /^night/i.test(m[7] ?? "")
              ? "day"
              : timeUnitOf(m[7] ?? "")
            : "day"
          : ADVERBS[m[5].toLowerCase()];
      return often(range(m[1] ?? m[3], (m[2] ?? m[4])?.replace(/\s?times$/, "")), unit);
    },
  ],
  [
    new RegExp(
      `\\bevery\\s(?:other|second|alternate)\\s(day|week|month)\\b|\\b(?:on\\s)?alternate\\s(day|week)s\\b`,
      "giu",
    ),
    (m) => every(same("2"), m[1] ?? m[2]),
  ],
  [
    new RegExp(`\\bevery\\s(third|fourth)\\s(day|week|month)\\b`, "giu"),
    (m) => every(same(/third/i.test(m[1] ?? "") ? "3" : "4"), m[2]),
  ],
  [
    new RegExp(
      `\\b(?:at|with|in)\\s(?:an?\\s)?${RANGE}[\\s-]?(hour|hr|h|day|week|month)(?:s|ly)?['’]?[\\s-]intervals?\\b|\\bat\\s(?:an?\\s)?intervals?\\sof\\s${RANGE}\\s(hours?|days?|weeks?|months?)\\b`,
      "giu",
    ),
    (m) => every(range(m[1] ?? m[4], m[2] ?? m[5]), m[3] ?? m[6]),
  ],
  [
    /\b(second|third|fourth|sixth|eighth|twelfth)[\s-]hourly\b/giu,
    (m) => every(range(ORDINALS[(m[1] ?? "").toLowerCase()], undefined), "hour"),
  ],
  [
    new RegExp(
      `(?<!\\bdays\\s[\\d,\\sand]{3,24}\\sof\\s)\\b(?:(?:once|one dose|one|given|q)\\s)?(?:every|each)\\s${RANGE}[\\s-]?(${TIME_PATTERN})`,
      "giu",
    ),
    (m) => every(range(m[1], m[2]), m[3]),
  ],
  [
    /(?<!\b(?:of|on|for\s\d+\sdays)\s)\b(?:(?:once\s)?(?:every|each)|once\sper)\s(day|morning|evening|night|week|month|year)\b(?!-)/giu,
    (m) => often(same("1"), /morning|evening|night/i.test(m[1] ?? "") ? "day" : timeUnitOf(m[1] ?? "")),
  ],
  [
    /\bq\s?\.?\s?(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?\s?(h|hrs?|hours?|d|w|wks?|weeks?|m|mo)\b\.?/giu,
    (m) => every(range(m[1], m[2]), m[3]?.toLowerCase() === "m" ? "month" : m[3]),
  ],
  [/\bq-(\d{1,2})-?(h|hrs?|hours?)\b/giu, (m) => every(range(m[1], undefined), m[2])],
  [
    /(?<=\d\s?(?:mg|mcg|g|IU|mL|ml|units?)(?:\/kg)?(?:\s\p{L}{3,})?)\s?(?:\/|\bper)\s?(4|6|8|12|48|72)[\s-]?h(?:ours?|rs?)?\b/giu,
    (m) => every(range(m[1], undefined), "hour"),
  ],
  [/\bq\s?(h|d|w|wk|mo)\b/giu, (m) => often(same("1"), timeUnitOf(m[1] ?? ""))],
  [
    new RegExp(`\\b(${COUNT})\\sdays\\s(?:a|per|each|every)\\sweek\\b`, "giu"),
    (m) => often(range(m[1], undefined), "week"),
  ],
  [/\bt\.?i\.?w\b\.?/giu, () => often(same("3"), "week")],
  [/\bb\.?i\.?w\b\.?/giu, () => often(same("2"), "week")],
  [/\be\.?o\.?w\b\.?/giu, () => every(same("2"), "week")],
  [/\bq\.?o\.?d\b\.?/giu, () => every(same("2"), "day")],
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}.-])(${latinSpelling})(?![\\p{L}\\p{N}])\\.?(?:\\s(?:or|to)\\s(${latinSpelling})(?![\\p{L}\\p{N}])\\.?)?`,
      "giu",
    ),
    (m) => {
      const key = (written: string | undefined) => LATIN[(written ?? "").toLowerCase().replace(/[^a-z]/g, "")];
      if (/^(?:BD|OD)$/.test(m[1] ?? "") && !DOSED.test(m.input.slice(Math.max(0, m.index - 14), m.index)))
        return undefined;
      // "BD" and "OD" in capitals are also names; small letters or stops, or a dose right before, tell. The caller sees to nearness.
      return often(range(key(m[1]), key(m[2])), "day");
    },
  ],
  [
    new RegExp(`\\b(${COUNT})\\sdaily\\s(?:doses|rinses|injections|applications|administrations)\\b`, "giu"),
    (m) => often(range(m[1], undefined), "day"),
  ],
  [
    new RegExp(
      `\\b(${COUNT})(?:-weekly\\b|\\sweekly\\b(?!\\s(?:[\\p{L}-]+\\s){0,2}(?:injections|doses|sessions|infusions|applications|treatments|visits)\\b))`,
      "giu",
    ),
    (m) => every(range(m[1], undefined), "week"),
  ],
  [new RegExp(`\\b(${COUNT})-monthly\\b`, "giu"), (m) => every(range(m[1], undefined), "month")],
  [new RegExp(`\\b(${COUNT})[\\s-]?hourly\\b`, "giu"), (m) => every(range(m[1], undefined), "hour")],
  [
    new RegExp(
      `\\b(?:in|into|as)\\s${RANGE}(?:\\s(?:equally|evenly))?(?:\\s(?:divided|equal|separate|split)){1,2}\\s(?:daily\\s)?(?:doses|portions|administrations)\\b`,
      "giu",
    ),
    (m) => often(range(m[1], m[2]), "day"),
  ],
  [/\bdaily\s(?:in|as)\s(?:a\ssingle\sdose|single\sdoses?)\b/giu, () => often(same("1"), "day")],
  [
    /\b(?:as\s)?(?:a|one|the)?\s?(?:single|one-time|single-dose|stat)(?:[\s-](?:high|low|large|small))?(?:[\s-](?:oral|intravenous|i\.?v\.?|intramuscular|subcutaneous|subconjunctival|intravitreal|intra-?articular|bolus|intrathecal|epidural|loading|preoperative|pre-emptive|preemptive|daily))?[\s-](?:dose|doses|injection|administration|infusion|bolus|instillation|application|treatment)\b|\bsingle-dose\b|(?<!at\sleast\s)\b(?:one|1)\sdose\b|\bas\sa\sone-off\b|(?<=\d\s?(?:mg|g|mcg|mL|IU|units?)(?:\/kg)?\s)once\b(?=\s?[(),.;]|$)|\bgiven\sonce\b(?!\s(?:daily|weekly|monthly|a|per|every|each|or)\b)|\bonly\sonce\b|\bonce\sonly\b/giu,
    (m) => (/daily/i.test(m[0]) ? often(same("1"), "day") : "once"),
  ],
  [
    /\bat\sbedtime\b|\bbefore\s(?:bed|sleep)\b|\b(?:in|every)\sthe\s(?:morning|evening)\b/giu,
    () => often(same("1"), "day"),
  ],
  [
    /\b(?:once[\s-])?(daily|nightly|weekly|monthly|hourly|yearly|annually)\b(?!\s(?:life|living|success|number|activit|means?\b|averages?\b|diar|scores?\b|assessments?\b|practice|routine|\d+\sdays?\b))/giu,
    (m) => often(same("1"), ADVERBS[(m[1] ?? "").toLowerCase()]),
  ],
];

/** A frequency that says one dose a day, a week or a month in one word, which also stands before "dose". */
export interface FoundFrequency extends Said<Frequency> {
  readonly written: string;
}

/** Every frequency that a text names between two places, in order, none within another. */
export function frequenciesIn(text: string, start: number, end: number): FoundFrequency[] {
  const piece = text.slice(start, end);
  const found: FoundFrequency[] = [];
  for (const [pattern, read] of READINGS)
    for (const match of piece.matchAll(pattern)) {
      const value = read(match);
      const from = match.index + start;
      if (value !== undefined) found.push({ value, start: from, end: from + match[0].length, written: match[0] });
    }
  return apart(found);
}

const DURATION = new RegExp(
  `(?:\\b(?:for|during|over|within)\\s(?:(up\\sto|a\\smaximum\\sof|no\\s(?:more|longer)\\sthan|at\\sleast|a\\sminimum\\sof)\\s)?(?:(?:a|an|the)\\s)?(?:(?:further|additional|total|period|course|duration|first|next|last|remaining|following|initial|subsequent|another|about|approximately|of|entire)\\s){0,4}|(?<=[\\s(])[x×]\\s?)${RANGE}-?\\s?(?:(?:consecutive|full|successive|more|following|next|subsequent|additional)\\s)?(days?|d|weeks?|wks?|months?|years?)(?![\\p{L}\\p{N}])(?!\\s(?:(?:every|each|per|a)\\sweek\\b|of\\s(?:age|follow)|old|follow-?up|(?:period\\s)?(?:immediately\\s)?(?:prior|before|preceding)|after(?!\\s(?:the\\s)?(?:[\\p{L}-]+\\s)?(?:surgery|operation|procedure|delivery|discharge|birth|session|transplant\\w*)\\b)|later|ago))|\\bin\\sthe\\sfirst\\s${RANGE}\\s(days?|weeks?|months?)\\b|\\b(?:a|an)\\s(${COUNT})[\\s-](day|week|month)\\s(?:antibiotic\\s|oral\\s)?(?:course|treatment|regimen)\\b(?!-)|(?<![\\d.-])(?<!after\\s)(${COUNT})[\\s-](day|week|month)s?\\s(?:oral\\s)?treatment(?=\\swith\\b)|\\b(${COUNT})\\s(days|weeks|months)\\sof\\s(?=(?:oral\\s|intravenous\\s|daily\\s)?[\\p{L}\\d-]+\\s(?:treatment|therapy|at\\s(?:a\\sdose\\sof\\s)?\\d|\\d|\\())`,
  "giu",
);

/** "every 6 hours for 48 hours": whole days of what is given again and again are no infusion's time. */
const REPEATED_HOURS =
  /\b(?:every\s\d{1,2}\s?(?:h|hours?)|q\s?\d{1,2}\s?h|hourly|daily|a\sday|[bt]\.?i\.?d\.?)\sfor\s(24|36|48|72|96)[\s-]?h(?:ours?|rs?)?\b/giu;

/** Every length of treatment that a text names between two places, in order; lengths in minutes and hours are an infusion's. */
export function durationsIn(text: string, start: number, end: number): Said<Span>[] {
  const found: Said<Span>[] = [];
  for (const match of text.slice(start, end).matchAll(DURATION)) {
    const bounds = range(match[2] ?? match[5] ?? match[8] ?? match[10] ?? match[12], match[3] ?? match[6]);
    const unit = timeUnitOf(match[4] ?? match[7] ?? match[9] ?? match[11] ?? match[13] ?? "");
    // "over 3 days" and "within 2 weeks" tell a time in which something happens as often as a length of treatment.
    if (bounds === undefined || unit === undefined || /^within/i.test(match[0])) continue;
    // "twice daily over 12 months" tells how long it is given.
    if (
      /^over/i.test(match[0]) &&
      !/\b(?:daily|[bt]\.?i\.?d\.?|(?:a|per)\sday)\s$/iu.test(text.slice(start, match.index + start))
    )
      continue;
    // "at least for 6 weeks"
    const led = /\b(at\sleast|up\sto)\s$/iu.exec(text.slice(0, match.index + start).slice(-12))?.[1];
    const limit = (match[1] ?? led ?? "").toLowerCase();
    const value: Span = /up|max|no/.test(limit)
      ? { high: bounds.high, unit }
      : limit === ""
        ? { ...bounds, unit }
        : { low: bounds.low, unit };
    const at = match.index + start;
    found.push({ value, start: at, end: at + match[0].length });
  }
  for (const match of text.slice(start, end).matchAll(REPEATED_HOURS)) {
    const hours = match[1] ?? "";
    const at = match.index + start + match[0].length;
    const value: Span = { low: hours, high: hours, unit: "hour" };
    found.push({ value, start: at - (match[0].length - match[0].lastIndexOf("for ")), end: at });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Found things in order of place; of two that overlap the longer. */
function apart<T extends { readonly start: number; readonly end: number }>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
  }
  return kept;
}
