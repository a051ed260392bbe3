import { analyse, termsOf } from "./analyse.js";
import type { Term } from "./analyse.js";
import { EVERYDAY_LINES } from "./everyday-lines.js";

/** A thing with a clinical name and everyday ones. */
export interface EverydayName {
  /** What its everyday names are read as. */
  readonly clinical: string;
  /** Its clinical names, the first among them. */
  readonly names: readonly string[];
  readonly everyday: readonly string[];
}

/** What was read otherwise than it is written, and how. */
export interface ReadAs {
  readonly written: string;
  readonly name: EverydayName;
}

/** All names with braces written out: "{weak|poor} kidneys" is "weak kidneys" and "poor kidneys". */
function writtenOut(name: string): string[] {
  const found = /\{([^{}]*)\}/u.exec(name);
  if (found === null) return [name.replace(/\s+/gu, " ").trim()];
  const [all, inside = ""] = found;
  return inside
    .split("|")
    .flatMap((one) => writtenOut(`${name.slice(0, found.index)}${one}${name.slice(found.index + all.length)}`));
}

/** What a name is compared by. */
function keyOf(name: string): string {
  return termsOf(name).join(" ");
}

/** The table of everyday names, in its order. */
export const EVERYDAY_NAMES: readonly EverydayName[] = EVERYDAY_LINES.split("\n").flatMap((line) => {
  const [left, right] = line.startsWith("#") ? [] : line.split(" = ");
  if (left === undefined || right === undefined) return [];
  const names = left.split(",").map((one) => one.trim());
  // A comma inside braces parts nothing: none stands there.
  const own = new Set(names.map(keyOf));
  const everyday = [
    ...new Map(
      right
        .split(",")
        .flatMap(writtenOut)
        .map((one) => [keyOf(one), one]),
    ).values(),
  ].filter((one) => !own.has(keyOf(one)));
  return [{ clinical: names[0] ?? "", names, everyday }];
});

interface Phrase {
  readonly rest: readonly string[];
  readonly name: EverydayName;
}

function phrasesOf(names: readonly EverydayName[]): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const name of names)
    for (const one of name.everyday) {
      const [first, ...rest] = plainTerms(analyse(one)).map(({ term }) => term);
      if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), { rest, name }]);
    }
  for (const held of phrases.values()) held.sort((a, b) => b.rest.length - a.rest.length);
  return phrases;
}

let everydayPhrases: ReadonlyMap<string, readonly Phrase[]> | undefined;

/** Terms without the joined forms of compounds: of "light-headed" only its two words. */
function plainTerms(terms: readonly Term[]): Term[] {
  return terms.filter(({ start, end }, at) => {
    const next = terms[at + 1];
    return next === undefined || next.start >= end || (next.start === start && next.end === end);
  });
}

/** Nothing but a space or a hyphen stands between the words of a name. */
function isOneRun(text: string, words: readonly Term[]): boolean {
  return words.every(({ end }, at) => {
    const next = words[at + 1];
    return next === undefined || /^[\s\u2010-\u2012-]{0,2}$/u.test(text.slice(end, next.start)) || next.start < end;
  });
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly name: EverydayName;
}

/** Names in a text, left to right, the longest first, none overlapping; indexes of its terms. */
function foundIn(text: string, terms: readonly Term[], phrases: ReadonlyMap<string, readonly Phrase[]>): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < terms.length;) {
    const known = phrases.get(terms[at]?.term ?? "");
    const name = known?.find(
      ({ rest }) =>
        rest.every((term, step) => terms[at + 1 + step]?.term === term) &&
        isOneRun(text, terms.slice(at, at + rest.length + 1)),
    );
    if (name === undefined) at++;
    else {
      found.push({ start: at, end: at + name.rest.length + 1, name: name.name });
      at += name.rest.length + 1;
    }
  }
  return found;
}

const MOST_REMEMBERED = 2_000;
const memory = new Map<string, { readonly text: string; readonly read: readonly ReadAs[] }>();

/** A text with every everyday name that it holds written as the clinical one, and what was read so, in order. */
export function inClinicalWords(text: string): { readonly text: string; readonly read: readonly ReadAs[] } {
  const known = memory.get(text);
  if (known !== undefined) return known;
  everydayPhrases ??= phrasesOf(EVERYDAY_NAMES);
  const terms = plainTerms(analyse(text));
  let [made, from] = ["", 0];
  const read: ReadAs[] = [];
  for (const { start, end, name } of foundIn(text, terms, everydayPhrases)) {
    const [first, last] = [terms[start]?.start ?? 0, terms[end - 1]?.end ?? 0];
    const written = text.slice(first, last);
    made += text.slice(from, first) + (/^\p{Lu}\p{Ll}/u.test(written) ? capital(name.clinical) : name.clinical);
    read.push({ written, name });
    from = last;
  }
  const result = read.length === 0 ? { text, read } : { text: made + text.slice(from), read };
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(text, result);
  return result;
}

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
