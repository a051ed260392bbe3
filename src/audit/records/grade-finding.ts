import { weightOf } from "../signals/common-words.js";
import type { CriterionPiece } from "./criterion-pieces.js";
import type { PeopleFinding } from "./people-finding.js";
import type { Range } from "./ranges.js";
import { beyond, meet, rangeOf, within } from "./ranges.js";
import { wordsOf } from "./record.js";

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5 };
const GRADE =
  /(?<before>(?:[<>]\/?=?|[≤≥]|\b(?:less|greater|more|higher|lower) than(?: or equal to)?|\bat least|\bover|\babove|\bbelow|\bexceeding)?) ?\bgrades? ?(?<sign>[<>]\/?=?|[≤≥]|above|over|below)? ?(?<grade>[0-5]|I{1,3}V?|IV|V)\b(?:(?: ?[-–,/] ?| or | to | and )(?<second>[0-5]|I{1,3}V?|IV|V)\b)?(?<after>,? (?:or|and) (?:above|higher|greater|more|worse|over|below|less|lower))?/giu;

/** The grades of a toxicity that a text speaks of. */
export function gradesIn(text: string): Range | undefined {
  const groups = [...text.matchAll(GRADE)][0]?.groups;
  if (groups === undefined) return undefined;
  const number = (word: string) => ROMAN[word.toLowerCase()] ?? Number(word);
  const grade = number(groups["grade"] ?? "");
  const sign = `${groups["before"] ?? ""} ${groups["sign"] ?? ""} ${groups["after"] ?? ""}`;
  const equal = /=|[≤≥]|equal|at least|\bor\b|\band\b/iu.test(sign);
  if (/[>≥]|greater|more|higher|above|over|worse|at least|exceed/iu.test(sign)) return rangeOf(grade, Infinity, !equal);
  if (/[<≤]|less|lower|below/iu.test(sign)) return rangeOf(0, grade, false, !equal);
  const second = groups["second"];
  return rangeOf(grade, second === undefined ? grade : number(second));
}

/** What criteria say to a graded condition ("grade 3 neuropathy"): by the first of them that grades the same condition. */
export function gradeFinding(people: string, pieces: readonly CriterionPiece[]): PeopleFinding | undefined {
  const said = gradesIn(people);
  if (said === undefined) return undefined;
  const named = new Set(wordsOf(people).filter((word) => weightOf(word) >= 0.6));
  for (const { text, words, sign, exception } of pieces) {
    if (![...words].some((word) => named.has(word))) continue;
    const found = gradesIn(text);
    if (found === undefined) continue;
    const inside = sign === 1 && !exception ? (found.low === found.high ? rangeOf(0, found.high) : found) : undefined;
    const allowed =
      inside ??
      (sign === -1 && !exception ? beyond(found.low === found.high ? rangeOf(found.low, Infinity) : found) : found);
    if (allowed === undefined) continue;
    const all = /\b(?:any|all)\b/iu.test(people) || said.high === Infinity;
    const out = all ? !within(said, allowed) && !meet(said, allowed) : !meet(said, allowed);
    return { about: "limit", admitted: out ? -1 : 1, required: 0, criterion: text };
  }
  return undefined;
}
