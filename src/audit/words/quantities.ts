import { NUMBER_WORDS } from "./number-words.js";

/** A number of a text with its unit: `low` and `high` are the same for a single number. UTF-16 span, end exclusive. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  /** In one spelling ("mg", "%", "week"), or the word counted ("patient"); "" where nothing follows. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How old people are, not how long something lasts. */
  readonly age?: true;
  /** For each of what it is given: "mg/kg", "mg for each kilogram of body weight". */
  readonly per?: "kg" | "m2";
  /** "About", "roughly": a figure that rounds to it will do. */
  readonly about?: true;
}

const UNITS: Readonly<Record<string, string>> = {
  "%": "%",
  percent: "%",
  "per cent": "%",
  percentage: "%",
  mg: "mg",
  milligram: "mg",
  milligrams: "mg",
  g: "g",
  gram: "g",
  grams: "g",
  mcg: "mcg",
  µg: "mcg",
  μg: "mcg",
  microgram: "mcg",
  micrograms: "mcg",
  ug: "mcg",
  kg: "kg",
  ml: "ml",
  l: "l",
  litre: "l",
  litres: "l",
  liter: "l",
  liters: "l",
  iu: "iu",
  units: "unit",
  unit: "unit",
  mmol: "mmol",
  mmhg: "mmhg",
  cm: "cm",
  mm: "mm",
  year: "year",
  years: "year",
  yr: "year",
  yrs: "year",
  month: "month",
  months: "month",
  week: "week",
  weeks: "week",
  wk: "week",
  day: "day",
  days: "day",
  hour: "hour",
  hours: "hour",
  h: "hour",
  hr: "hour",
  minute: "minute",
  minutes: "minute",
  min: "minute",
  time: "time",
  times: "time",
  fold: "fold",
  patient: "person",
  patients: "person",
  people: "person",
  persons: "person",
  participants: "person",
  subjects: "person",
  children: "person",
  women: "person",
  men: "person",
  adults: "person",
  individuals: "person",
  cases: "case",
  case: "case",
  trial: "trial",
  trials: "trial",
  study: "study",
  studies: "study",
  session: "session",
  sessions: "session",
};

/** One unit in terms of another, so that "1 g" and "1000 mg" are the same. */
const IN_BASE: Readonly<Record<string, readonly [string, number]>> = {
  g: ["mg", 1000],
  mcg: ["mg", 0.001],
  kg: ["mg", 1_000_000],
  l: ["ml", 1000],
  cm: ["mm", 10],
};

const COUNTED: Readonly<Record<string, number>> = { ...NUMBER_WORDS, once: 1, twice: 2 };

/** Decimal signs: the stop, and the raised dots that some journals print (U+00B7, U+2219, U+22C5). */
const POINT = ".·∙⋅";
const NUMBER = String.raw`\d{1,3}(?:[,\u202f\u00a0]\d{3})+(?:[${POINT}]\d+)?|\d+(?:[${POINT}]\d+)?|[${POINT}]\d+`;
const SHAPE = new RegExp(
  String.raw`(?<![\p{L}\d,/${POINT}-])(${NUMBER})(?:\s?(?:%|mg|g|mcg|µg|ml)?\s?(?:-|–|—|to|and)\s?(${NUMBER}))?(?:\s?(%)|[\s-]?(per cent|[\p{L}µμ]+))?|\b(once|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)(?:\b(?:\s?(?:to|or|-|–)\s?(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)?(?:(?<=half)\san?)?(?:[\s-]([\p{L}]+))?|(fold)\b)`,
  "giu",
);

/** Numbers that name something instead of counting it: "type 2", "phase 3", "COX-2", "Table 4", a year. */
const NAMES_BEFORE =
  /\b(?:type|phase|grade|stage|class|level|table|figure|fig\.?|box|section|vitamin|factor|group|interleukin|version|covid|day|n|p|ref|reference|recommendation|key point)[\s-]?(?:[<=>≤≥]\s?)?$/iu;

