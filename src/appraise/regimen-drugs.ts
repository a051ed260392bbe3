import { ELEMENTS, FORMS, GIVING, LIGHT, LOOSE, NEED_FIRST, PEOPLE, SALTS } from "../text/regimen-drug-words.js";
import type { DrugNames, Word } from "./regimen-drug-word.js";
import { canName, isDrugWord, isKnown, isNamedDrug, wordsOf } from "./regimen-drug-word.js";

/** A drug's name as a text writes it. */
export interface FoundName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const JOINER = /^(?:[\s-]|\s?®\s?|\s?™\s?)$/;

/** The name that ends with the given word: with what it needs before it, without salt and form. */
function nameEnding(text: string, words: readonly Word[], last: number, names: DrugNames): FoundName | undefined {
  let end = last;
  while (end >= 0 && FORMS.has(words[end]?.low ?? "")) end -= 1;
  let core = end;
  const before = (at: number) => {
    const [one, two] = [words[at - 1], words[at]];
    return one !== undefined && two !== undefined && JOINER.test(text.slice(one.end, two.start)) ? one : undefined;
  };
  while (SALTS.has(words[core]?.low ?? "") && before(core) !== undefined && canName(before(core) as Word)) {
    if (ELEMENTS.has(words[core - 1]?.low ?? "") || NEED_FIRST.test(words[core - 1]?.low ?? "")) break;
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
  const from = words[first];
  // "A1" is an arm, and so is "B, 20 mg".
  const arm =
    text.charAt(word.end) === ","
      ? /^(?!(?:b6|b12|d[23]|k[12])$)[a-z]\d{0,2}$/
      : /^(?!(?:b6|b12|d[23]|k[12])$)[a-z]\d{1,2}$/;
  if (from === undefined || (first === core && arm.test(word.low))) return undefined;
  // "B. papyrifera"
  const genus = /^[a-z]/.test(from.word)
    ? /\b[A-Z]\.\s$/u.exec(text.slice(Math.max(0, from.start - 4), from.start))
    : null;
  const start = from.start - (genus?.[0].length ?? 0);
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

/** What comes after a name of several words in capitals, which is that of a preparation. */
const FORM_NEXT = /^\s(?:[Ii]njection|[Cc]apsules?|[Tt]ablets?|[Gg]ranules?|[Pp]ills?|[Dd]ecoction|[Ss]yrup)\b/u;
/** Foods that are named with what is in them: "probiotic yogurt". */
const FOODS = /^(?:yogh?urts?|milk|drinks?|beverages?|cheeses?|breads?)$/;

/** The name that begins with the given word: with the words it cannot do without, without salt and form. */
function nameBeginning(
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
      /^[a-z]{3,}(?:us|um|is|ei|ii|ae|ica|ata|osa|ina|alis|ana|era|ora)$/u.test(next.word) &&
      canName(next) &&
      !isDrugWord(next, names);
    const named = !isDrugWord(first, names) && !SALTS.has(next.low) && isDrugWord(next, names) && canName(next);
    if (!more && !named && !plain && !species) break;
    last += 1;
  }
  const end = words[last];
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

function isNamed(text: string, { start, end }: FoundName, names: DrugNames): boolean {
  return wordsOf(text, start, end).some((word) => isDrugWord(word, names) || ELEMENTS.has(word.low));
}

/** How far names are looked for, in words. */
const FARTHEST = 14;
const AFTER =
  /^(?:\s?\([^()]{0,40}\)|\))?\s(?:(?:doses?|tablets?|capsules?|injections?|infusions?|administrations?|\d[\d.]*\s?(?:%|mg\/m[lL])|daily|weekly|single|once|[\p{L}-]+(?:ed|al|ous|ic)|oral|intra\p{L}+|epidural|topical|(?:intravenous|intramuscular|subcutaneous)\s\([A-Za-z.]{1,5}\)|intravenous|IV|i\.v\.|total|elemental|slow|subcutaneous|intramuscular|bolus(?:es)?|hyperbaric|isobaric|heavy|plain|crushed|mealtime|ground|normal|isotonic|hypertonic|generic|aqueous|crystalline|physiological|raw|cooked|dried|fresh|whole|preservative[\s-]free)\s){0,2}(of\s(?:(?:the|a|an|either|\d[\d.]*\s?(?:%|mg\/m[lL])|[\p{L}-]+(?:ed|al|ous|ic)|intramuscular|total|IV|hyperbaric|isobaric|plain|ground|normal|isotonic|hypertonic|aqueous|crystalline|physiological|raw|cooked|dried|fresh|whole|preservative[\s-]free)\s){0,3})?$/u;

/**
 * The drug named right after an amount: "5 mg propranolol", "400 mg of vaginal progesterone". `from` is where the amount and what
 * is said of how often end. `sure` where "of" stands between or the word is a drug's beyond doubt.
 */
export function nameAfter(
  text: string,
  from: number,
  end: number,
  names: DrugNames,
): { readonly found: FoundName; readonly sure: boolean } | undefined {
  // "15 g/day (n = 8) of X"
  const aside = /^\s?\([^()]{0,40}\)(?=\sof\s)/u.exec(text.slice(from, end))?.[0].length ?? 0;
  const words = wordsOf(text, from + aside, Math.min(end, from + aside + 160));
  for (let at = 0; at < Math.min(words.length, 6); at += 1) {
    const word = words[at];
    if (word === undefined) return undefined;
    const gap = AFTER.exec(text.slice(from, word.start));
    // "30 mg Zn/day"
    const symbol = /^([A-Z][A-Za-z]{0,3})\/(?:day|d)$/.exec(word.word)?.[1];
    if (symbol !== undefined && /^\s$/u.test(text.slice(from, word.start)))
      return { found: { name: symbol.toLowerCase(), start: word.start, end: word.start + symbol.length }, sure: true };
    // "2 mL of 0.15 mg/mL X"
    if (/^(?:m?g|mc?g|[µμ]g|IU|units?)\/m[lL]$/u.test(word.word)) continue;
    if (gap === null) {
      if (LIGHT.has(word.low) || FORMS.has(word.low) || word.low === "elemental") continue;
      return undefined;
    }
    // "450 IU of exogenous gonadotropins": what kind of it is left off.
    const next = words[at + 1];
    if (
      /(?:ed|al|ous|ary|ic)$/u.test(word.low) &&
      next !== undefined &&
      !isDrugWord(word, names) &&
      isDrugWord(next, names)
    )
      continue;
    const found = nameBeginning(text, words, at, names, /\sof\s(?:physiological\s|normal\s)?$/u.test(gap[0]));
    // "high-dose (1800 mg/day) X"
    if (
      gap[0].startsWith(")") &&
      !isDrugWord(word, names) &&
      !/-dose\s\([^()]*$/u.test(text.slice(Math.max(0, from - 40), from))
    )
      return undefined;
    // "receiving 2 mg experienced syncope"
    if (gap[1] === undefined && /\p{L}ed\s/u.test(gap[0]) && found !== undefined && !isNamed(text, found, names))
      return undefined;
    // "40 mg BRAND (generic)": the generic name is the better one.
    const behind =
      found === undefined ? null : /^\s?[®™]?\s?\(([\p{L}-]{5,})\)/u.exec(text.slice(found.end, found.end + 40));
    if (
      found !== undefined &&
      behind?.[1] !== undefined &&
      !isKnown(found.name, names) &&
      isKnown(behind[1].toLowerCase(), names)
    ) {
      const at = found.end + behind[0].length - 1 - behind[1].length;
      return { found: { name: behind[1].toLowerCase(), start: at, end: at + behind[1].length }, sure: true };
    }
    if (found !== undefined) return { found, sure: gap[1] !== undefined || isDrugWord(word, names) };
  }
  return undefined;
}

/**
 * The drug named before an amount, with nothing between but words of dosing and other amounts: `beside` where nothing stands between,
 * `withIt` where it is said to be given with another. `passed` are places of other amounts and times, which are no words.
 */
export function nameBefore(
  text: string,
  start: number,
  to: number,
  names: DrugNames,
  passed: readonly { readonly start: number; readonly end: number }[],
): { readonly found: FoundName; readonly beside: boolean; readonly withIt: boolean } | undefined {
  const words = wordsOf(text, Math.max(start, to - 240), to);
  const skipped = [
    ...bracketed(text, Math.max(start, to - 240), to),
    ...appositions(text, Math.max(start, to - 240), to),
  ];
  let near = true;
  let people = false;
  let steps = 0;
  for (let at = words.length - 1; at >= 0 && steps < FARTHEST; at -= 1) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (passed.some((one) => word.start >= one.start && word.end <= one.end)) continue;
    const bracket = skipped.find((one) => word.start >= one.start && word.end <= one.end);
    if (bracket !== undefined) {
      // "Brand (generic) 5 mg": the generic name in the brackets is the better one.
      const inside = generic(text, bracket, names);
      if (inside !== undefined) return { found: inside, beside: near, withIt: false };
      continue;
    }
    const since = text
      .slice(word.end, to)
      .replace(/^\s?\(n\s?=\s?\d+;\s/, "")
      .replace(/\([^()]{0,200}\)/gu, "");
    if (/[.;]\s|:\s.{30}/.test(since) && !/:\s?$/.test(since)) return undefined;
    steps += 1;
    // "X in a dose of" is no looser than "X at a dose of".
    if (LOOSE.has(word.low) && !/^\s(?:a\s|the\s)?(?:\w+\s)?dos/u.test(text.slice(word.end, to))) near = false;
    if (PEOPLE.has(word.low)) {
      near = false;
      people = true;
      continue;
    }
    if (LIGHT.has(word.low) && !(word.word === "AS" && /^\s$/u.test(text.slice(word.end, to)))) continue;
    if (/^\s?-?treated\b/u.test(text.slice(word.end, to))) return undefined;
    if (GIVING.has(word.low)) {
      near = false;
      continue;
    }
    // "The ibuprofen group received 10 mg/kg"
    const owner = words[at - 1];
    if (
      /^(?:group|arm)$/.test(word.low) &&
      owner !== undefined &&
      isNamedDrug(owner, names) &&
      RECEIVED.test(text.slice(word.end, word.end + 12))
    ) {
      near = false;
      continue;
    }
    // "improvements ≥MCID": what a value is compared with.
    if (/[≥≤<>]\s?$/u.test(text.slice(Math.max(0, word.start - 2), word.start))) return undefined;
    // "used in ERICA (500 mg": a study, or whom it is given to.
    if (/^[A-Z]{4,}$/.test(word.word) && !isKnown(word.low, names) && !/^\s$/u.test(text.slice(word.end, to)))
      if (/\bin\s(?:the\s)?$/u.test(text.slice(Math.max(0, word.start - 8), word.start))) {
        near = false;
        continue;
      }
    const found = nameEnding(text, words, at, names);
    if (found === undefined) return undefined;
    // "X and 5% dextrose injection": what X comes in.
    if (found.name === "sodium chloride" && /\p{L}{4,}\sand\s$/u.test(text.slice(start, found.start))) {
      at -= 2;
      continue;
    }
    if (/^(?:dextrose|glucose)$/.test(found.name) && /\b(?:and|in)\s\d+\s?%\s$/u.test(text.slice(start, found.start)))
      continue;
    const known = wordsOf(text, found.start, found.end).some((one) => isDrugWord(one, names)) || SALTS.has(word.low);
    // "RA patients received 40 mg": over people, only a drug beyond doubt is believed; otherwise an abbreviation may be one.
    // "Patients in the SG received": a group.
    const group = /\bin\s(?:the\s)?$/iu.test(text.slice(Math.max(0, word.start - 8), word.start));
    const short = !people && !group && /^[A-Z][A-Z0-9-]{1,6}$/.test(word.word);
    // "X was started at": what something is done to is what is given.
    const done =
      !people &&
      /^\s(?:was|were|is|are|will\sbe|should\sbe|can\sbe|may\sbe)\s\w+(?:ed|en)\b/u.test(text.slice(word.end, to));
    if (!near && !known && !short && !done) return undefined;
    if (
      !known &&
      /\b(?:prior\sto|before|after|during|until|following)\s(?:the\s)?$/iu.test(
        text.slice(Math.max(0, found.start - 16), found.start),
      )
    )
      return undefined;
    // "patients with CC, at doses of": what they have.
    if (!known && SUFFERER.test(text.slice(Math.max(0, found.start - 28), found.start))) return undefined;
    const beside = /^[\s,(:®™]*$/u.test(text.slice(found.end, to));
    const led = words[words.findIndex((one) => one.start === found.start) - 1]?.low ?? "";
    // "its use for CSDH": what it is given for.
    if (!known && !beside && /^(?:for|in)$/.test(led)) return undefined;
    return { found, beside, withIt: /^(?:on|with|taking)$/.test(led) };
  }
  return undefined;
}

const RECEIVED = /^\s(?:received|receives|was\sgiven|got)\b/u;
const SUFFERER =
  /\b(?:patients?|subjects|participants|people|individuals|adults|children|women|men|cases)\s(?:with|having|who\shave|suffering\sfrom)\s$/iu;

function generic(
  text: string,
  { start, end }: { start: number; end: number },
  names: DrugNames,
): FoundName | undefined {
  const inner = wordsOf(text, start, end);
  const [only] = inner;
  if (only === undefined || !isKnown(only.low, names)) return undefined;
  return inner.length <= 3 ? { name: only.low, start: only.start, end: only.end } : undefined;
}

/** "X, a moderate CYP3A4 inhibitor,": what a drug is, between commas. */
function appositions(text: string, start: number, end: number): { start: number; end: number }[] {
  const what =
    /,\s(?:also\s)?an?\s(?:[\p{L}\d-]+\s){0,6}(?:inhibitor|inducer|antagonist|agonist|blocker|substrate|diuretic|antibiotic)\b,/gu;
  return [...text.slice(start, end).matchAll(what)].map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}

/** Brackets that are closed between two places. */
function bracketed(text: string, start: number, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (let at = start; at < end; at += 1) {
    const mark = text.charAt(at);
    if (mark === "(" || mark === "[") open.push(at);
    else if (mark === ")" || mark === "]") {
      const from = open.pop();
      if (from !== undefined && open.length === 0) found.push({ start: from, end: at + 1 });
    }
  }
  return found;
}

const DOSE_OF =
  /\b(?:dos(?:e|es|age|ages|ing)(?:\s(?:regimen|range))?|use|rate|infusion|amount)\sof\s(?:(?:the|oral|intravenous|IV|subcutaneous)\s){0,2}$|\b(?:[Tt]he|recommended|maximum|starting|initial)\s(?:(?:mean|median|average|total|daily)\s){0,2}$/u;

/** The drug whose dose a sentence says it speaks of: "the recommended dose of X for … is", "the recommended X dose … is". */
export function nameOfDose(text: string, start: number, to: number, names: DrugNames): FoundName | undefined {
  const words = wordsOf(text, Math.max(start, to - 400), to);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined) break;
    const lead = DOSE_OF.exec(text.slice(Math.max(start, word.start - 60), word.start));
    if (lead === null) continue;
    const byOf = / of /.test(`${lead[0]} `);
    if (!byOf && !/^\s(?:\w+\s)?dos(?:e|age|ing)/.test(text.slice(word.end, word.end + 24))) continue;
    const found = nameBeginning(text, words, at, names);
    if (found !== undefined) return found;
  }
  return undefined;
}
