import { ELEMENTS, FORMS, NEED_FIRST, SALTS } from "../../text/regimens/regimen-drug-words.js";
import type { DrugNames, Word } from "./regimen-drug-word.js";
import { canName, isCode, isDrugWord, isNamedDrug, wordsOf } from "./regimen-drug-word.js";

/** A drug's name as a text writes it. */
export interface FoundName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const JOINER = /^(?:[\s-]|\s?®\s?|\s?™\s?)$/;

/** The name that ends with the given word: with what it needs before it, without salt and form. */
export function nameEnding(
  text: string,
  words: readonly Word[],
  last: number,
  names: DrugNames,
): FoundName | undefined {
  let end = last;
  while (end >= 0 && (FORMS.has(words[end]?.low ?? "") || (end < last && words[end]?.low === "oral"))) end -= 1;
  let core = end;
  const before = (at: number) => {
    const [one, two] = [words[at - 1], words[at]];
    return one !== undefined && two !== undefined && JOINER.test(text.slice(one.end, two.start)) ? one : undefined;
  };
  while (SALTS.has(words[core]?.low ?? "") && before(core) !== undefined && canName(before(core) as Word)) {
    // "X sodium succinate"
    const led = before(core - 1);
    const salted = led !== undefined && isDrugWord(led, names);
    if (!salted && (ELEMENTS.has(words[core - 1]?.low ?? "") || NEED_FIRST.test(words[core - 1]?.low ?? ""))) break;
    core -= 1;
  }
  const word = words[core];
  if (word === undefined || !canName(word)) return undefined;
  // A salt alone names no drug; an element does.
  if (
    /^(?:(?:hydro)?(?:chloride|bromide)|hcl|[bm]esylate|maleate|fumarate|succinate|tartrate|sul(?:f|ph)ate|phosphate|acetate|citrate|nitrate|(?:di)?propionate|furoate)$/.test(
      word.low,
    ) &&
    !ELEMENTS.has(before(core)?.low ?? "")
  )
    return undefined;
  // "lanreotide Autogel 120 mg": a name of the preparation after that of the drug.
  const led = before(core);
  if (led !== undefined && !isDrugWord(word, names) && /^[A-Z].{3}/.test(word.word) && isNamedDrug(led, names))
    return { name: led.low, start: led.start, end: led.end };
  let first = core;
  const needs = (at: number) => {
    const one = words[at];
    if (one === undefined) return false;
    return NEED_FIRST.test(one.low) || (SALTS.has(one.low) && ELEMENTS.has(words[at - 1]?.low ?? ""));
  };
  const lone = isDrugWord(word, names) || /^[A-Z]/.test(word.word);
  while (first > 0 && core - first < 2) {
    const previous = before(first);
    if (previous === undefined || !canName(previous)) break;
    if (!needs(first) && (lone || first < core)) break;
    if (!needs(first) && isDrugWord(previous, names)) break;
    first -= 1;
  }
  // "BAY 94-8862 5 mg": a code in two parts.
  const code = /^[A-Z]{2,5}$/.test(word.word)
    ? /^\s\d{1,3}-\d{3,5}(?=\s)/u.exec(text.slice(word.end, word.end + 12))
    : null;
  if (code !== null) {
    const to = word.end + code[0].length;
    return { name: text.slice(word.start, to).toLowerCase(), start: word.start, end: to };
  }
  // "conjugated equine estrogens"
  if (/^o?estrogens?$/.test(word.low))
    while (/^(?:conjugated|equine|esterified)$/.test(before(first)?.low ?? "")) first -= 1;
  const from = words[first];
  // "A1" is an arm, and so is "B, 20 mg".
  const arm = /[,:]/.test(text.charAt(word.end))
    ? /^(?!(?:b6|b12|d[23]|k[12])$)[a-z]\d{0,2}$/
    : /^(?!(?:b6|b12|d[23]|k[12])$)[a-z]\d{1,2}$/;
  if (from === undefined || (first === core && arm.test(word.low))) return undefined;
  // "B. papyrifera"
  const genus = /^[a-z]/.test(from.word)
    ? /\b[A-Z]\.\s$/u.exec(text.slice(Math.max(0, from.start - 4), from.start))
    : null;
  // "Eurycoma longifolia extract"
  const [kind] = [before(first)];
  const spelled = kind !== undefined && /^[A-Z][a-z]{3,}$/.test(kind.word) && SPECIES.test(from.word) && canName(kind);
  const start = spelled && !isDrugWord(from, names) ? kind.start : from.start - (genus?.[0].length ?? 0);
  return {
    name: text
      .slice(start, word.end)
      .toLowerCase()
      .replace(/\s+/g, " ")
      .replace(/['’]s$|(?:\/(?:d|day|kg|week|wk|month|h|hr|hour|min))+$/u, ""),
    start,
    end: word.end,
  };
}

/** How the second word of a plant's or a germ's name ends. */
const SPECIES = /^[a-z]{4,}(?:us|um|is|ei|ii|ae|ia|ica|ata|osa|ina|alis|ana|era|ora)$/u;

/** What comes after a name of several words in capitals, which is that of a preparation. */
const FORM_NEXT = /^\s(?:[Ii]njection|[Cc]apsules?|[Tt]ablets?|[Gg]ranules?|[Pp]ills?|[Dd]ecoction|[Ss]yrup)\b/u;
/** Foods that are named with what is in them: "probiotic yogurt". */
const FOODS = /^(?:yogh?urts?|milk|drinks?|beverages?|cheeses?|breads?)$/;

/** The name that begins with the given word: with the words it cannot do without, without salt and form. */
export function nameBeginning(
  text: string,
  words: readonly Word[],
  at: number,
  names: DrugNames,
  afterOf = false,
): FoundName | undefined {
  const first = words[at];
  if (first === undefined || !canName(first, afterOf)) return undefined;
  let last = at;
  while (last - at < 3) {
    const [one, next] = [words[last], words[last + 1]];
    if (one === undefined || next === undefined || !JOINER.test(text.slice(one.end, next.start))) break;
    const salt = SALTS.has(next.low) && (ELEMENTS.has(one.low) || ELEMENTS.has(first.low));
    const more =
      salt ||
      NEED_FIRST.test(next.low) ||
      (/^[A-Z][a-z]{2,}$/.test(one.word) &&
        /^[A-Z][a-z]{2,}$/.test(next.word) &&
        canName(next) &&
        !isDrugWord(one, names) &&
        FORM_NEXT.test(text.slice(next.end, next.end + 14))) ||
      FOODS.test(next.low) ||
      (last === at &&
        /^(?:tea|soya?|cocoa|whey|fish)$/.test(first.low) &&
        /^[a-z]{4,}$/.test(next.word) &&
        canName(next)) ||
      (first.low === "aloe" && next.low === "vera") ||
      (first.low === "local" && /^ana?esthetics?$/.test(next.low)) ||
      (!isDrugWord(one, names) &&
        canName(next) &&
        next.low === next.word &&
        words[last + 2] !== undefined &&
        NEED_FIRST.test(words[last + 2]?.low ?? ""));
    // "green tea polyphenol": plain words of a name that no ending tells.
    const plain =
      !isDrugWord(first, names) &&
      first.low === first.word &&
      next.low === next.word &&
      canName(next) &&
      !/s$/.test(next.low) &&
      !SALTS.has(next.low);
    // "Angelica keiskei"
    const species =
      last === at &&
      /^[A-Z][a-z]+$/u.test(first.word) &&
      SPECIES.test(next.word) &&
      canName(next) &&
      !isDrugWord(next, names);
    const named = !isDrugWord(first, names) && !SALTS.has(next.low) && isDrugWord(next, names) && canName(next);
    if (!more && !named && !plain && !species) break;
    last += 1;
  }
  const end = words[last];
  // "the BACE inhibitor LY2811376": what it is, and its code.
  if (end !== undefined && last > at && isCode(end.word)) return { name: end.low, start: end.start, end: end.end };
  // "EPs 7630"
  const number =
    last === at && /^[A-Z]{2,}s?$/.test(first.word)
      ? /^\s\d{3,5}(?=\s(?:or|and|was|once|twice|daily)\b|[,.;)])/u.exec(text.slice(first.end, first.end + 14))
      : null;
  if (number !== null) {
    const to = first.end + number[0].length;
    return { name: text.slice(first.start, to).toLowerCase(), start: first.start, end: to };
  }
  // "250 mL of polymeric formula"
  if (last === at && /^[a-z]+(?:ic|ous)$/u.test(first.word) && !isDrugWord(first, names)) return undefined;
  if (
    end === undefined ||
    (last === at && /^(?:extract|powder|oil|juice|acid|lea(?:f|ves)|root|seeds?)$/.test(first.low))
  )
    return undefined;
  return {
    name: text
      .slice(first.start, end.end)
      .toLowerCase()
      .replace(/\s+/g, " ")
      .replace(/['’]s$|(?:\/(?:d|day|kg|week|wk|month|h|hr|hour|min))+$/u, ""),
    start: first.start,
    end: end.end,
  };
}

export function isNamed(text: string, { start, end }: FoundName, names: DrugNames): boolean {
  return wordsOf(text, start, end).some((word) => isDrugWord(word, names) || ELEMENTS.has(word.low));
}
