import type { DrugNames } from "./regimen-drug-word.js";
import { isDrugWord, wordsOf } from "./regimen-drug-word.js";
import type { Draft } from "./regimen-drafts.js";

/**
 * "A or B in doses of 1 and 4 mg, respectively": gives each of as many amounts its own of as many drugs named before them. A list
 * that is not so told keeps the drug it has.
 */
export function nameRespectively(
  text: string,
  start: number,
  end: number,
  drafts: readonly Draft[],
  names: DrugNames,
): void {
  for (const members of listsOf(text, drafts)) {
    const [first, last] = [members[0], members.at(-1)];
    if (first === undefined || last === undefined || members.length < 2) continue;
    if (
      !/^(?:\s?\([^()]{1,60}\))?[^.;\d]{0,30}\brespectively\b/iu.test(
        text.slice(last.end, Math.min(end, last.end + 110)),
      )
    )
      continue;
    const known = wordsOf(text, start, first.start).filter((word) => isDrugWord(word, names));
    const own = known.slice(-members.length);
    const joined = own.every((word, at) => {
      const next = own[at + 1];
      return next === undefined || /^(?:,?\s(?:and|or|versus|vs\.?)\s|,\s)$/u.test(text.slice(word.end, next.start));
    });
    if (own.length < members.length || !joined) continue;
    members.forEach((member, at) => {
      const word = own[at];
      if (word !== undefined) member.drug = { name: word.low, start: word.start, end: word.end };
    });
  }
}

/** Amounts that are written as one list, also with brackets between them: "7.8 mg (range 3–10) and 40.8 mg (range 20–48)". */
function listsOf(text: string, drafts: readonly Draft[]): Draft[][] {
  const lists: Draft[][] = [];
  for (const draft of drafts) {
    const last = lists.at(-1)?.at(-1);
    const gap = last === undefined || draft.start < last.end ? "" : text.slice(last.end, draft.start);
    const goesOn =
      last !== undefined && (last.found.list === draft.found.list || /^\s?\([^()]{1,60}\),?\s(?:and|or)\s$/u.test(gap));
    if (goesOn) lists.at(-1)?.push(draft);
    else lists.push([draft]);
  }
  return lists;
}
