import { weightOf } from "../signals/common-words.js";
import type { RecordClause, SaidNumber } from "./clauses.js";
import { holds, numbersOf, THAN } from "./clauses.js";
import type { ClauseVerdict } from "./events.js";
import { GENERAL_OUTCOME, measureRule, sameRule } from "./outcome-rules.js";
import type { ArmResult, Outcome } from "./outcome.js";
import { armWords, countsPeople, isShare, outcomeOf, outcomeWords, unitDays } from "./outcome.js";
import type { TrialSection } from "./record.js";
import { sidesOf } from "./sides.js";

/** A clause on results, taken apart. */
interface ResultQuestion {
  readonly text: string;
  readonly clause: RecordClause;
  readonly sections: readonly TrialSection[];
  readonly outcomes: readonly Outcome[];
  readonly spoken: ReadonlySet<string>;
  /** The arms it speaks of. */
  readonly here: readonly ArmResult[];
  readonly numbers: readonly SaidNumber[];
  readonly share: boolean;
  /** "Did not": a share is of those who did not. */
  readonly turned: boolean;
}

/** Checks a clause on results: what was measured and when, which arm has more, numbers, ranges. */
export function checkResults(clause: RecordClause, sections: readonly TrialSection[]): ClauseVerdict {
  const outcomes = sections.map(outcomeOf);
  const text = clause.text;
  const spoken = outcomeWords(text);
  const said = [...spoken].filter((word) => !GENERAL_OUTCOME.has(word) && weightOf(word) >= 0.4);
  const cover = (words: ReadonlySet<string>) =>
    said.length === 0 ? 1 : said.filter((word) => words.has(word)).length / said.length;
  const found = Math.max(
    0,
    ...clause.trials.map((trial) => {
      const outcome = outcomes[trial];
      if (outcome === undefined) return 0;
      return cover(
        new Set([
          ...outcome.about,
          ...outcome.arms.flatMap(({ title, about, figures }) => [
            ...title,
            ...about,
            ...figures.flatMap(({ label }) => [...label]),
          ]),
        ]),
      );
    }),
  );
  const question: ResultQuestion = {
    text,
    clause,
    sections,
    outcomes,
    spoken,
    here: armsSpokenOf(clause, outcomes, text),
    numbers: inUnits(numbersOf(withoutDoses(text, outcomes)), outcomes[clause.trials[0] ?? 0]),
    share: /%|percent|proportion|\brate\b|\blikely\b/iu.test(text),
    turned:
      /\b(?:did|do|does|had|have|has|were|was|are|is)(?: not| no)\b|n['’]t\b/iu.test(text) &&
      !/\bno more\b|\bno less\b/iu.test(text),
  };
  for (const [by, rule] of RULES) {
    const stands = rule(question);
    if (stands !== undefined) return { stands: stands ? 1 : -1, by, found };
  }
  return { stands: 0, by: "unread", found };
}

type Rule = (question: ResultQuestion) => boolean | undefined;
const RULES: readonly (readonly [ClauseVerdict["by"], Rule])[] = [
  ["same", ({ text, clause, outcomes }) => sameRule(text, clause, outcomes)],
  ["measure", otherOutcome],
  ["none", (question) => (/\bnot a single\b|\bnone of the\b/iu.test(question.text) ? none(question) : undefined)],
  ["range", range],
  ["compare", armThanArm],
  ["most", highest],
  ["same", equalArms],
  ["number", difference],
  ["percent", quantifier],
  ["number", number],
  ["none", none],
  ["some", sign],
  ["measure", ({ text, clause, outcomes }) => measureRule(text, clause, outcomes)],
];

/** A text without the numbers that are doses or belong to the name of what is measured. */
function withoutDoses(text: string, outcomes: readonly Outcome[]): string {
  const doses = outcomes.some(({ arms }) => arms.some(({ unit }) => /mg|gy\b|\bml\b/u.test(unit)));
  const plain = text.replace(/\bat least (?:1|one) (?=(?:treatment|adverse|AE|serious))/giu, " ");
  return doses
    ? plain
    : plain.replace(
        /\b\d+(?:[.,]\d+)? ?(?:mg|milligrams?|gy|ml|mcg|µg|μg|micrograms?|grams?|g)\b(?:\/[\w^²]+)?|[²^]\d|\bq\d\w+/giu,
        " ",
      );
}

/** Numbers of a time in the unit that a record has. */
function inUnits(numbers: readonly SaidNumber[], outcome: Outcome | undefined): SaidNumber[] {
  const days = unitDays(outcome?.arms[0]?.unit ?? "");
  return numbers
    .filter((one) => one.days === 0 || days > 0)
    .map((one) => (one.days === 0 || days === 0 ? one : { ...one, value: (one.value * one.days) / days }));
}

/** The arms that a clause names by number or by words that others don't have; all of its trials' where it names none. */
function armsSpokenOf(clause: RecordClause, outcomes: readonly Outcome[], words: string): ArmResult[] {
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
function armNamed(list: readonly ArmResult[], text: string): number {
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

/** What a clause asks of an arm: of several figures those that its words name ("complete or partial response": both). */
function figuresOf(arm: ArmResult, spoken: ReadonlySet<string>): ArmResult["figures"] {
  if (arm.figures.length <= 1) return arm.figures;
  const fit = arm.figures.map(({ label }) => {
    const own = [...label].filter((word) => !arm.figures.every((other) => other.label.has(word)));
    return own.length === 0 ? 0 : own.filter((word) => spoken.has(word)).length / own.length;
  });
  const top = Math.max(...fit);
  return top === 0 ? arm.figures : arm.figures.filter((_, at) => fit[at] === top);
}

/** The amounts of an arm that fit a number: counts of people from shares, shares from counts. */
function amounts(arm: ArmResult | undefined, spoken: ReadonlySet<string>, percent: boolean, people = false): number[] {
  if (arm === undefined) return [];
  const values = figuresOf(arm, spoken).map(({ value }) => value);
  const scale = isShare(arm) && /proportion|fraction/u.test(arm.unit) && values.every((one) => one <= 1) ? 100 : 1;
  const scaled = values.map((one) => one * scale);
  const both = scaled.length > 1 ? [...scaled, scaled.reduce((a, b) => a + b, 0)] : scaled;
  if (percent && !isShare(arm) && arm.of > 0 && countsPeople(arm)) return both.map((one) => (100 * one) / arm.of);
  if (!percent && people && isShare(arm) && arm.of > 0) return both.map((one) => (one * arm.of) / 100);
  return both;
}

const UP = /\b(?:more|higher|greater|larger|longer|better|increas\w+|outperform\w*|superior|over|above|exceed\w*)\b/iu;
const DOWN = /\b(?:fewer|less|lower|smaller|shorter|worse|decreas\w+|poorer|reduc\w+|inferior|below)\b/iu;
/** Outcomes of which less is better. */
const HARM =
  /\b(?:toxicit\w+|adverse|death|mortality|progressive|recurrence(?! free)|fatigue|pain|neutropenia|failure|symptom|neuropathy|hot flash\w*|nausea)\b/iu;

/** "The longest PFS was 9 months", "the difference between the minimum and the maximum": by the ends of ranges and intervals. */
function range({ text, here, outcomes, clause, spoken, numbers }: ResultQuestion): boolean | undefined {
  const low = /\b(?:minimum|shortest|lowest|smallest|min)\b/iu.test(text);
  const high = /\b(?:maximum|longest|highest|largest|greatest|max)\b(?! tolerated)/iu.test(text);
  const person = /\b(?:patient|participant|subject|recorded|observed|value|one|individual)\b/iu.test(text);
  const spans = here
    .map((arm) => {
      const own = figuresOf(arm, spoken).filter(({ low: a, high: b }) => a !== undefined && b !== undefined);
      return {
        low: Math.min(...own.map((one) => one.low ?? 0)),
        high: Math.max(...own.map((one) => one.high ?? 0)),
        all: own,
      };
    })
    .filter(({ all }) => all.length > 0);
  const people =
    /^(?:no|one|a|an|a single|at least one|1|some|none of the|every)\b[^.]{0,12}\b(?:patients?|participants?|subjects?)\b/iu.test(
      text,
    );
  if (spans.length === 0 || (!low && !high && !people)) return undefined;
  const [least, most] = [Math.min(...spans.map((one) => one.low)), Math.max(...spans.map((one) => one.high))];
  const last = numbers.findLast(({ days }) => days > 0) ?? numbers.at(-1);
  if (!low && !high) {
    if (last === undefined || last.percent) return undefined;
    if (/^(?:no|none)\b/iu.test(text)) return last.compare.startsWith(">") ? !holds(last, most) : !holds(last, least);
    if (/^every\b/iu.test(text)) return holds(last, least) && holds(last, most);
    return last.compare.startsWith(">")
      ? holds(last, most)
      : last.compare.startsWith("<")
        ? holds(last, least)
        : (last.value >= least - 0.01 && last.value <= most + 0.01) ||
          (DOWN.test(text) && -last.value >= least - 0.01 && -last.value <= most + 0.01);
  }
  if (low && high && last !== undefined && /\bdifference\b|\bbetween\b/iu.test(text)) return holds(last, most - least);
  if (/\bdifference\b/iu.test(text) && last !== undefined && spans.length === 2) {
    const [a, b] = spans;
    if (a !== undefined && b !== undefined) return holds(last, Math.abs(high ? a.high - b.high : a.low - b.low));
  }
  // "The patient with the longest PFS was in cohort 2."
  if (last === undefined && (person || clause.groups.length === 1)) {
    const all = clause.trials.flatMap((trial) => outcomes[trial]?.arms ?? []).flatMap(({ figures }) => figures);
    const [lowest, top] = [
      Math.min(...all.map((one) => one.low ?? Infinity)),
      Math.max(...all.map((one) => one.high ?? -Infinity)),
    ];
    if (here.length === 1) return high ? most >= top : least <= lowest;
    return undefined;
  }
  if (last === undefined || /\bmedian\b.*\b(?:highest|lowest|longest|shortest)\b/iu.test(text)) return undefined;
  return holds(last, high ? most : least);
}

/** Which of two arms has more, better or longer results. */
function armThanArm({ text, clause, sections, outcomes, spoken, numbers, share }: ResultQuestion): boolean | undefined {
  const than = THAN.exec(text) ?? /\bcompared\b|\bversus\b|\bvs\b|\boutperform\w*\b|\brelative to\b/iu.exec(text);
  if (than === null) return undefined;
  const plain = text.replace(
    /\b(?:more|less|fewer|greater) than (?=(?:an? |about |approximately )?(?:\d|one|two|three|month|week|day|year|half|twice))|\b(?:over|under|above|below) /giu,
    (said) => " ".repeat(said.length),
  );
  const up = UP.exec(plain);
  const down = DOWN.exec(plain);
  const counted = /\b(\d+(?:\.\d+)?|two|three|four|five|ten) times\b|\b(twice|double|half|triple)\b/iu.exec(text);
  if (up === null && down === null && counted === null) return undefined;
  const sides = sidesOf(clause, sections);
  const list = outcomes[clause.trials[0] ?? 0]?.arms ?? [];
  let a: readonly ArmResult[] = [];
  let b: readonly ArmResult[] = [];
  const armsOf = ([trials, groups]: readonly [readonly number[], readonly number[]], words: string) =>
    armsSpokenOf({ ...clause, trials, groups }, outcomes, words);
  if (sides !== undefined) {
    a = armsOf(sides.left, text.slice(0, than.index));
    b = armsOf(sides.right, text.slice(than.index));
  }
  if (sides === undefined || (a.length === b.length && a.every((one, at) => one === b[at]))) {
    const second = armNamed(list, text.slice(than.index));
    const first = armNamed(list, text.slice(0, than.index));
    const [x, y] =
      first !== -1 && second !== -1
        ? [first, second]
        : second !== -1 && list.length === 2
          ? [1 - second, second]
          : first !== -1 && list.length === 2
            ? [first, 1 - first]
            : [-1, -1];
    if (x === y) return undefined;
    a = list.slice(x, x + 1);
    b = list.slice(y, y + 1);
  }
  if (a.length === 0 || b.length === 0) return undefined;
  const people = /\b(?:patients|participants|subjects)\b/iu.test(text) && !share;
  const scale = (arm: ArmResult) => unitDays(arm.unit) || 1;
  const value = (arm: ArmResult) =>
    (amounts(arm, spoken, share, people)[0] ?? Number.NaN) * (unitDays(arm.unit) > 0 ? scale(arm) : 1);
  const better = /\b(?:better|outperform\w*|superior|worse|inferior|poorer)\b/iu.test(text);
  const fewBetter = better && HARM.test(text);
  const more = up !== null && (down === null || up.index < down.index);
  const less = down !== null && !more;
  const way = (x: number, y: number) => (more !== fewBetter ? x > y : x < y);
  if (!more && !less && counted === null) return undefined;
  const pairs = a.flatMap((one) => b.map((other) => [value(one), value(other)] as const));
  if (pairs.some(([x, y]) => Number.isNaN(x) || Number.isNaN(y))) return undefined;
  if (counted !== null) {
    const word = (counted[2] ?? "").toLowerCase();
    const factor = { twice: 2, double: 2, half: 0.5, triple: 3 }[word] ?? numbersOf(counted[1] ?? "")[0]?.value ?? 1;
    return pairs.every(
      ([x, y]) =>
        y > 0 &&
        (/\b(?:over|more than|at least)\b/iu.test(text) ? x / y > factor : Math.abs(x / y - factor) < 0.15 * factor),
    );
  }
  const said =
    numbers.find((one) => one.difference) ?? numbers.find(({ days, compare }) => days > 0 && compare !== "=");
  const unit = a[0] === undefined ? 1 : unitDays(a[0].unit) || 1;
  const stands = pairs.every(
    ([x, y]) =>
      way(x, y) &&
      (said === undefined ||
        holds(said, Math.abs(x - y) / unit) ||
        (said.percent && holds(said, (100 * Math.abs(x - y)) / Math.abs(y)))),
  );
  const denied = /\b(?:did|does|was|is|were|are|had|has)(?: not|n['’]t)\b/iu.test(text);
  return denied ? !stands : stands;
}

/** "Was highest in cohort 2", "the group with the best result was X". */
function highest({ text, clause, outcomes, here, spoken }: ResultQuestion): boolean | undefined {
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

/** "Identical results", "no difference between the cohorts", "the same median". */
function equalArms({ text, clause, outcomes, spoken, numbers, here }: ResultQuestion): boolean | undefined {
  const unlike = /\bdifferent (?:number|percentage|proportion|amount|results)\b/iu.test(text);
  const same = unlike || /\b(?:identical|the same|equal|equally|exact same)\b/iu.test(text);
  const no = /\bno (?:significant |notable |real |major )?difference\b|\bnot? (?:significantly )?differ\b/iu.test(text);
  if ((!same && !no) || numbers.some(({ percent }) => percent)) return undefined;
  const list = here.length > 1 ? here : (outcomes[clause.trials[0] ?? 0]?.arms ?? []);
  if (list.length < 2) return undefined;
  const values = list.map((arm) => {
    const [first = Number.NaN] = amounts(arm, spoken, countsPeople(arm) && !same);
    return first;
  });
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (Number.isNaN(low)) return undefined;
  const stands = no ? high - low <= 0.1 * Math.max(1, Math.abs(high)) : high - low < 1e-9;
  return unlike || /\bnot (?:the same|identical|equal)\b/iu.test(text) ? !stands : stands;
}

/** "There was less than 5 % difference between the arms". */
function difference({ text, clause, outcomes, spoken, numbers, here }: ResultQuestion): boolean | undefined {
  const [said] = numbers;
  if (!/\bdifference\b/iu.test(text) || said === undefined) return undefined;
  const list = here.length === 2 ? here : clause.trials.flatMap((trial) => outcomes[trial]?.arms ?? []);
  const [x, y] = list.map((arm) => amounts(arm, spoken, said.percent)[0]);
  return x === undefined || y === undefined ? undefined : holds(said, Math.abs(x - y));
}

/** "All", "most" and "the majority of" people. */
function quantifier({ text, here, spoken, turned }: ResultQuestion): boolean | undefined {
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

/** A share of those who did not, as a share of those who did. */
const TURNED = { "=": "=", "~": "~", ">": "<", ">=": "<=", "<": ">", "<=": ">=" } as const;

/** Numbers among those of the arms that are named. */
function number(question: ResultQuestion): boolean | undefined {
  const { text, here, spoken, turned, clause } = question;
  const list = question.numbers.filter(({ difference: one }) => !one);
  const timed = /\b(?:survival|PFS|time|duration|length|TTP|OS|DFS)\b/iu.test(text);
  const [first] = timed && list.some(({ days }) => days > 0) ? list.filter(({ days }) => days > 0) : list;
  if (first === undefined || here.length === 0) return undefined;
  const people =
    !first.percent && first.days === 0 && /\b(?:patients?|participants?|subjects?|women|people)\b/iu.test(text);
  const size = /\b(?:included|enrolled|cohort size|analy[sz]ed|consisted|made up of|sample)\b/iu.test(text);
  if (size && people) return here.every(({ of }) => holds(first, of));
  const said = turned && first.percent ? { ...first, value: 100 - first.value, compare: TURNED[first.compare] } : first;
  const exact = said.compare === "=" || said.compare === "~";
  const each =
    /\b(?:both|each|all|either|every)\b/iu.test(text) && !/\b(?:total|across|overall|combined)\b/iu.test(text);
  const lists = here.map((arm) => amounts(arm, spoken, said.percent, people));
  const pooled = (): number | undefined => {
    if (here.length < 2 || !here.every((arm) => arm.of > 0)) return undefined;
    const counts = here.map((arm) =>
      countsPeople(arm) && !isShare(arm)
        ? (amounts(arm, spoken, false)[0] ?? 0)
        : isShare(arm)
          ? ((amounts(arm, spoken, true)[0] ?? 0) * arm.of) / 100
          : Number.NaN,
    );
    const count = counts.reduce((sum, one) => sum + one, 0);
    if (Number.isNaN(count)) return undefined;
    return said.percent ? (100 * count) / here.reduce((sum, { of }) => sum + of, 0) : count;
  };
  const whole = pooled();
  const right = lists.map((all) =>
    exact ? all.some((one) => holds(said, one)) : all.slice(0, 1).every((one) => holds(said, one)) && all.length > 0,
  );
  const stands = each
    ? right.every(Boolean)
    : whole !== undefined && (said.percent || people) && clause.groups.length === 0
      ? holds(said, whole)
      : exact
        ? right.some(Boolean)
        : right.every(Boolean);
  return turned && !said.percent ? !stands : stands;
}

/** Response is named in a part ("partial response") of which the section tells only the whole. */
function otherOutcome({ clause, outcomes, spoken, text }: ResultQuestion): boolean | undefined {
  if (clause.denied || /\bor\b.*\bor\b|\beither\b/iu.test(text)) return undefined;
  const [outcome] = clause.trials.flatMap((trial) => outcomes[trial] ?? []);
  if (outcome === undefined) return undefined;
  const told = new Set([
    ...outcome.title,
    ...outcome.arms.flatMap(({ figures, unit }) => [
      ...figures.flatMap(({ label }) => [...label]),
      ...outcomeWords(unit),
    ]),
  ]);
  const said = KINDS.filter((kind) => spoken.has(kind));
  if (said.length === 0 || (spoken.has("cr") && spoken.has("pr"))) return undefined;
  const known = KINDS.some((kind) => told.has(kind));
  return known &&
    !said.some((kind) => told.has(kind)) &&
    !said.some((kind) => outcome.about.has(kind) && !/^[cps]r$/u.test(kind))
    ? false
    : undefined;
}

const KINDS = [...outcomeWords("PFS OS EFS RFS ORR CR PR SD pCR DLT MTD CBR TTP BMD CHF")];

function none({ text, clause, here, spoken }: ResultQuestion): boolean | undefined {
  if (!clause.denied || here.length === 0) return undefined;
  if (!/\b(?:none|no|zero|not a single|neither|not any|never)\b/iu.test(text)) return undefined;
  if (!/\b(?:patients?|participants?|subjects?|cases?|one|cohorts?)\b/iu.test(text)) return undefined;
  return here.every((arm) => (amounts(arm, spoken, false)[0] ?? 0) === 0);
}

/** "Had a negative change", "increased": by the sign of a change from the beginning; "several", "at least one" by a count. */
function sign({ text, here, outcomes, clause, spoken }: ResultQuestion): boolean | undefined {
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
