import type { Draft } from "./regimen-drafts.js";
import { isForm } from "./regimen-drafts.js";
import type { DrugNames, FoundName } from "./regimen-drugs.js";
import { isDrugWord, nameAfter, nameBefore, nameOfDose, wordsOf } from "./regimen-drugs.js";

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
  drafts.forEach((draft, at) => {
    const name = drugOf(text, start, draft, previous, Math.min(end, drafts[at + 1]?.start ?? end), passed, names);
    if (name !== undefined) draft.drug = name;
    previous = draft;
  });
  // "75, 150 or 300 mg of X": what is said after the last holds for those before it.
  for (let at = drafts.length - 2; at >= 0; at -= 1) {
    const [one, next] = [drafts[at], drafts[at + 1]];
    if (one === undefined || next?.drug === undefined || one.drug !== undefined) continue;
    if (one.found.list === next.found.list || /^,?\s(?:or|to|and)\s$/.test(text.slice(one.end, next.start)))
      one.drug = next.drug;
  }
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
  const direct =
    nameAfter(text, draft.end, limit, names) ??
    (said > draft.end && said <= limit ? nameAfter(text, said, limit, names) : undefined);
  if (direct?.sure === true) return direct.found;
  const inside = isForm(draft.amount) ? insideForm(text, draft, names) : undefined;
  if (inside !== undefined) return inside;
  const before = nameBefore(text, start, draft.start, names, near);
  // The name right after one amount is not the name before the next, where that has its own.
  const taken = before !== undefined && before.found.start === previous?.drug?.start && direct !== undefined;
  const own = before !== undefined && before.found.start >= from && !taken ? before : undefined;
  if (own?.beside === true) return own.found;
  if (direct !== undefined) return direct.found;
  const ofDose = nameOfDose(text, Math.max(start, from), draft.start, names);
  if (own !== undefined) {
    const [word] = wordsOf(text, own.found.start, own.found.end);
    const sure = word !== undefined && isDrugWord(word, names) && !own.withIt;
    return sure ? own.found : (ofDose ?? own.found);
  }
  if (previous?.drug !== undefined && previous.found.list === draft.found.list) return previous.drug;
  if (ofDose !== undefined) return ofDose;
  if (previous?.drug !== undefined && carriesOn(text.slice(previous.end, draft.start), names)) return previous.drug;
  return before?.found;
}

/** "4 calcium acetate tablets": the name stands between number and form. */
function insideForm(text: string, draft: Draft, names: DrugNames): FoundName | undefined {
  const words = wordsOf(text, draft.start, draft.end);
  const first = words.length < 2 ? undefined : words[0];
  return first === undefined ? undefined : nameAfter(text, first.start - 1, draft.end, names)?.found;
}

/** Whether the words between two amounts go on about the same drug: they name no other. */
function carriesOn(between: string, names: DrugNames): boolean {
  if (between.length >= 120 || /\b(?:and|or)\s[A-Z]{2,}/.test(between)) return false;
  return !wordsOf(between, 0, between.length).some((word) => isDrugWord(word, names));
}
