const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** One way in which a date is written, and what makes ISO 8601 of it. */
interface Shape {
  readonly pattern: RegExp;
  readonly iso: (groups: readonly string[]) => string | undefined;
}

const SHAPES: readonly Shape[] = [
  { pattern: /^(\d{4})-(\d{2})-(\d{2})(?!\d)/, iso: ([y, m, d]) => dateOf(y, m, d) },
  { pattern: /^(\d{4})-(\d{2})(?![\d-])/, iso: ([y, m]) => dateOf(y, m) },
  {
    pattern: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ .-]*(${MONTH})\\.?,?[ -]*(\\d{4})(?!\\d)`, "i"),
    iso: ([d, m, y]) => dateOf(y, monthOf(m), d),
  },
  {
    pattern: new RegExp(`^(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, "i"),
    iso: ([m, d, y]) => dateOf(y, monthOf(m), d),
  },
  { pattern: new RegExp(`^(${MONTH})\\.?,?[ -]*(\\d{4})(?!\\d)`, "i"), iso: ([m, y]) => dateOf(y, monthOf(m)) },
  {
    // 04/05/2024 is two dates; only where one of the numbers is no month does it say which.
    pattern: /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/,
    iso: ([a, b, y]) => {
      const [first, second] = [Number(a), Number(b)];
      if (first > 12) return dateOf(y, b, a);
      if (second > 12) return dateOf(y, a, b);
      return first === second ? dateOf(y, a, b) : dateOf(y);
    },
  },
  { pattern: /^(\d{1,2})[/.](\d{4})(?!\d)/, iso: ([m, y]) => dateOf(y, m) },
  { pattern: /^(\d{4})(?![\d/])/, iso: ([y]) => dateOf(y) },
];

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1);
}

function dateOf(year: string | undefined, month?: string, day?: string): string | undefined {
  const y = Number(year);
  if (!(y >= 1900 && y <= 2100)) return undefined;
  const two = (value: string) => value.padStart(2, "0");
  if (month === undefined) return String(y);
  if (!(Number(month) >= 1 && Number(month) <= 12)) return undefined;
  if (day === undefined) return `${y}-${two(month)}`;
  const longest = new Date(Date.UTC(y, Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= longest ? `${y}-${two(month)}-${two(day)}` : undefined;
}

/** The date that a text begins with, ISO 8601 and as exact as it is written; nothing for any other text. */
export function dateAtStart(text: string): string | undefined {
  const trimmed = text.replace(/^[\s:–—-]+/u, "").replace(/^(?:on|in|by|the|until)\s+/i, "");
  for (const { pattern, iso } of SHAPES) {
    const match = pattern.exec(trimmed);
    const date = match === null ? undefined : iso(match.slice(1));
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Words after which a document says when it wants to be looked at again. */
const REVIEW =
  /\b(?:(?:next|planned|scheduled|due(?: for)?)[ -]review(?: date)?(?: is)?(?: due)?(?: (?:by|on|in))?|review(?: is)? (?:due|by|before)(?: (?:by|on|in|date))?|due for review(?: (?:by|on|in))?|review date|(?:date (?:of|for) (?:the )?)next review|valid (?:until|to|through)|expir(?:y date|es(?: on)?)|to be reviewed (?:by|in|before|no later than))\b/gi;
/** Words before these that turn them round: the review that was. */
const LAST = /\b(?:last|previous|date of|literature|systematic|latest)\s+$/i;

/** The date until which a document calls itself valid ("Review date: March 2024"), ISO 8601; the first that is stated. */
export function reviewDate(texts: readonly string[]): string | undefined {
  return datedAfter(texts, REVIEW, LAST);
}

/** Words after which a document says when it was made, the most telling first. */
const MADE: readonly RegExp[] = [
  /\b(?:last (?:updated?|revised|reviewed|modified)|date of (?:last )?revision(?: of the text)?|(?:date )?last revis(?:ed|ion)(?: date)?|this (?:leaflet|guideline|document|version) was (?:last )?(?:revised|updated|approved)(?: (?:in|on))?|updated(?: on)?|revised(?: on)?|revision date)\b/gi,
  /\b(?:publi(?:shed(?: online)?|cation date)|date (?:of )?(?:publication|published|of issue|issued|approved|ratified)|issue(?:d| date)(?: on)?|effective(?: date| from)?|approv(?:ed|al date)|ratified|version date|date)\b(?=\s*(?::|on\b|in\b|\d|[A-Z]))/gi,
  // "Approved by the board on 14 March 2018", "final October 2024".
  /\b(?:approved|adopted|issued|ratified|published) by [^.;]{3,60}? (?:on|in)\b|\bfinal(?:i[sz]ed)?(?: version)?\b/gi,
  /\bversion\s*:?\s*v?\d{1,3}(?:\.\d{1,3}){0,3}\b[\s,(–—-]*/gi,
];

/** When a document says it was made or last revised, ISO 8601; nothing where it does not say. */
export function statedDate(texts: readonly string[]): string | undefined {
  for (const words of MADE) {
    const date = datedAfter(texts, words, /\b(?:review|next|search(?:es)?|accessed|access|expiry)\s+(?:was |were )?$/i);
    if (date !== undefined) return date;
  }
  return lineDate(texts.slice(0, OPENING));
}

/** Lines in which a date without a word on what it is can be the document's own. */
const OPENING = 15;

/** A line that is nothing but a date ("March 2021", "Geneva, 2023"), or the year of a copyright. */
function lineDate(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const alone = /^(?:\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?, )?(.{4,20})$/u.exec(text.trim())?.[1] ?? "";
    const date = /^(?:[\p{L}\d .,/-]*)\b\d{4}\.?$/u.test(alone) ? dateAtStart(alone) : undefined;
    if (date !== undefined && isAll(alone)) return date;
  }
  for (const text of texts) {
    const year = /(?:©|\(c\)|\bcopyright)[^.;]{0,80}?\b((?:19|20)\d{2})\b/iu.exec(text)?.[1];
    if (year !== undefined) return dateOf(year);
  }
  return undefined;
}

/** Whether a date takes all of a text, so that nothing else is said of it. */
function isAll(text: string): boolean {
  return !new RegExp(String.raw`(?!${MONTH}\b)\b\p{L}{3,}`, "iu").test(text.replace(/\b\d+(?:st|nd|rd|th)\b/giu, ""));
}

/** The year that a title gives its document: at its beginning or end, or before "update"; nothing for any other in it. */
export function titleYear(title: string): number | undefined {
  const year = "((?:19|20)\\d{2})";
  const [, first, last, updated] =
    new RegExp(
      `^(?:the )?${year}\\b(?![-–/]\\d)|[ (,:]${year}\\)?$|\\b${year} (?:update|revision|edition)\\b`,
      "iu",
    ).exec(title) ?? [];
  const found = first ?? last ?? updated;
  return found === undefined ? undefined : Number(found);
}

function datedAfter(texts: readonly string[], words: RegExp, unless: RegExp): string | undefined {
  for (const text of texts)
    for (const match of text.matchAll(words)) {
      if (unless.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
      const date = dateAtStart(text.slice(match.index + match[0].length, match.index + match[0].length + 40));
      if (date !== undefined) return date;
    }
  return undefined;
}
