import type { ArmResult } from "./outcome.js";
import { countsPeople, isShare } from "./outcome.js";
import { DOWN, amounts, figuresOf } from "./result-figures.js";
import type { ResultQuestion } from "./result-question.js";

/** "All", "most" and "the majority of" people. */
export function resultShare({ text, here, spoken, turned }: ResultQuestion): boolean | undefined {
  const people = /\b(?:patients?|participants?|subjects?|women)\b/iu.test(text);
  const all =
    people &&
    /\b(?:all|every|each|100%)(?: of)?(?: the)?(?: \w+){0,3} (?:patients?|participants?|subjects?)\b/iu.test(text);
  const most = people && /\b(?:most|majority|over half|more than half)\b/iu.test(text);
  if ((!all && !most) || here.length === 0) return undefined;
  const value = (arm: ArmResult) => {
    const list = amounts(arm, spoken, true);
    return list.length > 1 && all ? Math.max(...list) : (list.at(-1) ?? 0);
  };
  return here.every((arm) => {
    if (!isShare(arm) && !countsPeople(arm)) {
      const [one] = figuresOf(arm, spoken);
      const down = DOWN.test(text);
      return one !== undefined && (down ? one.value < 0 : one.value > 0);
    }
    const share = turned ? 100 - value(arm) : value(arm);
    return all ? share >= 99.5 : share > 50;
  });
}

/** "None of the patients in cohort 1 responded". */
export function noneOfPeople({ text, clause, here, spoken }: ResultQuestion): boolean | undefined {
  if (!clause.denied || here.length === 0) return undefined;
  if (!/\b(?:none|no|zero|not a single|neither|not any|never)\b/iu.test(text)) return undefined;
  if (!/\b(?:patients?|participants?|subjects?|cases?|one|cohorts?)\b/iu.test(text)) return undefined;
  return here.every((arm) => (amounts(arm, spoken, false)[0] ?? 0) === 0);
}
