import { holds } from "./clauses.js";
import { amount, within } from "./event-places.js";
import type { EventQuestion } from "./event-question.js";

/** "All cases of X were in cohort 1", "only in the secondary trial". */
export function onlyIn({ text, clause, places, chosen, numbers, here }: EventQuestion): boolean | undefined {
  const all =
    /\b(?:all|every|each)\b(?! (?:patient )?(?:cohorts|arms|groups)).{0,90}\b(?:in|from|of|by) (?:patients (?:from|in) )?(?:cohort|arm|group|the (?:primary|secondary))/iu.test(
      text,
    );
  const only =
    /\b(?:only|exclusively|solely)\b(?: \w+){0,3} (?:in|by|from|for) (?:patients (?:from|in) )?(?:cohort|arm|group|the (?:primary|secondary))|^(?:only )(?:cohort|arm|group|patients (?:in|from) cohort)/iu.test(
      text,
    );
  const mostly =
    /^(?:in [^,]*, ?)?(?:most|the majority) of (?:the )?(?:\w+ )?(?:cases|events|instances|adverse)/iu.test(text);
  if (!all && !only && !mostly) return undefined;
  if (/\b(?:all|every) (?:of the )?(?:patients|participants|subjects)\b/iu.test(text)) return undefined;
  const [cohort] = clause.groups;
  const mine = clause.groups.length === 1 ? here : clause.trials.length === 1 && only ? here : [];
  if (mine.length === 0 && cohort === undefined) return undefined;
  const rest = places.filter(
    (place) => !mine.includes(place) && (clause.groups.length !== 1 || clause.trials.includes(place.trial)),
  );
  const [a, b] = [amount(mine, chosen, false), amount(rest, chosen, false)];
  if (mostly) return a > b;
  const [first] = numbers;
  return a > 0 && b === 0 && (first === undefined || first.percent || holds(first, a));
}

/** "The only adverse event was X", "only records X events", "all adverse events were X related". */
export function onlyThese({
  text,
  clause,
  places,
  here,
  targets,
  chosen,
  numbers,
}: EventQuestion): boolean | undefined {
  const said =
    /\b(?:only|exclusively|solely)\b/iu.test(text) && /\badverse|\bevents?\b|\brecords?\b|\breports?\b/iu.test(text);
  const all = /\b(?:all|every|each)(?: of)?(?: the)?(?: \w+)? (?:adverse )?events?\b.* (?:was|were|is|are)\b/iu.test(
    text,
  );
  if ((!said && !all) || chosen === undefined || targets.length === 0) return undefined;
  if (numbers.length > 0 && !/\bonly (?:one|1) (?:type|adverse|kind)/iu.test(text)) return undefined;
  if (/\b(?:same|more|fewer|less|none|no|not)\b/iu.test(text)) return undefined;
  const scopes =
    clause.trials.length > 1 && /\bboth\b/iu.test(text) && !/\bobserved in patients from both\b/iu.test(text)
      ? clause.trials.map((trial) => within(places, [trial], clause.groups))
      : [here];
  return scopes.every((scope) => {
    const names = scope
      .flatMap(({ events }) => events.filter(({ count }) => count > 0))
      .map(({ name }) => name.toLowerCase());
    return names.length > 0 && names.every((name) => chosen.has(name));
  });
}
