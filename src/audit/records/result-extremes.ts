import type { ArmResult } from "./outcome.js";
import { isShare } from "./outcome.js";
import { amounts } from "./result-figures.js";
import type { ResultQuestion } from "./result-question.js";

/** "Was highest in cohort 2", "the group with the best result was X". */
export function extremeArm({ text, clause, outcomes, here, spoken }: ResultQuestion): boolean | undefined {
  const top = /\b(?:highest|best|greatest|longest|largest|most)\b/iu.test(text) && !/\bmost of\b/iu.test(text);
  const bottom = /\b(?:lowest|worst|smallest|shortest|fewest|least)\b(?<!at least)/iu.test(text);
  if ((!top && !bottom) || here.length !== 1 || clause.trials.length > 1) return undefined;
  const [arm] = here;
  const list = outcomes[clause.trials[0] ?? 0]?.arms ?? [];
  if (arm === undefined || list.length < 2) return undefined;
  const value = (one: ArmResult) => {
    const all = amounts(one, spoken, isShare(one));
    return all.length > 1 ? (all.at(-1) ?? 0) : (all[0] ?? 0);
  };
  return list.every((one) => (top ? value(arm) >= value(one) : value(arm) <= value(one)));
}
