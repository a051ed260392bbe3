import type { RecordClause, SaidNumber } from "./clauses.js";
import { holds, numbersOf, THAN, trialsOf } from "./clauses.js";
import type { EventTarget } from "./event-names.js";
import { targetsIn } from "./event-names.js";
import type { EventCount, TrialSection } from "./record.js";
import { eventsOf } from "./record.js";
import type { Side } from "./sides.js";
import { sidesOf } from "./sides.js";

/** What was found a clause to stand or fall by. */
export const WAYS = [
  "compare",
  "same",
  "number",
  "percent",
  "none",
  "some",
  "most",
  "only",
  "twice",
  "overlap",
  "types",
  "every",
  "size",
  "measure",
  "time",
  "range",
  "unread",
] as const;

/** What a section says to a clause: whether it stands, and by what it was found so. */
export interface ClauseVerdict {
  /** 1 it stands, -1 it does not, 0 that cannot be told. */
  readonly stands: -1 | 0 | 1;
  readonly by: (typeof WAYS)[number];
  /** How well what is spoken of was found, 0 to 1. */
  readonly found: number;
}

interface Place {
  readonly trial: number;
  readonly group: number;
  readonly events: readonly EventCount[];
  readonly total: EventCount | undefined;
}

/** A clause on adverse events, taken apart. */
interface EventQuestion {
  readonly text: string;
  readonly clause: RecordClause;
  readonly sections: readonly TrialSection[];
  readonly places: readonly Place[];
  readonly here: readonly Place[];
  readonly targets: readonly EventTarget[];
  /** Also what no event of the record goes by. */
  readonly named: readonly EventTarget[];
  /** All that it names; nothing where it speaks of adverse events at large. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly numbers: readonly SaidNumber[];
  readonly share: boolean;
}

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

/** The names of targets; where a trial has none of a target's own, those that hold its words. */
function namesOf(targets: readonly EventTarget[], places: readonly Place[]): ReadonlySet<string> {
  const trials = [...new Set(places.map(({ trial }) => trial))].map(
    (trial) =>
      new Set(within(places, [trial], []).flatMap(({ events }) => events.map(({ name }) => name.toLowerCase()))),
  );
  return new Set(
    targets.flatMap(({ names, wide = names }) =>
      trials.flatMap((there) => {
        const own = [...names].filter((name) => there.has(name));
        return own.length > 0 ? own : [...wide].filter((name) => there.has(name));
      }),
    ),
  );
}

type Rule = (question: EventQuestion) => boolean | undefined;
const RULES: readonly (readonly [ClauseVerdict["by"], Rule])[] = [
  ["overlap", overlap],
  ["types", types],
  ["only", onlyIn],
  ["only", onlyThese],
  ["most", commonest],
  ["every", everyEvent],
  ["compare", oneThanOther],
  ["size", size],
  ["compare", armThanArm],
  ["percent", majority],
  ["number", number],
  ["none", none],
  ["some", some],
];

function within(places: readonly Place[], trials: readonly number[], groups: readonly number[]): Place[] {
  return places.filter(({ trial, group }) => trials.includes(trial) && (groups.length === 0 || groups.includes(group)));
}

/** How many people had any of some events, or the share of all in percent. */
function amount(wanted: readonly Place[], names: ReadonlySet<string> | undefined, share: boolean): number {
  const count = wanted.reduce(
    (sum, { events, total }) =>
      sum +
      (names === undefined
        ? (total?.count ?? 0)
        : events.filter(({ name }) => names.has(name.toLowerCase())).reduce((all, one) => all + one.count, 0)),
    0,
  );
  if (!share) return count;
  const of = peopleIn(wanted);
  return of === 0 ? 0 : (100 * count) / of;
}

function peopleIn(places: readonly Place[]): number {
  return places.reduce((sum, { events, total }) => sum + Math.max(total?.of ?? 0, ...events.map(({ of }) => of)), 0);
}

/** The events that occurred, by their words. */
function occurred(places: readonly Place[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { events } of places)
    for (const { name, words, count } of events) {
      const key = [...words].sort().join(" ") || name.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  return counts;
}

const happened = (places: readonly Place[]) => [...occurred(places)].filter(([, count]) => count > 0);

/** Whether two trials or arms have events in common. */
function overlap({ text, clause, places, targets }: EventQuestion): boolean | undefined {
  if (!/\badverse|\bevents?\b|\bside effects?\b|\bAEs?\b/iu.test(text) || targets.length > 0) return undefined;
  if (!/\bsame\b|\bshared?\b|\bin common\b|\bidentical\b|\bdifferent adverse|\b\w+ly different\b/iu.test(text))
    return undefined;
  if (/\bsame (?:\w+ )?(?:number|amount|proportion|total|percentage|rate|frequency|occurrence)/iu.test(text))
    return undefined;
  const sides =
    clause.trials.length === 2
      ? [0, 1].map((trial) => within(places, [trial], []))
      : [0, 1].map((group) => within(places, clause.trials, [group]));
  const [a, b] = sides.map((side) => new Set(happened(side).map(([name]) => name)));
  if (a === undefined || b === undefined) return undefined;
  const shared = [...a].filter((name) => b.has(name)).length;
  if (/\bnone\b|\bnot?\b|n['’]t\b|\bneither\b|\b(?:entirely|completely|totally|wholly) different\b/iu.test(text))
    return shared === 0;
  if (/\bdifferent\b/iu.test(text)) return shared < Math.max(a.size, b.size);
  if (/\b(?:any|some|several|at least|share\w*|one|common)\b/iu.test(text)) return shared > 0;
  return shared === a.size && shared === b.size;
}

/** "N different types of adverse events" of those named, or that occurred more often than said. */
function types({ text, here, chosen, numbers, clause, named: targets }: EventQuestion): boolean | undefined {
  const [first, second] = numbers;
  if (first === undefined || first.percent) return undefined;
  const often = /\b(?:which|that|for which|where)\b.*\b(?:more than|occurr?\w*|affect\w*|recorded)\b/iu.test(text);
  if (!/\b(?:types?|kinds?|different|distinct|categories)\b/iu.test(text) && !(often && /\bevents\b/iu.test(text)))
    return undefined;
  const rows = here.flatMap(({ events }) => events);
  const counts = new Map<string, { count: number; of: number }>();
  for (const { name, count, of } of rows) {
    const key = name.toLowerCase();
    if (chosen !== undefined && !chosen.has(key)) continue;
    const sum = counts.get(key) ?? { count: 0, of: 0 };
    counts.set(key, { count: sum.count + count, of: sum.of + of });
  }
  if (targets.length > 1 && !clause.denied && targets.some(({ names }) => amount(here, names, false) === 0))
    return false;
  const zero = /\b(?:no|0|zero|not|never|n['’]t)\b(?! (?:more|less|fewer))/iu.test(text) && (often || clause.denied);
  const kept = [...counts.values()].filter(({ count, of }) =>
    zero
      ? count === 0
      : second === undefined
        ? count > 0
        : holds(second, second.percent ? (100 * count) / Math.max(1, of) : count),
  );
  return holds(first, kept.length);
}

/** "All cases of X were in cohort 1", "only in the secondary trial". */
function onlyIn({ text, clause, places, chosen, numbers, here }: EventQuestion): boolean | undefined {
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
function onlyThese({ text, clause, places, here, targets, chosen, numbers }: EventQuestion): boolean | undefined {
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

/** "The most common adverse event was X", in each trial or arm that is named. */
function commonest({ text, clause, places, named: targets, numbers, here }: EventQuestion): boolean | undefined {
  const most = /\bmost (?:common\w*|frequent\w*|prevalent)\b|\bhighest (?:number|rate|frequency|occurr\w+)\b/iu.test(
    text,
  );
  const least = /\bleast (?:common\w*|frequent\w*|prevalent)\b/iu.test(text);
  const [target] = targets.filter(({ found }) => found > 0);
  if ((!most && !least) || /\badverse event\b.* (?:any|was \d|was one|was two)\b/iu.test(text)) return undefined;
  if (targets.length === 0) return undefined;
  if (target === undefined) return false;
  const each = /\bboth\b|\beach\b|\ball\b|\beither\b/iu.test(text);
  const scopes =
    each && clause.trials.length > 1
      ? clause.trials.map((trial) => within(places, [trial], clause.groups))
      : each && clause.groups.length > 1
        ? clause.groups.map((group) => within(places, clause.trials, [group]))
        : [here];
  const several = /\b(?:one|two|three|some|among)\b.* (?:of|most)|events were\b|events are\b/iu.test(text);
  return scopes.every((scope) => {
    const sums = new Map<string, number>();
    for (const { events } of scope)
      for (const { name, count } of events) sums.set(name.toLowerCase(), (sums.get(name.toLowerCase()) ?? 0) + count);
    const order = [...sums.values()].filter((count) => most || count > 0).sort((a, b) => (most ? b - a : a - b));
    const bar = order[several ? Math.min(order.length - 1, Math.max(1, targets.length)) : 0] ?? 0;
    const told = [...target.names].map((name) => sums.get(name) ?? 0);
    const best = most ? Math.max(0, ...told) : Math.min(...told);
    const [said] = numbers;
    const right =
      said === undefined || several || holds(said, said.percent ? (100 * best) / Math.max(1, peopleIn(scope)) : best);
    return best > 0 && (most ? best >= bar : best <= bar) && right;
  });
}

/** "No adverse event occurred more than once", "the highest number of cases of any event was 2", "all equally prevalent". */
function everyEvent({ text, clause, here, places, chosen, numbers }: EventQuestion): boolean | undefined {
  if (chosen !== undefined || !/\bevents?\b|\btypes?\b/iu.test(text)) return undefined;
  const rows = here.flatMap(({ events }) => events);
  const summed = (scope: readonly Place[]) => [...occurred(scope).values()];
  const [limit] = numbers;
  if (
    /\bequally (?:prevalent|common|frequent)|\bsame number of \w+ (?:for|of) (?:each|every|all)\b|\bsame number of times\b/iu.test(
      text,
    )
  ) {
    if (clause.groups.length > 1) {
      const [a, b] = clause.groups.map((group) => occurred(within(places, clause.trials, [group])));
      return a !== undefined && b !== undefined && [...a].every(([name, count]) => b.get(name) === count);
    }
    return new Set(summed(here)).size <= 1 || new Set(happened(here).map(([, count]) => count)).size <= 1;
  }
  if (limit === undefined) {
    if (
      clause.denied &&
      /\bno (?:recorded )?(?:cases|occurr\w+|instances)\b/iu.test(text) &&
      /\b(?:some|types?|for)\b/iu.test(text)
    )
      return summed(here).some((count) => count === 0);
    return undefined;
  }
  if (
    /\b(?:highest|maximum|greatest|most|largest|top)\b/iu.test(text) &&
    /\b(?:number|percentage|proportion|occur\w+)\b/iu.test(text)
  ) {
    const scopes =
      clause.trials.length > 1 && /\bboth\b/iu.test(text)
        ? clause.trials.map((trial) => within(places, [trial], []))
        : [here];
    return scopes.every((scope) => {
      const most = Math.max(
        0,
        ...scope.flatMap(({ events }) =>
          events.map(({ count, of }) => (limit.percent ? (100 * count) / Math.max(1, of) : count)),
        ),
      );
      return holds(limit, most) || (!limit.percent && holds(limit, Math.max(0, ...summed(scope))));
    });
  }
  if (
    clause.denied &&
    limit.compare !== "=" &&
    /\b(?:no|none|not)\b/iu.test(text) &&
    /\b(?:occur\w*|affect\w*|more than|over)\b/iu.test(text)
  )
    return !rows.some(({ count, of }) => holds(limit, limit.percent ? (100 * count) / Math.max(1, of) : count));
  if (
    /\b(?:at least (?:one|1)|some|one|an|several) (?:types? of )?adverse events?\b.*\b(?:occurr?\w*|affect\w*|more than)\b/iu.test(
      text,
    )
  ) {
    const bar = numbers.at(-1) ?? limit;
    if (bar.compare !== "=" && (numbers.length > 1 || bar.percent))
      return rows.some(({ count, of }) => holds(bar, bar.percent ? (100 * count) / Math.max(1, of) : count));
  }
  return undefined;
}

/** "More cases of A than of B" in the same people. */
function oneThanOther({ text, clause, here, targets, numbers, share }: EventQuestion): boolean | undefined {
  const cut = THAN.exec(text) ?? /\bas (?:cases of|many|patients with)\b|\bcompared (?:to|with)\b/iu.exec(text);
  const same = /\bsame (?:\w+ )?(?:number|amount|proportion|percentage|rate)|\bequal/iu.test(text);
  if (targets.length < 2 || clause.groups.length > 1) return undefined;
  const places = here;
  if (same && cut === null) {
    if (clause.trials.length > 1) return undefined;
    const counts = targets.map(({ names }) => amount(places, names, false));
    return new Set(counts).size === 1;
  }
  if (cut === null) return undefined;
  const after = text.slice(cut.index);
  if (trialsOf(after).length > 0 && clause.trials.length > 1) return undefined;
  const left = targets.filter(({ at }) => at <= cut.index).at(-1);
  const right = targets.find(({ at }) => at > cut.index);
  if (left === undefined || right === undefined || (left.found === 0 && right.found === 0)) return undefined;
  return compared(text, amount(places, left.names, share), amount(places, right.names, share), numbers, share);
}

const TIMES: Readonly<Record<string, number>> = { twice: 2, double: 2, triple: 3, thrice: 3, quadruple: 4, half: 0.5 };

/** Whether one amount stands to another as words say; nothing where they say nothing of it. */
function compared(
  text: string,
  a: number,
  b: number,
  numbers: readonly SaidNumber[],
  share: boolean,
  denied = false,
): boolean | undefined {
  const word = /\b(twice|double|triple|thrice|quadruple|half)\b/iu.exec(text)?.[1]?.toLowerCase();
  const counted = /\b(\d+|two|three|four|five|six|seven|eight|nine|ten)[ -](?:times|fold)\b/iu.exec(text);
  const factor =
    word !== undefined
      ? TIMES[word]
      : counted === null
        ? undefined
        : (numbersOf(counted[1] ?? "")[0]?.value ?? undefined);
  if (
    /\bsame (?:\w+ )?(?:number|amount|proportion|percentage|rate|occurr\w+)|\bequal\b|\bidentical\b|\bas many\b/iu.test(
      text,
    ) &&
    factor === undefined
  )
    return denied ? Math.abs(a - b) > 0.01 : Math.abs(a - b) < 0.01;
  if (factor !== undefined && b > 0) {
    if (/\b(?:more than|over|at least)\b[^,]{0,12}(?:\d+|twice|double|triple|two|three|four|five|ten)/iu.test(text))
      return a / b > factor - 1e-9;
    if (/\bless than|\bunder\b/iu.test(text)) return a / b < factor;
    return Math.abs(a / b - factor) < 0.2 * factor;
  }
  const more = /\b(?:more|higher|greater|larger|exceed\w*|increased)\b/iu.test(
    text.replace(/\b(?:no )?more than (?=\d)/giu, ""),
  );
  const less = /\b(?:fewer|less|lower|smaller)\b/iu.test(text.replace(/\bless than (?=\d)/giu, ""));
  if (!more && !less) return undefined;
  const way = more ? a > b : a < b;
  const by = numbers.filter(({ difference }) => difference);
  const [said] = by;
  if (said !== undefined && !said.percent) return way && holds(said, Math.abs(a - b));
  if (said?.percent === true && share && b >= 0)
    return (
      way &&
      (holds({ ...said, digits: Math.max(0, said.digits) }, Math.abs(a - b)) ||
        (b > 0 && holds(said, (100 * Math.abs(a - b)) / b)) ||
        Math.abs(Math.abs(a - b) - said.value) < 1)
    );
  return denied && !/\bno more\b/iu.test(text) ? !way : way;
}

/** How large trials or arms are, against each other or a number. */
function size({ text, clause, sections, places, here, chosen, numbers }: EventQuestion): boolean | undefined {
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

/** "More cases of A in cohort 1 than in cohort 2", for each A. */
function armThanArm(question: EventQuestion): boolean | undefined {
  const { text, clause, sections, places, targets, numbers, share } = question;
  const sides = sidesOf(clause, sections);
  if (sides === undefined) return undefined;
  const at = (side: Side, names: ReadonlySet<string> | undefined) => amount(within(places, ...side), names, share);
  const lists = targets.length === 0 ? [undefined] : targets.map(({ names }) => names);
  const sum = /\b(?:total|combined|or)\b/iu.test(text) && targets.length > 1 ? [question.chosen] : lists;
  const cut = THAN.exec(text);
  // "A in the primary trial as B in the secondary trial": each side has its own.
  const [first, last] = [targets[0], targets.at(-1)];
  if (targets.length === 2 && clause.trials.length === 2 && first !== undefined && last !== undefined) {
    const between = cut?.index ?? /\bas\b(?! many)/iu.exec(text.slice(first.at + 8))?.index;
    if (between !== undefined && /\bprimary trial|\bsecondary trial/iu.test(text.slice(first.at, last.at)))
      return compared(text, at(sides.left, first.names), at(sides.right, last.names), numbers, share, clause.denied);
  }
  const verdicts = sum.map((names) =>
    compared(text, at(sides.left, names), at(sides.right, names), numbers, share, clause.denied),
  );
  return verdicts.some((one) => one === undefined) ? undefined : verdicts.every((one) => one === true);
}

/** The scopes that a clause speaks of each by itself ("both trials", "either cohort"), or all as one. */
function scopesOf({ text, clause, places, here }: EventQuestion): (readonly Place[])[] {
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

function majority(question: EventQuestion): boolean | undefined {
  const { text, chosen, targets } = question;
  const most =
    /\b(?:majority|most) (?:of )?(?:the )?(?:patients|participants|subjects|cohort|people|(?:primary|secondary) trial)|\bmajority\b/iu.test(
      text,
    );
  const all =
    /^(?:\W*)(?:all|every|each)\b(?: of)?(?: the)?(?: single)?(?: \w+)? (?:patients?|participants?|subjects?)|\b100% of\b/iu.test(
      text,
    );
  const minority = /\bminority\b/iu.test(text);
  if (!most && !all && !minority) return undefined;
  const lists = targets.length > 1 && !/\bor\b/iu.test(text) ? targets.map(({ names }) => names) : [chosen];
  const turned = /\b(?:did|do|does|had|have|were|was) not\b|n['’]t\b|\bno adverse|\bnone\b/iu.test(text);
  return scopesOf(question).every((scope) =>
    lists.every((names) => {
      const found = amount(scope, names, true);
      const share = turned ? 100 - found : found;
      return all ? share > 99.5 : minority ? share < 50 : share > 50;
    }),
  );
}

function number(question: EventQuestion): boolean | undefined {
  const { text, clause, targets, chosen, numbers } = question;
  const [first] = numbers.filter(({ days, difference }) => days === 0 && !difference);
  if (first === undefined) return undefined;
  const lists =
    targets.length > 1 && !/\b(?:or|total|combined|either)\b/iu.test(text)
      ? targets.map(({ names }) => names)
      : [chosen];
  const right = (scope: readonly Place[]) =>
    lists.every((names, at) => {
      const said = lists.length > 1 && numbers.length === lists.length ? (numbers[at] ?? first) : first;
      return holds(said, amount(scope, names, said.percent));
    });
  const bare = /\bnone of the (?:\d+|\w+) (?:patients|participants|subjects)\b|\bnot a single\b/iu.test(text);
  if (bare) return scopesOf(question).every((scope) => amount(scope, chosen, false) === 0);
  if (/\bneither\b|\bnone of the cohorts\b/iu.test(text) && first.compare !== "=")
    return scopesOf(question).every((scope) => !right(scope));
  if (first.percent && /\b(?:did|do|does|had|have|were|was) not\b|n['’]t\b/iu.test(text))
    return scopesOf(question).every((scope) => holds(first, 100 - amount(scope, chosen, true)));
  const stands = scopesOf(question).every(right);
  const further = numbers.filter(({ percent }) => percent)[0];
  if (stands && lists.length === 1 && further !== undefined && !first.percent)
    return scopesOf(question).every((scope) => holds(further, amount(scope, chosen, true)));
  const turned =
    clause.denied &&
    /\bnot\b|n['’]t\b|\bno more than\b|\bno less than\b/iu.test(text) &&
    !/\bno (?:more|less|fewer) than\b/iu.test(text);
  return turned ? !stands : stands;
}

function none(question: EventQuestion): boolean | undefined {
  const { clause, chosen } = question;
  if (!clause.denied) return undefined;
  return scopesOf(question).every((scope) => amount(scope, chosen, false) === 0);
}

function some(question: EventQuestion): boolean | undefined {
  const { text, targets } = question;
  const least = /\b(?:several|multiple|many|a number of|multitude)\b/iu.test(text) ? 1 : 0;
  const lists = targets.length > 1 && !/\bor\b/iu.test(text) ? targets.map(({ names }) => names) : [question.chosen];
  return scopesOf(question).every((scope) => lists.every((names) => amount(scope, names, false) > least));
}
