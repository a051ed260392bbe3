import { countsPeople } from "./outcome.js";
import { amounts, figuresOf } from "./result-figures.js";
import type { ResultQuestion } from "./result-question.js";

/** "Had a negative change", "increased": by the sign of a change from the beginning; "several", "at least one" by a count. */
export function changeSign({ text, here, outcomes, clause, spoken }: ResultQuestion): boolean | undefined {
  const change = outcomes[clause.trials[0] ?? 0]?.about.has("chang") === true;
  const [up, down] = [
    /\b(?:positive|increas\w+|gain\w*|rise|rose|higher|grew|\+ve)\b/iu.test(text),
    /\b(?:negative|decreas\w+|los[st]\w*|reduc\w+|drop\w*|fell|lower|declin\w+|-ve)\b/iu.test(text),
  ];
  if (change && up !== down && here.length > 0)
    return here.every((arm) => {
      const [one] = figuresOf(arm, spoken);
      return one !== undefined && (up ? one.value > 0 : one.value < 0);
    });
  if (
    /\b(?:several|multiple|many|some|a number of)\b.*\b(?:patients|participants|subjects)\b/iu.test(text) &&
    here.some(countsPeople)
  )
    return here.every((arm) => (amounts(arm, spoken, false)[0] ?? 0) > 1);
  return undefined;
}
