import type { ClauseVerdict } from "./clause-verdict.js";
import type { RecordClause } from "./clauses.js";
import { numbersOf } from "./clauses.js";
import { commonest } from "./event-commonest.js";
import { everyEvent } from "./event-limits.js";
import type { EventTarget } from "./event-names.js";
import { targetsIn } from "./event-names.js";
import { eventNumber, noEvent, someEvent } from "./event-number.js";
import { onlyIn, onlyThese } from "./event-only.js";
import { armEvents, oneThanOther } from "./event-order.js";
import { sharedEvents } from "./event-overlap.js";
import { namesOf, within } from "./event-places.js";
import type { EventQuestion, EventRule, Place } from "./event-question.js";
import { shareOfPeople } from "./event-share.js";
import { eventTypes } from "./event-types.js";
import type { EventCount, TrialSection } from "./record.js";
import { eventsOf } from "./record.js";
import { trialSize } from "./trial-size.js";

/** Checks a clause on adverse events against the counts of one or two trials; `before` is the clause before, which it may go on about. */
export function checkEvents(clause: RecordClause, sections: readonly TrialSection[], before = ""): ClauseVerdict {
  const places = sections.flatMap(({ groups }, trial) =>
    groups.map((one, group): Place => {
      const all = eventsOf(one);
      const isTotal = ({ name }: EventCount) => /^total$/iu.test(name);
      return { trial, group, events: all.filter((event) => !isTotal(event)), total: all.find(isTotal) };
    }),
  );
  const names = new Map<string, ReadonlySet<string>>();
  for (const { events } of places) for (const { name, words } of events) names.set(name.toLowerCase(), words);
  const named = targetsIn(clause.text, names);
  const large = /\badverse|\bside effects?\b|\bAEs?\b|\bevents?\b/iu.test(clause.text);
  const own = named.map((one): EventTarget => ({ ...one, names: namesOf([one], places) }));
  const targets =
    own.length === 0 && !large ? targetsIn(before, names) : large ? own.filter(({ found }) => found > 0.3) : own;
  const question: EventQuestion = {
    text: clause.text,
    clause,
    sections,
    places,
    here: within(places, clause.trials, clause.groups),
    targets,
    named: own,
    chosen: targets.length === 0 ? undefined : namesOf(targets, places),
    numbers: numbersOf(clause.text),
    share: /%|\bpercent|\bproportion|\brate\b|\blikely\b|\bfraction\b/iu.test(clause.text),
  };
  const found = targets.length === 0 ? 1 : Math.min(...targets.map((one) => one.found));
  for (const [by, rule] of RULES) {
    const stands = rule(question);
    if (stands !== undefined) return { stands: stands ? 1 : -1, by, found };
  }
  return { stands: 0, by: "unread", found };
}

const RULES: readonly (readonly [ClauseVerdict["by"], EventRule])[] = [
  ["overlap", sharedEvents],
  ["types", eventTypes],
  ["only", onlyIn],
  ["only", onlyThese],
  ["most", commonest],
  ["every", everyEvent],
  ["compare", oneThanOther],
  ["size", trialSize],
  ["compare", armEvents],
  ["percent", shareOfPeople],
  ["number", eventNumber],
  ["none", noEvent],
  ["some", someEvent],
];
