import type { Draft } from "./regimen-drafts.js";
import { isForm } from "./regimen-drafts.js";
import type { DrugNames } from "./regimen-drug-word.js";
import { NEED_FIRST } from "../../text/regimens/regimen-drug-words.js";
import { isDrugWord, isNamedDrug, wordsOf } from "./regimen-drug-word.js";
import type { FoundName } from "./regimen-name-words.js";
import { nameAfter, nameBefore, nameOfDose } from "./regimen-drugs.js";

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Gives each amount its drug: the one right after it where that is sure, the one beside it before it, then those farther off; a list of
 * amounts has one drug. `passed` are the places of all amounts and frequencies, over which names are looked for.
 */
export function nameDrugs(
  text: string,
  { start, end }: Place,
  drafts: readonly Draft[],
  passed: readonly Place[],
  names: DrugNames,
): void {
  let previous: Draft | undefined;
  const only = onlyDrug(text, start, end, names);
  drafts.forEach((draft, at) => {
    const last = drafts.findLast(({ found }) => found.list === draft.found.list);
    const ahead = last === undefined || last === draft ? undefined : nameAfter(text, last.end, end, names);
    const name =
      (ahead?.sure === true || (ahead !== undefined && besideList(text, start, draft, last, ahead.found, names))) &&
      !hasOwn(text, start, draft, drafts[at + 1], names)
        ? ahead.found
        : drugOf(text, start, draft, previous, Math.min(end, drafts[at + 1]?.start ?? end), passed, names);
    if (name !== undefined) draft.drug = name;
    previous = draft;
  });
  const named = new Set(drafts.flatMap(({ drug }) => (drug === undefined ? [] : [drug.name])));
  const [single] = drafts.flatMap(({ drug }) => drug ?? []);
  if (named.size === 1 && single !== undefined && only === undefined && isKnownName(text, single, names))
    if (
      !wordsOf(text, start, end).some(
        (word) =>
          isDrugWord(word, names) &&
          (word.start < single.start || word.end > single.end) &&
          !single.name.includes(word.low),
      )
    )
      for (const draft of drafts)
        if (!isOthers(text, draft) && !ANOTHER.test(text.slice(single.end, Math.max(single.end, draft.start))))
          draft.drug ??= single;
  // Where the sentence names one drug alone, a dose without another name is its dose.
  if (only !== undefined && drafts.every(({ drug }) => drug === undefined || drug.name === only.name))
    for (const draft of drafts)
      if (!isOthers(text, draft) && !isApart(text, draft, only) && !isAdded(text, draft, only)) draft.drug ??= only;
  // "75, 150 or 300 mg of X": what is said after the last holds for those before it.
  for (let at = drafts.length - 2; at >= 0; at -= 1) {
    const [one, next] = [drafts[at], drafts[at + 1]];
    if (one === undefined || next?.drug === undefined) continue;
    // "X increased by 1 mg intravenous or 2 mg oral doses of Y": one carried over from farther off gives way.
    const carried = one.drug !== undefined && one.drug.end < (drafts[at - 1]?.start ?? 0) && next.drug.start > next.end;
    if (carried && isKnownName(text, next.drug, names) && OR_BETWEEN.test(text.slice(one.end, next.start)))
      one.drug = next.drug;
    if (one.drug !== undefined) continue;
    if (
      one.found.list === next.found.list ||
      /^,?\s(?:or|nor|to|and)\s$|^\s\([^()\d]{1,20}\)(?:,|,?\s(?:or|and))\s$/u.test(text.slice(one.end, next.start))
    )
      one.drug = next.drug;
  }
}

