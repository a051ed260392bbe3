import { FORMS, GIVING, LIGHT, LOOSE, PEOPLE, SALTS } from "../../text/regimens/regimen-drug-words.js";
import type { DrugNames } from "./regimen-drug-word.js";
import { isDrugWord, isKnown, isNamedDrug, wordsOf } from "./regimen-drug-word.js";
import type { FoundName } from "./regimen-name-words.js";
import { isNamed, nameBeginning, nameEnding } from "./regimen-name-words.js";

/** How far names are looked for, in words. */
const FARTHEST = 14;
const AFTER =
  /^(?:\seach)?(?:\s?\([^()]{0,40}\)|\))?[\s-](?:(?:supplements?|(?:loading|maintenance|initial|starting)\sdose|doses?|tablets?|capsules?|injections?|infusions?|administrations?|\d[\d.]*\s?(?:%|mg\/m[lL])|daily|weekly|single|once|[\p{L}-]+(?:ed|al|ous|ic)|oral|intra\p{L}+|epidural|topical|(?:intravenous|intramuscular|subcutaneous)\s\([A-Za-z.]{1,5}\)|intravenous|IV|i\.v\.|total|elemental|slow|subcutaneous|intramuscular|bolus(?:es)?|hyperbaric|isobaric|heavy|plain|crushed|mealtime|ground|normal|isotonic|hypertonic|generic|aqueous|crystalline|physiological|raw|cooked|dried|fresh|whole|preservative[\s-]free|pulmonary|(?:sustained|extended|immediate|modified|delayed|controlled|slow)-release)\s){0,2}((?:of\s(?:intravenous|IV|oral|subcutaneous|intramuscular)\s(?:injection|infusion|solution)\s)?of\s(?:(?:the|a|an|either|\d[\d.]*\s?(?:%|mg\/m[lL])|[\p{L}-]+(?:ed|al|ous|ic)|intramuscular|active|purified|pure|exogenous|total|IV|hyperbaric|isobaric|plain|ground|normal|isotonic|hypertonic|aqueous|crystalline|physiological|raw|instant|cooked|dried|fresh|whole|preservative[\s-]free)\s){0,3})?$/u;

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
  const aside =
    /^\s?\([^()]{0,40}\)(?=\s(?:of|oral|intravenous|IV|subcutaneous|intramuscular)\s)/u.exec(text.slice(from, end))?.[0]
      .length ?? 0;
  const words = wordsOf(text, from + aside, Math.min(end, from + aside + 160));
  for (let at = 0; at < Math.min(words.length, 6); at += 1) {
    const word = words[at];
    if (word === undefined) return undefined;
    const gap = AFTER.exec(text.slice(from, word.start));
    // "30 mg Zn/day"
    const symbol = /^([A-Z][A-Za-z]{0,3})\/(?:day|d)$/.exec(word.word)?.[1];
    if (symbol !== undefined && /^\s$/u.test(text.slice(from, word.start)))
      return { found: { name: symbol.toLowerCase(), start: word.start, end: word.start + symbol.length }, sure: true };
    // "300 µg of Se"
    if (/^(?:Se|Zn|Fe|Cu|Mg|Ca|Cr|Li)$/.test(word.word) && /^\s(?:of\s)?$/u.test(text.slice(from, word.start)))
      return { found: { name: word.low, start: word.start, end: word.end }, sure: true };
    const hormone =
      /^(?:human\s(?:chorionic|menopausal)\sgonadotroph?ins?|human\sgrowth\shormone|(?:(?:human\s)?recombinant\s(?:human\s)?)?(?:follicle-stimulating|luteini[sz]ing)\shormone)\b/iu.exec(
        text.slice(word.start, word.start + 40),
      )?.[0];
    if (hormone !== undefined && gap !== null)
      return {
        found: { name: hormone.toLowerCase(), start: word.start, end: word.start + hormone.length },
        sure: true,
      };
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
      !SALTS.has(next.low) &&
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
    // "X oral suspension 2 mg/mL (40 mg daily)"
    if (/^(?:m?g|mc?g|[µμ]g|IU|units?)\/m[lL]$/u.test(word.word)) continue;
    const bracket = skipped.find((one) => word.start >= one.start && word.end <= one.end);
    if (bracket !== undefined) {
      // "Brand (generic) 5 mg": the generic name in the brackets is the better one.
      const inside = generic(text, bracket, names) ?? shortForm(text, start, bracket, to, names);
      if (inside !== undefined) return { found: inside, beside: near, withIt: false };
      continue;
    }
    // "X or matching placebo was given at 5 mg"
    if (word.low === "placebo" && OR_PLACEBO.test(text.slice(Math.max(start, word.start - 24), word.end)) && at > 1) {
      near = false;
      while (at > 0 && words[at]?.low !== "or" && words[at]?.low !== "and") at -= 1;
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
      // "X was given to patients at"
      if (words[at - 1]?.low === "to" && /^(?:given|administered)$/.test(words[at - 2]?.low ?? "")) continue;
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
    // "X-based chemotherapy (25 mg/m2)"
    const base = /^(.{4,})-based$/u.exec(words[at - 1]?.low ?? "")?.[1];
    if (base !== undefined && isKnown(base, names)) {
      const from = words[at - 1]?.start ?? word.start;
      return { found: { name: base, start: from, end: from + base.length }, beside: near, withIt: false };
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
      /^\s(?:(?:was|were|is|are|will\sbe|should\sbe|can\sbe|may\sbe)\s\w+(?:ed|en)|dosed)\b/u.test(
        text.slice(word.end, to),
      );
    const told = !people && GIVEN_TO.test(text.slice(Math.max(0, found.start - 24), found.start));
    if (!near && !known && !short && !done && !told) return undefined;
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
    // "A (a)/B (b) 110/50 µg": of the combination.
    const other = beside || near ? COMBINED.exec(text.slice(Math.max(start, found.start - 40), found.start)) : null;
    if (other?.[1] !== undefined && /^\d[\d.]*\s?\//u.test(text.slice(to, to + 8)))
      return {
        found: { ...found, name: `${other[1].toLowerCase()}/${found.name}`, start: found.start - other[0].length },
        beside,
        withIt: false,
      };
    const led = words[words.findIndex((one) => one.start === found.start) - 1]?.low ?? "";
    // "its use for CSDH": what it is given for.
    if (!known && !beside && /^(?:for|in)$/.test(led)) return undefined;
    return { found, beside, withIt: /^(?:on|with|taking)$/.test(led) };
  }
  return undefined;
}

const OR_PLACEBO = /,?\s(?:or|and)\s(?:an?\s)?(?:match(?:ed|ing)\s)?placebo$/u;
/** "received X up to a maximum of": what stands right after a verb of giving is given. */
const GIVEN_TO = /\b(?:receiv(?:e|ed|es|ing)|(?:was|were)\s(?:also\s)?given|administered|infusion\sof|doses\sof)\s$/u;
const RECEIVED = /^\s(?:received|receives|was\sgiven|got)\b/u;
const COMBINED = /(?<!\p{L})([\p{L}-]{4,})\s\([A-Z]{2,5}\)\s?\/\s?$/u;
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

/** "granulocyte colony-stimulating factor (G-CSF) at a dose of": the short form of a name that no list tells. */
function shortForm(
  text: string,
  start: number,
  bracket: { start: number; end: number },
  to: number,
  names: DrugNames,
): FoundName | undefined {
  const word = text.slice(bracket.start + 1, bracket.end - 1);
  if (!/^(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z\d-]{1,7}$/u.test(word)) return undefined;
  if (
    !/^\s(?:was\sgiven\s|given\s|administered\s)?(?:at|in)\s(?:a|the)\s(?:[\p{L}-]+\s)?dos(?:e|age)\sof\s$/u.test(
      text.slice(bracket.end, to),
    )
  )
    return undefined;
  const before = text.slice(Math.max(start, bracket.start - 60), bracket.start);
  const last = wordsOf(before, 0, before.length).at(-1);
  if (last === undefined || isDrugWord(last, names) || SALTS.has(last.low) || PEOPLE.has(last.low)) return undefined;
  if (
    SUFFERER.test(before.slice(0, Math.max(0, last.start))) ||
    /(?:itis|osis|oma|[ae]mia|disease|syndrome|disorder|failure|groups?)\s?$/u.test(before)
  )
    return undefined;
  return last.low.charAt(0) ===
    word
      .replace(/[^A-Za-z]/gu, "")
      .at(-1)
      ?.toLowerCase()
    ? { name: word.toLowerCase(), start: bracket.start + 1, end: bracket.end - 1 }
    : undefined;
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
