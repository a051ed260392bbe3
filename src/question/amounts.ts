import { DIGITS, TIME_PATTERN, UNIT_PATTERN } from "../text/regimens/regimen-units.js";

const UNIT = String.raw`(?:${UNIT_PATTERN}|${TIME_PATTERN}|(?:[cmkµμ]?m|[mk]?Pa|mmHg|mm Hg|[kM]?Hz|k?J|kcal|°C|ºC|[µμ]M|nM|mM|dL|dl)(?![\p{L}\p{N}]))`;
const PER = String.raw`(?:\s?[/·]\s?(?:per\s)?(?:${DIGITS}\s?)?(?:${UNIT}|m2|m²|dose|actuation)(?![\p{L}\p{N}])|\s?per (?:kg|m2|m²|dose))*`;
const RANGE = String.raw`(?:\s?(?:[-–/+]|to|or|±)\s?${DIGITS})*`;

/** "100 mg", "1.8 mg/kg", "160/9 μg", "5-mg", "1-hour", "18 months", "20 %": how much, how long or how far. */
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/-])${DIGITS}${RANGE}[\s\u00a0-]?${UNIT}${PER}(?![-\s]?(?:olds?\b|of age))`,
  "gu",
);
/** What is counted stands between its number and its form: "30 paracetamol tablets". */
const COUNTED =
  /^([\d.,\s]+(?:(?:strong|small|large|whole|of)\s)*)((?:[\p{L}-]{4,}\s)+)((?:tab(?:let)?s?|pills?|cap(?:sule|let)?s?|softgels?)(?!\p{L}).*)$/iu;
/** An age is of whoever is asked about, and is read as one. */
const OF_AGE =
  /\b(?:aged?|ages|under|over|below|above|younger than|older than|less than|more than|the age of|between)\s+(?:the age of\s+)?(?:\d+\s*(?:-|–|to|and)\s*)?$/iu;
/** What a trial calls its arms and how many were in them. */
const ARM =
  /[([]\s*n\s*=\s*\d+\s*[)\]]|[([]?\s*\b(?:[Gg]roup|[Aa]rm|[Cc]ohort)[\s-]?(?:[A-Z]{1,2}\d*|\d{1,2}|I{1,3}V?)\b\s*[)\]]?/gu;
/** Marks of a trade name; some texts carry them as letters. */
const TRADE_MARK = /[™®©]|(?<=\p{Ll})TM\b/gu;

/** "Took 30 paracetamol". */
const SWALLOWED =
  /\b(?:took|taken|swallowed) (?:about |over |nearly )?\d+ (?=[\p{L}-]{4,})(?!(?:min\w*|hours?|days?|weeks?|months?|years?|times)\b)/giu;

const blank = (found: string) => " ".repeat(found.length);

/** An amount blanked, but for the name of what it counts, which is asked about. */
function withoutCount(found: string): string {
  const [, before = "", of = "", after = ""] = COUNTED.exec(found) ?? [];
  return of === "" ? blank(found) : `${blank(before)}${of}${blank(after)}`;
}

/**
 * The question without amounts, lengths of time, names of arms and trade marks, which no source need share to answer it; of the same length.
 * As it is where no word would be left.
 */
export function withoutAmounts(text: string): string {
  const left = text
    .replace(TRADE_MARK, blank)
    .replace(ARM, blank)
    .replace(SWALLOWED, (found: string) => blank(found))
    .replace(AMOUNT, (found: string, ...rest: unknown[]) => {
      const at = rest.find((one): one is number => typeof one === "number") ?? 0;
      return OF_AGE.test(text.slice(0, at)) ? found : withoutCount(found);
    });
  return /\p{L}{3}/u.test(left) ? left : text;
}
