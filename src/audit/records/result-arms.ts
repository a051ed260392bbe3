import { weightOf } from "../signals/common-words.js";
import type { RecordClause } from "./clauses.js";
import type { ArmResult, Outcome } from "./outcome.js";
import { armWords } from "./outcome.js";

/** The arms that a clause names by number or by words that others don't have; all of its trials' where it names none. */
export function armsSpokenOf(clause: RecordClause, outcomes: readonly Outcome[], words: string): ArmResult[] {
  return clause.trials.flatMap((trial) => {
    const list = outcomes[trial]?.arms ?? [];
    if (clause.groups.length > 0) {
      const named = list.filter((_, at) => clause.groups.includes(at));
      return named.length > 0 ? named : list;
    }
    const at = armNamed(list, words);
    return at === -1 ? list : list.slice(at, at + 1);
  });
}

const CONTROL = /\b(?:placebo|control|comparator|alone|standard|sham|no intervention)\b/iu;

/** Which arm words name better than any other, by its title or else its description; -1 where none or several. */
export function armNamed(list: readonly ArmResult[], text: string): number {
  const mine = armWords(text.replace(/\b(?:primary|secondary) trial\b|\b(?:cohort|arm|group) \d\b/giu, " "));
  const by = (words: (arm: ArmResult) => ReadonlySet<string>) => {
    const named = list.map(
      (arm) =>
        [...words(arm)]
          .filter((word) => mine.has(word) && !list.every((other) => words(other).has(word)))
          .reduce((sum, word) => sum + weightOf(word) + 0.1, 0) -
        0.05 * [...words(arm)].filter((word) => !mine.has(word)).length,
    );
    const best = Math.max(...named);
    return best > 0.05 && named.filter((one) => one === best).length === 1 ? named.indexOf(best) : -1;
  };
  const found = by(({ title }) => title);
  if (found !== -1 || list.length !== 2) return found === -1 ? by(({ about }) => about) : found;
  const control = list.findIndex(({ title, about }) => CONTROL.test([...title, ...about].join(" ")));
  if (control !== -1 && /\b(?:control|placebo|comparator)\b/iu.test(text)) return control;
  if (
    control !== -1 &&
    /\b(?:test|intervention|treatment|experimental|active)(?:ed)? (?:group|cohort|arm)/iu.test(text)
  )
    return 1 - control;
  return by(({ about }) => about);
}
