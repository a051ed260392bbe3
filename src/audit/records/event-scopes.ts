import { within } from "./event-places.js";
import type { EventQuestion, Place } from "./event-question.js";

/** The scopes that a clause speaks of each by itself ("both trials", "either cohort"), or all as one. */
export function scopesOf({ text, clause, places, here }: EventQuestion): (readonly Place[])[] {
  if (/\b(?:total|combined|across|between|throughout|altogether|overall)\b/iu.test(text)) return [here];
  const each = /\b(?:both|each|either|neither|all|respectively|any)\b/iu.test(text);
  if (clause.trials.length > 1 && each && !/\bcohorts?\b/iu.test(text))
    return clause.trials.map((trial) => within(places, [trial], clause.groups));
  if (
    each &&
    (clause.groups.length > 1 ||
      /\b(?:both|each|either|neither|all|any)(?: of (?:the|its|their))?(?: the| its| their)?(?: patient)? (?:cohort|arm|group)/iu.test(
        text,
      ))
  )
    return here.map((place) => [place]);
  if (clause.groups.length === 1 && clause.trials.length > 1 && each) return here.map((place) => [place]);
  if (clause.trials.length > 1 && !/\bthere (?:was|were)\b/iu.test(text))
    return clause.trials.map((trial) => within(places, [trial], clause.groups));
  return [here];
}