/** "and S-1 was given": another that no list tells. */
const ANOTHER = /(?:\band|\+)\s[A-Z](?:[A-Z]|-?\d)\S*\s(?:was|were|\()/u;
const OR_BETWEEN = /^\s(?:oral\s|intravenous\s|IV\s|i\.v\.\s)?(?:doses?\s)?or\s$/u;

/** "1000, 1200 and 1400 mg RBV": an abbreviation right after the last of a list that stands beside no other name. */
function besideList(
  text: string,
  start: number,
  first: Draft,
  last: Draft | undefined,
  found: FoundName,
  names: DrugNames,
): boolean {
  if (last === undefined || found.start - last.end !== 1) return false;
  if (!/^[A-Z][A-Z\d-]{1,7}$/.test(text.slice(found.start, found.end))) return false;
  return nameBefore(text, start, first.start, names, [])?.beside !== true;
}

/** "X 0.05 mg/kg and 20 mcg/kg of Y": an amount beside its own drug, in another unit than the next, is not the next's. */
function hasOwn(text: string, start: number, draft: Draft, next: Draft | undefined, names: DrugNames): boolean {
  if (next === undefined || next.amount.unit === draft.amount.unit) return false;
  const before = nameBefore(text, start, draft.start, names, []);
  return before?.beside === true && isKnownName(text, before.found, names);
}

/** "A is given at 25 mg; the dose of B is 50 mg": a semicolon parts a dose from a name that comes after it. */
function isApart(text: string, draft: Draft, name: FoundName): boolean {
  // "5/6.25 mg" are two drugs', and the one that is named is one of them.
  const pair =
    /^\s?\/\s?\d[\d.]*(?:\/\d[\d.]*)?\s?m?c?g\b/u.test(text.slice(draft.end, draft.end + 18)) ||
    /\d\s?\/\s?$/u.test(text.slice(Math.max(0, draft.start - 4), draft.start));
  if (pair && !name.name.includes("/") && text.charAt(name.start) === text.charAt(name.start).toLowerCase())
    return true;
  return name.start > draft.end && /;|\b(?:whereas|while)\b/u.test(text.slice(draft.end, name.start));
}

/** "the 100 mg plus X group": what is added to the amount's own drug. */
function isAdded(text: string, { end }: Draft, { start }: FoundName): boolean {
  return start > end && start - end < 24 && /^\s(?:plus|added\sto|\+)\s(?:[\p{L}]+\s)?$/u.test(text.slice(end, start));
}

/** What is given in place of a drug. */
const OF_NOTHING = /^\s(?:of\s)?(?:(?:the|a|matching|matched|identical)\s)?(?:placebo|vehicle|dummy|study\sdrug)\b/iu;
/** Whether what follows an amount says that it is no dose of the drug the sentence names: a placebo's, or "for PB". */
function isOthers(text: string, draft: Draft): boolean {
  const after = text.slice(draft.end, draft.end + 40);
  if (/\bplacebo\b/iu.test(text.slice(draft.start, draft.end))) return true;
  // "consumption was higher (120 ± 24 mg) when 0.3 mg of X": what was measured.
  if (
    draft.found.deviates &&
    /\b(?:consumption|requirements?)\b[^.;,]{0,40}\($/iu.test(text.slice(Math.max(0, draft.start - 70), draft.start))
  )
    return true;
  // "received placebo (its maker) 3 g"
  if (/\bplacebo\s(?:\([^()]*\)\s)?$/iu.test(text.slice(Math.max(0, draft.start - 90), draft.start))) return true;
  return OF_NOTHING.test(after) || /^\sfor\s[A-Z]{2,}\b/u.test(after);
}

/** What stands before a drug that the dose of another is told beside. */
const WITH_OTHERS =
  /\b(?:(?:(?:co-?)?administ\w+|combin\w+|concomitant\w*|concurrent\w*|coadministration|together|interact\w*|compar\w+)\s(?:with|of|to)|(?:not|already|if|while|when)\s\w+|without|inhibitors?|than)\s(?:\w+\s)?$/iu;

/** "75–300 mg/day for sertraline". */
const FOR_DRUG = /^\s(?:for|in\s(?:the\s)?case\sof)\s(?:(?:single-agent|[\p{L}]+-dose)\s)?(\p{L}{4,})/u;

/** The one drug that a sentence names, where its words leave no doubt that it is one and no other is named. */
function onlyDrug(text: string, start: number, end: number, names: DrugNames): FoundName | undefined {
  const found = wordsOf(text, start, end).filter((word) => isNamedDrug(word, names));
  const [first] = found;
  if (first === undefined) return onlyBrand(text, start, end, names);
  if (found.some(({ low }) => low !== first.low)) return undefined;
  if (found.every((word) => isMeasured(text, word))) return undefined;
  if (WITH_OTHERS.test(text.slice(Math.max(start, first.start - 60), first.start))) return undefined;
  const bare = nameBefore(text, first.start, first.end, names, [])?.found ?? { name: first.low, ...first };
  // "insulin glargine": the word that its first needs.
  const [, next] = wordsOf(text, first.start, Math.min(end, first.end + 24));
  return next !== undefined && next.start === first.end + 1 && /^insulin$/.test(first.low) && NEED_FIRST.test(next.low)
    ? { name: `${bare.name} ${next.low}`, start: bare.start, end: next.end }
    : bare;
}

/** What a body makes or holds by itself. */
const OWN_SUBSTANCES =
  /^(?:testosterone|o?estradiol|progesterone|insulin|glucagon|cortisol|thyroxine|melatonin|oxytocin|prolactin|gh|glucose|calcium|magnesium|zinc|iron|leptin|dopamine|serotonin|(?:nor)?(?:adrenaline|epinephrine)|histamine|carnitine|arginine|citrulline|nitrate|nitrite)$/u;

/** "an increase in testosterone concentration": a substance that was found in somebody. */
function isMeasured(text: string, { low, start, end }: Place & { readonly low: string }): boolean {
  if (!OWN_SUBSTANCES.test(low)) return false;
  return (
    /^\s(?:(?:serum|plasma|blood)\s)?(?:concentrations?|levels?|resistance|sensitivity|secretion|responses?)\b/u.test(
      text.slice(end, end + 30),
    ) || /\b(?:serum|plasma|blood|urinary|salivary)\s$/u.test(text.slice(Math.max(0, start - 10), start))
  );
}

/** What a word in capitals is beside a brand. */
const NO_BRAND =
  /^[\s-](?:stud(?:y|ies)|trials?|criteria|guidelines?|score|scale|group|questionnaire|database|software|network|registry|programme|program|index|system)\b/iu;
/** Whose dose it is: "single doses of X", "X was evaluated at doses of", "Effects of X on". */
const BRAND_BEFORE =
  /(?:^|\b(?:of|with|receiving|taking|receive|taken?|for|on|administer|discontinue|start)\s|[.:]\s)$/u;

/** The one brand in capitals that a sentence names which names no drug else. */
function onlyBrand(text: string, start: number, end: number, names: DrugNames): FoundName | undefined {
  const capitals = wordsOf(text, start, end).filter(({ word }) => /^[A-Z][A-Z-]{3,}$/.test(word));
  const [first] = capitals;
  if (first === undefined || !isDrugWord(first, names) || capitals.some(({ low }) => low !== first.low))
    return undefined;
  if (NO_BRAND.test(text.slice(first.end, first.end + 20))) return undefined;
  const before = text.slice(Math.max(start, first.start - 16), first.start);
  const subject = /^\s(?:may|should|can|could|will|must|was|is|has)\s/u.test(text.slice(first.end, first.end + 8));
  if (first.start > start && !BRAND_BEFORE.test(before) && !(subject && /,\s$/u.test(before))) return undefined;
  return { name: first.low, start: first.start, end: first.end };
}

/** A group, or what somebody is treated for, before a bracket. */
const NO_HEAD = /\b(?:(?:group|arm)|(?:treatment|therapy|management|prevention|prophylaxis)\s(?:of|for))\s[\w-]+\s?$/iu;

/** A drug that names a group, with its short form. */
const GROUP_OF = /(?<![\p{L}-])(\p{L}{4,})\s(?:\([A-Z\d]{1,6}\)\s)?(?:group|arm)\s$/u;

const LASTING = /\sfor\s\d+\s(?:days|weeks|months)\s?$/u;

/** The name before the bracket that a place stands in: "X (brand; 0.5%, with a mean dose of 5 mg)". */
function nameOfBracket(
  text: string,
  start: number,
  at: number,
  since: number,
  names: DrugNames,
): FoundName | undefined {
  let depth = 0;
  for (let from = at - 1; from >= Math.max(start, at - 260); from -= 1) {
    const mark = text.charAt(from);
    if (mark === ")" || mark === "]") depth += 1;
    else if ((mark === "(" || mark === "[") && depth > 0) depth -= 1;
    else if (mark === "(" || mark === "[") {
      // "the X (T) group (receiving 40 mg)"
      const led = GROUP_OF.exec(text.slice(Math.max(start, from - 60), from));
      const own = led?.[1]?.toLowerCase() ?? "";
      if (led !== null && since <= from && isNamedDrug({ low: own }, names)) {
        const begin = Math.max(start, from - 60) + led.index;
        return { name: own, start: begin, end: begin + own.length };
      }
      if (NO_HEAD.test(text.slice(Math.max(start, from - 40), from))) return undefined;
      if (since > from) return undefined;
      // "X for 6 months (100 mg twice daily)"
      const lasting = LASTING.exec(text.slice(Math.max(start, from - 24), from))?.[0].length ?? 0;
      const before = nameBefore(text, start, from - lasting, names, []);
      // "guidelines for X (400 mg twice daily)": what it is given for.
      if (before !== undefined && !isKnownName(text, before.found, names))
        if (/\b(?:for|against|in)\s$/iu.test(text.slice(Math.max(start, before.found.start - 9), before.found.start)))
          return undefined;
      return before !== undefined && (before.beside || isKnownName(text, before.found, names))
        ? before.found
        : undefined;
    }
  }
  return undefined;
}

function isKnownName(text: string, { start, end }: FoundName, names: DrugNames): boolean {
  return wordsOf(text, start, end).some((word) => isDrugWord(word, names));
}

/** "The heparin dosages required were 120 U/kg for dabigatran": whose doses they are is said before. */
function isDoseOfAnother(before: string, drug: string, names: DrugNames): boolean {
  return [...before.matchAll(/(?<![\p{L}-])(\p{L}{5,})\s(?:dos(?:e|age)s?|requirements?)\b/gu)].some(
    ([, word = ""]) => word.toLowerCase() !== drug && isNamedDrug({ low: word.toLowerCase() }, names),
  );
}

function drugOf(
  text: string,
  start: number,
  draft: Draft,
  previous: Draft | undefined,
  limit: number,
  passed: readonly Place[],
  names: DrugNames,
): FoundName | undefined {
  const near = passed.filter((one) => one.end > draft.start - 260 && one.start <= draft.start);
  const from = previous?.end ?? start;
  const said = draft.frequency !== undefined && draft.frequency.start >= draft.end ? draft.frequency.end : draft.end;
  if (OF_NOTHING.test(text.slice(draft.end, draft.end + 40))) return undefined;
  if (/\bplacebo\s(?:\([^()]*\)\s)?$/iu.test(text.slice(Math.max(start, draft.start - 90), draft.start)))
    return undefined;
  if (/\bplacebo\b/iu.test(text.slice(draft.start, draft.end))) return undefined;
  const direct =
    nameAfter(text, draft.end, limit, names) ??
    (said > draft.end && said <= limit ? nameAfter(text, said, limit, names) : undefined);
  if (direct?.sure === true) {
    // "A 20 mg B 250 mg": the names stand before their amounts.
    const led = /^\s$/u.test(text.slice(direct.found.end, limit))
      ? nameBefore(text, from, draft.start, names, near)
      : undefined;
    const alone = led?.beside === true && led.found.start !== previous?.drug?.start;
    return alone && isKnownName(text, led.found, names) ? led.found : direct.found;
  }
  for (const since of [draft.end, said]) {
    const meant = FOR_DRUG.exec(text.slice(since, Math.min(limit, since + 50)));
    if (meant?.[1] === undefined || !isNamedDrug({ low: meant[1].toLowerCase() }, names)) continue;
    if (isDoseOfAnother(text.slice(start, draft.start), meant[1].toLowerCase(), names)) continue;
    const at = since + meant[0].length - meant[1].length;
    return { name: meant[1].toLowerCase(), start: at, end: at + meant[1].length };
  }
  const inside = isForm(draft.amount) ? insideForm(text, draft, names) : undefined;
  if (inside !== undefined) return inside;
  const before = nameBefore(text, start, draft.start, names, near);
  // "When given with X, limit the dose to 5 mg": what it is given with.
  if (
    before?.withIt === true &&
    !before.beside &&
    /,\s\p{L}/u.test(outsideBrackets(text.slice(before.found.end, draft.start)))
  )
    return direct?.found;
  // The name right after one amount is not the name before the next, where that has its own.
  const taken = before !== undefined && before.found.start === previous?.drug?.start && direct !== undefined;
  const own = before !== undefined && before.found.start >= from && !taken ? before : undefined;
  if (own?.beside === true) {
    // "lactulose (Medilax, up to 75 mL)": the generic name before the bracket is the better one.
    const head = isKnownName(text, own.found, names)
      ? undefined
      : nameOfBracket(text, start, own.found.start, start, names);
    return head !== undefined && isNamedDrug({ low: head.name.split(" ")[0] ?? "" }, names) ? head : own.found;
  }
  // "rifaximin (Xifaxan, tablets, 550 mg)": so it is with words between.
  if (own !== undefined && !isKnownName(text, own.found, names) && text.charAt(own.found.start - 1) === "(") {
    const head = nameOfBracket(text, start, own.found.start, start, names);
    if (head !== undefined && isNamedDrug({ low: head.name.split(" ")[0] ?? "" }, names)) return head;
  }
  const beyondDoubt = own !== undefined && !own.withIt && isKnownName(text, own.found, names);
  if (direct !== undefined && !(beyondDoubt && !/^\s[a-z]/u.test(text.slice(draft.end, draft.end + 2))))
    return direct.found;
  const ofBracket =
    own === undefined
      ? nameOfBracket(text, start, draft.start, previous?.drug === undefined ? start : previous.start, names)
      : undefined;
  if (ofBracket !== undefined) return ofBracket;
  const ofDose = nameOfDose(text, Math.max(start, from), draft.start, names);
  if (own !== undefined) {
    const [word] = wordsOf(text, own.found.start, own.found.end);
    const sure = word !== undefined && isDrugWord(word, names) && !own.withIt;
    return sure || ofDose?.start === previous?.drug?.start ? own.found : (ofDose ?? own.found);
  }
  if (previous?.drug !== undefined && previous.found.list === draft.found.list) return previous.drug;
  const carried =
    previous?.drug !== undefined &&
    carriesOn(
      text.slice(Math.max(previous.end, Math.min(previous.drug.end, draft.start)), draft.start),
      names,
      draft.role?.value === "maximum" ? 240 : 120,
    );
  // The drug of the dose before, with another named since: whose this dose is nobody can tell.
  if (ofDose !== undefined && (ofDose.start !== previous?.drug?.start || carried)) return ofDose;
  if (carried) return previous.drug;
  return before?.found;
}

function outsideBrackets(piece: string): string {
  return piece.replace(/\([^()]{0,200}\)/gu, "").replace(/,\s(?:also\s)?an?\s[^,;.()]{3,70},/gu, "");
}

/** "4 calcium acetate tablets": the name stands between number and form. */
function insideForm(text: string, draft: Draft, names: DrugNames): FoundName | undefined {
  const words = wordsOf(text, draft.start, draft.end);
  const first = words.length < 2 ? undefined : words[0];
  return first === undefined ? undefined : nameAfter(text, first.start - 1, draft.end, names)?.found;
}

/** Whether the words between two amounts go on about the same drug: they name no other. */
function carriesOn(between: string, names: DrugNames, farthest: number): boolean {
  if (between.length >= farthest || /(?:\b(?:and|or)|\+)\s[A-Z](?:[A-Z]|-?\d)/.test(between)) return false;
  return !wordsOf(between, 0, between.length).some((word) => isDrugWord(word, names));
}
