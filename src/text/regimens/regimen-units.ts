import type { DoseUnit, TimeUnit } from "../../domain/regimen.js";

/** Spellings of a unit, each a pattern; those whose letters mean another thing in the other case are told apart. */
const SPELLINGS: readonly (readonly [DoseUnit, string])[] = [
  ["mcg", "mcgs?|[µμ]gm?|ug|[Mm]icrograms?|MCG|mcG"],
  ["ng", "ng|[Nn]anograms?"],
  ["mg", "[Mm][Gg]s?|[Mm]gms?|[Mm]illigrams?|[Mm]illigrammes?"],
  ["kg", "kg"],
  ["g", "g|gm|gms|gr|[Gg]rams?|[Gg]rammes?"],
  ["mL", "m[Ll]s?|ML|cc|c\\.c\\.|[Mm]illilit(?:er|re)s?"],
  ["L", "L|[Ll]it(?:er|re)s?"],
  ["IU", "IUs?|I\\.U\\.|i\\.u\\.|iu|[Ii]nternational [Uu]nits?(?: \\(IU\\))?"],
  ["unit", "[Uu]nits?|U|USP units?"],
  ["mEq", "m[Ee]q|[Mm]illiequivalents?"],
  ["mmol", "mmols?|[Mm]illimoles?"],
  ["%", "%|percent|per cent"],
  ["tablet", "(?:[\\p{L}-]{3,20} ){0,2}(?:[Tt]ablets?|[Tt]abs?\\b\\.?|[Cc]aplets?|[Pp]ills?)"],
  ["capsule", "(?:[\\p{L}-]{3,20} ){0,2}(?:[Cc]apsules?|[Cc]aps?\\b\\.?|[Ss]oftgels?)"],
  ["drop", "[Dd]rops?|gtts?"],
  ["puff", "[Pp]uffs?|[Aa]ctuations?"],
  ["spray", "[Ss]prays?"],
  ["patch", "[Pp]atch(?:es)?"],
  ["sachet", "[Ss]achets?"],
  ["ampoule", "[Aa]mpoules?|[Aa]mpules?"],
  ["suppository", "[Ss]uppositor(?:y|ies)"],
  ["lozenge", "[Ll]ozenges?"],
  ["inhalation", "[Ii]nhalations?"],
];

/** A unit's spelling, for a pattern; what follows must not be a letter or a digit. */
export const UNIT_PATTERN = `(?:${SPELLINGS.map(([, spelling]) => spelling).join("|")})(?![\\p{L}\\p{N}])`;

const BY_SPELLING = SPELLINGS.map(([unit, spelling]) => [unit, new RegExp(`^(?:${spelling})$`, "u")] as const);

/** The unit of a spelling that `UNIT_PATTERN` found. */
export function unitOf(written: string): DoseUnit | undefined {
  return BY_SPELLING.find(([, pattern]) => pattern.test(written))?.[0];
}

/** Spellings of units of time, each a pattern. */
const TIMES: readonly (readonly [TimeUnit, string])[] = [
  ["minute", "min(?:ute)?s?"],
  ["hour", "hours?|hrs?|h"],
  ["day", "days?|die|d"],
  ["week", "weeks?|wks?|w"],
  ["month", "months?|mos?|mths?"],
  ["year", "years?|yrs?|y"],
];
export const TIME_PATTERN = `(?:${TIMES.map(([, spelling]) => spelling).join("|")})(?![\\p{L}\\p{N}])`;
const TIME_BY_SPELLING = TIMES.map(([unit, spelling]) => [unit, new RegExp(`^(?:${spelling})$`, "iu")] as const);

/** The unit of time of a spelling that `TIME_PATTERN` found. */
export function timeUnitOf(written: string): TimeUnit | undefined {
  return TIME_BY_SPELLING.find(([, pattern]) => pattern.test(written))?.[0];
}

/** Digits as they are written in doses: "1,500", "0.5", "7·5", "20 000" (a plain space only before a nought: "2 500 mg" may be two of 500).
 * "20.000" is left alone: it is twenty to some and twenty thousand to others. */
export const DIGITS = String.raw`(?:\d{1,3}(?:[ \u00a0\u2009\u202f]0\d\d|[\u00a0\u2009\u202f]\d{3}){1,3}(?![\d.,])|\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?(?![\d,])|(?![1-9]\d{0,2}\.\d\d0(?!\d))\d{1,9}(?:[.·∙⋅\u0387]\d{1,6})?(?![\d]|,\d))`;
const WORDS: Readonly<Record<string, string>> = {
  half: "0.5",
  "one-half": "0.5",
  a: "1",
  an: "1",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  twelve: "12",
  fourteen: "14",
  fifteen: "15",
  twenty: "20",
  "twenty one": "21",
  "twenty-one": "21",
  thirty: "30",
  sixty: "60",
  ninety: "90",
  "½": "0.5",
  "1/2": "0.5",
  "¼": "0.25",
  "1½": "1.5",
};
export const NUMBER_WORDS =
  "(?:[Oo]ne-half|[Hh]alf|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve|[Ff]ourteen|[Ff]ifteen|[Tt]wenty[ -]one|[Tt]wenty|[Tt]hirty|[Ss]ixty|[Nn]inety)";

/** Decimal digits in their shortest form, of a number that `DIGITS` or `NUMBER_WORDS` found. */
export function decimalOf(written: string): string | undefined {
  const word = WORDS[written.toLowerCase()];
  if (word !== undefined) return word;
  const [, whole, part = ""] =
    /^(\d+)(?:\.(\d+))?$/.exec(written.replaceAll(/[,\u00a0\u2009\u202f ]/g, "").replace(/[·∙⋅\u0387]/, ".")) ?? [];
  if (whole === undefined) return undefined;
  const fraction = part.replace(/0+$/, "");
  return `${whole.replace(/^0+(?=\d)/, "")}${fraction === "" ? "" : `.${fraction}`}`;
}