/** The quantities of a text, in order. A range "and" is one only after "between". */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(SHAPE)].flatMap((match) => {
    const [whole, first, second, percent, after, word, upTo, counted, fold] = match;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (NAMES_BEFORE.test(before)) return [];
    // "1:1" and "60:40" are ratios.
    if (/^:\d/u.test(text.slice(match.index + whole.length)) || /\d:$/u.test(before)) return [];
    const low = word === undefined ? number(first) : (COUNTED[word.toLowerCase()] ?? Number.NaN);
    if (Number.isNaN(low)) return [];
    const unitWord = (percent ?? after ?? counted ?? fold ?? "").toLowerCase();
    const known = UNITS[unitWord];
    if (
      word !== undefined &&
      known === undefined &&
      !/^(?:daily|weekly|monthly|a|per)$/u.test(unitWord) &&
      word.toLowerCase() !== "twice" &&
      word.toLowerCase() !== "once"
    )
      return [];
    if (word?.toLowerCase() === "one" && upTo === undefined && !TIMES.has(known ?? "")) return [];
    if (first !== undefined && /^(?:19|20)\d\d$/u.test(first) && known === undefined) return [];
    const isRange = second !== undefined && !(/\band\b/u.test(whole) && !/\bbetween\s$/iu.test(before));
    const high = isRange ? number(second) : upTo === undefined ? low : (COUNTED[upTo.toLowerCase()] ?? low);
    const unit = word !== undefined && /^(?:once|twice)$/iu.test(word) ? "time" : (known ?? "");
    const [base, scale] = IN_BASE[unit] ?? [unit, 1];
    const length = unit === "" && word === undefined ? whole.length - (after?.length ?? 0) : whole.length;
    const end = match.index + text.slice(match.index, match.index + length).trimEnd().length;
    return [
      {
        low: round(low * scale),
        high: round(high * scale),
        unit: base,
        start: match.index,
        end,
        text: text.slice(match.index, end),
        ...(base === "year" && isAge(text, match.index, end) ? { age: true as const } : {}),
        ...perWhat(text.slice(end, end + 40)),
        ...(ABOUT.test(before) ? { about: true as const } : {}),
      },
    ];
  });
}

const ABOUT = /(?:\b(?:about|roughly|around|approximately|nearly|almost|some|circa)\s|[~≈]\s?)$/iu;
const PER = /^\s?(?:\/|per\s|for (?:each|every)\s)\s?(?:(kg|kilos?|kilograms?)\b|m(?:2|²)|square met(?:re|er)s?\b)/iu;

/** What an amount is given for each of, by the words behind it. */
function perWhat(after: string): Pick<Quantity, "per"> {
  const match = PER.exec(after);
  return match === null ? {} : { per: match[1] === undefined ? "m2" : "kg" };
}

/** "Aged up to 100 years", "65 years and older". */
function isAge(text: string, start: number, end: number): boolean {
  return (
    /\b(?:aged?|ages|age of|older than|younger than)\s(?:[\p{L}]+\s){0,3}$/iu.test(
      text.slice(Math.max(0, start - 30), start),
    ) || /^\s?(?:old|of age|(?:and|or) (?:older|younger|above|over))\b/iu.test(text.slice(end, end + 24))
  );
}

/** An amount that is only about right may be off by so much of itself, and by half of its last place. */
const ABOUT_RIGHT = 0.07;

/** Whether a figure is another one given more shortly: "54%" of "53.8%", "about 130 mL" of "132 mL". */
export function isRounded(short: Quantity, long: Quantity): boolean {
  const digits = (text: string) => /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
  const places = digits(short.text);
  if (short.unit !== long.unit || short.per !== long.per) return false;
  if (short.low !== short.high || long.low !== long.high) return false;
  const round = /[1-9](0+)(?!\d|\.\d)/u.exec(short.text)?.[1]?.length ?? 0;
  if (short.about === true && round > 0) {
    const off = Math.min(10 ** round / 2, ABOUT_RIGHT * short.low);
    if (Math.abs(long.low - short.low) <= off) return true;
  }
  return digits(long.text) > places && Math.abs(Number(long.low.toFixed(places)) - short.low) < 1e-9;
}

/** Whether the first says nothing but what the second says: the same numbers, or a number within a range, in one unit. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  const unit = a.unit === b.unit || a.unit === "" || b.unit === "";
  if (a.unit !== "" && b.unit !== "" && a.per !== b.per) return false;
  if (unit && TIMES.has(a.unit) && a.low >= b.low && a.high <= b.high) return true;
  return unit && near(a.low, b.low) && near(a.high, b.high);
}

/** Whether two quantities count the same kind of thing, so that one can stand against the other. */
export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.age !== b.age) return false;
  return a.unit === b.unit || (TIMES.has(a.unit) && TIMES.has(b.unit)) || (MASSES.has(a.unit) && MASSES.has(b.unit));
}

const TIMES = new Set(["minute", "hour", "day", "week", "month", "year"]);
const MASSES = new Set(["mg", "ml", "iu", "unit", "mmol", "%"]);

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

function number(text: string | undefined): number {
  return Number((text ?? "").replace(/[,\u202f\u00a0]/gu, "").replace(/[·∙⋅]/u, "."));
}
