import { holds } from "./clauses.js";
import { compared } from "./compared-amounts.js";
import { peopleIn, within } from "./event-places.js";
import type { EventQuestion } from "./event-question.js";
import { sidesOf } from "./sides.js";

/** How large trials or arms are, against each other or a number. */
export function trialSize({
  text,
  clause,
  sections,
  places,
  here,
  chosen,
  numbers,
}: EventQuestion): boolean | undefined {
  if (chosen !== undefined || /\badverse|\bevents?\b|\bsuffer|\bexperienc|\baffect/iu.test(text)) return undefined;
  if (
    !/\b(?:cohort|sample|group|trial) sizes?\b|\bnumber of (?:patients|participants|subjects|people)\b|\b(?:patients|participants|subjects)\b|\b(?:larger|smaller|bigger)\b/iu.test(
      text,
    )
  )
    return undefined;
  const sides = sidesOf(clause, sections);
  if (sides !== undefined) {
    const [a, b] = [peopleIn(within(places, ...sides.left)), peopleIn(within(places, ...sides.right))];
    if (a === 0 || b === 0) return undefined;
    return compared(text, a, b, numbers, false, clause.denied);
  }
  const [first] = numbers;
  return first === undefined || first.percent ? undefined : holds(first, peopleIn(here));
}
