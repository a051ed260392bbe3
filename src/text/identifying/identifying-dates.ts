import type { IdentifyingRule } from "./identifying-span.js";

const LONG_MONTH =
  "january|february|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember|janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre";
const SHORT_MONTH = "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|okt|dez";
/** "May" and "march" are words as well: as months only with a capital, or between a day and a year. */
const CAPITAL_MONTH = "May|March|MAY|MARCH|Mars|Mai";
const anyCase = (list: string) =>
  list
    .split("|")
    .map((word) =>
      Array.from(word)
        .map((c) => (c.toLowerCase() === c.toUpperCase() ? c : `[${c.toLowerCase()}${c.toUpperCase()}]`))
        .join(""),
    )
    .join("|");
const MONTH = `(?:${anyCase(LONG_MONTH)}|(?:${anyCase(SHORT_MONTH)})\\.?|${CAPITAL_MONTH})`;
const ORDINAL = "(?:st|nd|rd|th|er|\\.)?";
const YEAR = "(?:19|20)\\d{2}";
const UNIT_AFTER =
  /^\s*(?:-\s*)?(?:mg|mcg|µg|μg|g\b|kg|ml|iu|units?|mmol|%|mm|cm|weeks?|days?|months?|hours?|patients)/iu;
const validDay = (found: string) => {
  const [a = 0, b = 0] = (found.match(/\d+/gu) ?? []).map(Number);
  return (a >= 1 && a <= 31 && b >= 1 && b <= 12) || (a >= 1 && a <= 12 && b >= 1 && b <= 31);
};

