import { WEB_RULES, PHONE_RULES } from "./identifying-contacts.js";
import { AGE_RULES, DATE_RULES } from "./identifying-dates.js";
import type { NameOptions } from "./identifying-names.js";
import { nameSpans } from "./identifying-names.js";
import { NUMBER_RULES } from "./identifying-numbers.js";
import { PLACE_RULES } from "./identifying-places.js";
import type { IdentifyingKind, IdentifyingSpan } from "./identifying-span.js";
import { spansOf } from "./identifying-span.js";

/** Something that was taken out of a text, by kind and place (UTF-16 units of the text in form NFC, end exclusive). */
export interface Removed {
  readonly kind: IdentifyingKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What stands in its place; nothing where it was left out. */
  readonly instead: string;
}

export interface WithoutIdentifiers {
  readonly text: string;
  /** In order of place. */
  readonly removed: readonly Removed[];
}

/** No word is so long: such a run is a token, a sequence or an encoded file, and would make every pattern slow. */
const ENDLESS = /\S{200,}/gu;

/** Which kind is told where rules overlap: the first of these. */
const ORDER: readonly IdentifyingKind[] = [
  "e-mail",
  "web address",
  "date",
  "address",
  "record number",
  "phone number",
  "name",
  "age",
];

/**
 * Takes out of a text what may tell who somebody is: the identifiers of HIPAA's safe-harbor method (45 CFR 164.514(b)(2)) that
 * can stand in a question. Of dates only the year stays, and ages of 90 and more become one group; other ages, doses, values,
 * eponyms, drugs and codes that everybody may know stay. What is in doubt goes.
 *
 * `isMedical` tells words that are known to be no names ("xarelto"); default none.
 */
export function withoutIdentifiers(raw: string, options: Partial<NameOptions> = {}): WithoutIdentifiers {
  const text = raw.normalize("NFC");
  const { plain, at } = plainForm(text);
  const rules = [...WEB_RULES, ...DATE_RULES, ...PLACE_RULES, ...PHONE_RULES, ...NUMBER_RULES, ...AGE_RULES];
  const endless = [...plain.matchAll(ENDLESS)].map(({ index, 0: { length } }): IdentifyingSpan => {
    return { kind: "record number", start: index, end: index + length };
  });
  const looked = plain.replace(ENDLESS, (run) => " ".repeat(run.length));
  const others = [...endless, ...spansOf(looked, rules)];
  const isMedical = options.isMedical ?? (() => false);
  const found = [...others, ...nameSpans(looked, { isMedical, suspicious: others.some(({ kind }) => kind !== "age") })];
  const removed: Removed[] = [];
  for (const { kind, start, end, instead = "" } of merged(found)) {
    // One mark may stand for several letters ("㏇" is Co.): it goes whole, and once.
    const from = Math.max(at[start] ?? 0, removed.at(-1)?.end ?? 0);
    let next = end;
    while ((at[next] ?? text.length) <= (at[end - 1] ?? 0)) next++;
    const to = at[next] ?? text.length;
    if (to > from) removed.push({ kind, start: from, end: to, text: text.slice(from, to), instead });
  }
  let clean = "";
  let last = 0;
  for (const { start, end, instead } of removed) {
    clean += text.slice(last, start) + instead;
    last = end;
  }
  return { text: tidied(clean + text.slice(last)), removed };
}

/**
 * The text in the form in which it is looked at: compatibility forms, digits of other scripts, dashes, quotation marks and
 * spaces in their plain form, invisible marks left out. `at` gives for each of its units the unit of `text` that it came from.
 */
function plainForm(text: string): { readonly plain: string; readonly at: readonly number[] } {
  let plain = "";
  const at: number[] = [];
  for (let start = 0; start < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
    for (const unit of plainCharacter(character)) {
      plain += unit;
      for (let half = 0; half < unit.length; half++) at.push(start);
    }
    start += character.length;
  }
  at.push(text.length);
  return { plain, at };
}

function plainCharacter(character: string): string {
  if (character <= "\u007e") return character === "\n" ? "\n" : character < " " ? " " : character;
  if (/[\p{Cf}\u{e0100}-\u{e01ef}\ufe0f]/u.test(character)) return "";
  if (/\p{Zs}/u.test(character)) return " ";
  if (/\p{Pd}|\u2212/u.test(character)) return "-";
  if (/[‘’ʼ′`´]/u.test(character)) return "'";
  if (/\p{Nd}/u.test(character)) return digitOf(character);
  // Raised figures are powers and notes, not digits of a number.
  if (/\p{No}/u.test(character)) return character;
  return character.normalize("NFKC");
}

/** Decimal digits stand in tens, each script's from its own zero on. */
function digitOf(character: string): string {
  const compatible = character.normalize("NFKC");
  if (/^\d$/u.test(compatible)) return compatible;
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

const rank = ({ kind, weak }: IdentifyingSpan) => ORDER.indexOf(kind) + (weak === true ? ORDER.length : 0);

/** Overlapping and touching spans as one; parts of one name are joined over the spaces between them. */
function merged(spans: readonly IdentifyingSpan[]): IdentifyingSpan[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const whole: IdentifyingSpan[] = [];
  for (const span of sorted) {
    const last = whole.at(-1);
    if (last === undefined || span.start >= last.end) {
      whole.push(span);
      continue;
    }
    const [first] = [last, span].sort((a, b) => rank(a) - rank(b));
    const inside = span.end <= last.end && first === last;
    whole[whole.length - 1] = inside
      ? last
      : { kind: (first ?? last).kind, start: last.start, end: Math.max(last.end, span.end) };
  }
  return whole;
}

/** A text without the double spaces, empty brackets and stray commas that taking something out leaves. */
export function tidied(text: string): string {
  return text
    .replace(/\(\s*[,;:.\s]*\)|\[\s*[,;:.\s]*\]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/\s+([,;:.?!)])/gu, "$1")
    .replace(/([,;:])(?:\s*[,;:])+/gu, "$1")
    .replace(/([([])\s+/gu, "$1")
    .replace(/\(\s*[,;:.]*\s*\)/gu, " ")
    .replace(/^[\s,;:.)]+/u, "")
    .replace(/([.?!])(?:\s*[.,;:])+/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}