/** Dates that name a day, months of a year (the year stays), and years of birth. */
export const DATE_RULES: readonly IdentifyingRule[] = [
  {
    kind: "date",
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,/])\\d{1,2}${ORDINAL}(?:\\s+(?:of|de))?[\\s.\\-/]*${MONTH}(?:,?[\\s.\\-/']+(?:de\\s+)?(?:${YEAR}|'?\\d{2}))?(?![\\p{L}\\d])`,
      "dgu",
    ),
    unless: (_f, _b, after) => UNIT_AFTER.test(after),
  },
  {
    kind: "date",
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,/])\\d{1,2}${ORDINAL}(?:\\s+of)?[\\s.\\-/]*(?:may|march|mar|mars|mai)[\\s.,\\-/]+(?:${YEAR}|'\\d{2})(?![\\p{L}\\d])`,
      "dgu",
    ),
  },
  { kind: "date", pattern: /(?<![\p{L}\d.,/])\d{1,2}(?:st|nd|rd|th)(?:\s+of)?\s+(?:may|march)(?![\p{L}\d])/dgu },
  {
    kind: "date",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])${MONTH}\\s+\\d{1,2}${ORDINAL}(?:\\s*,?\\s+(?:${YEAR}|'\\d{2}))?(?![\\p{L}\\d]|[.,]\\d)`,
      "dgu",
    ),
    unless: (_f, _b, after) => UNIT_AFTER.test(after),
  },
  {
    kind: "date",
    pattern: /(?<![\p{L}\d.,/-])\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:(?:19|20)\d{2}|\d{2})(?![\p{L}\d]|[./-]\d)/dgu,
    unless: (found, before, after) =>
      !validDay(found) ||
      UNIT_AFTER.test(after) ||
      (/(?:section|chapter|version|v|table|fig(?:ure)?|release)\.?\s?$/iu.test(before.slice(-12)) &&
        /^\d\.\d\.\d/u.test(found)),
  },
  {
    kind: "date",
    pattern: /(?<![\p{L}\d.,/-])\d{1,2}\s\d{1,2}\s(?:19|20)\d{2}(?![\p{L}\d])/dgu,
    unless: (found) => !validDay(found),
  },
  {
    kind: "date",
    pattern:
      /(?<![\p{L}\d.,/-])(?:18|19|20)\d{2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2}(?:T[\d:.Z+-]+)?(?![\p{L}\d]|[/-]\d)/dgu,
  },
  { kind: "date", pattern: /(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?/dgu },
  {
    kind: "date",
    pattern: new RegExp(`(?<![\\p{L}\\d])(?<it>${MONTH})[,\\s]+(?:of\\s+)?${YEAR}(?![\\p{L}\\d])`, "dgu"),
  },
  { kind: "date", pattern: /(?<![\p{L}\d.,/-])(?<it>(?:0?[1-9]|1[0-2])\s?\/)\s?(?:19|20)\d{2}(?![\p{L}\d]|\/\d)/dgu },
  {
    kind: "date",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:d\\.?\\s?o\\.?\\s?b\\.?|date of birth|birth ?date|birth ?day|year of birth|born(?:\\s+(?:on|in))?|geboren(?:\\s+am)?|geb\\.|née?\\s+le|fecha de nacimiento|d\\.?\\s?o\\.?\\s?d\\.?)(?:\\s*(?:is|was|[:=]))?\\s*(?<it>\\d{1,4}(?:[\\s./-]\\d{1,4}){0,2})(?![\\p{L}\\d])`,
      "dgiu",
    ),
    unless: (found, _b, after) => UNIT_AFTER.test(after) || (/^\d{1,3}$/u.test(found) && !/^\d{2}$/u.test(found)),
  },
  {
    kind: "date",
    pattern:
      /(?<![\p{L}\d])(?:born|admitted|seen|discharged|operated(?:\s+on)?|visited|died|deceased|presented|transferred|scheduled|delivered|appointment|admission|discharge|surgery|reviewed|started)(?:\s+\p{L}+){0,2}?\s+(?:on|for|of|since)\s+(?:the\s+)?(?<it>\d{1,2}[/.-]\d{1,2})(?![\p{L}\d])/dgiu,
  },
];

/** "95 and over" is an age group of its own, and tells of nobody. */
const GROUP_AFTER =
  /^[\s-]*(?:years?|yrs?|y)?(?:[\s-]*of age|[\s-]*old)?[\s,]*(?:\+|and (?:over|older|above)|or (?:over|older|above|more))/iu;
const GROUP_BEFORE = /(?:over|above|than|least|≥|>|>=)\s*(?:the age of\s*)?$/iu;
const isGroup = (_found: string, before: string, after: string) => GROUP_AFTER.test(after) || GROUP_BEFORE.test(before);
const UNITS = "(?:one|two|three|four|five|six|seven|eight|nine)";

/** Ages of 90 and more, which the safe-harbor method of HIPAA (45 CFR 164.514(b)(2)(i)(C)) puts into one group. */
export const AGE_RULES: readonly IdentifyingRule[] = [
  {
    kind: "age",
    instead: "over 89",
    pattern: /(?<![\p{L}\d.,/-])(?<it>9\d|1[0-2]\d)(?=[\s-]*(?:years?|yrs?|y\s?\/\s?o|y\.o\.|yo|y)(?![\p{L}]))/dgiu,
    unless: (found, before, after) =>
      isGroup(found, before, after) ||
      (/(?:for|over|last|past|within|every|after)\s*$/iu.test(before) && !/old|y\s?\/?o/iu.test(after.slice(0, 14))),
  },
  {
    kind: "age",
    instead: "over 89",
    pattern: /(?<![\p{L}])(?:aged?|age is|age of)\s*[:=]?\s*(?<it>9\d|1[0-2]\d)(?![\p{L}\d/%]|[.,]\d)/dgiu,
    unless: isGroup,
  },
  {
    kind: "age",
    instead: "over 89",
    pattern: /(?<![\p{L}\d.,/-])(?<it>9\d|1[0-2]\d)(?=\s?[MFmf♀♂](?![\p{L}\d]))/dgu,
    unless: (_f, before) => /(?:temp\w*|fever\w*|febrile|°|\bT)[\s\p{L}:=]{0,12}$/iu.test(before),
  },
  {
    kind: "age",
    instead: "over 89",
    pattern: /(?<![\p{L}\d.,/-])(?<it>9\d|1[0-2]\d)(?=\s+(?:male|female|man|woman|lady|gentleman)(?![\p{L}]))/dgiu,
  },
  {
    kind: "age",
    instead: "over 89",
    pattern: new RegExp(
      `(?<![\\p{L}])(?<it>ninety(?:[\\s-]+${UNITS})?|(?:(?:one|a)\\s+)?hundred(?:[\\s-]+and)?(?:[\\s-]+${UNITS})?)(?=[\\s-]*(?:years?|yrs?)[\\s-]*old)`,
      "dgiu",
    ),
  },
];
