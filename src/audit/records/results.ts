import { weightOf } from "../signals/common-words.js";
import type { RecordClause } from "./clauses.js";
import { holds, numbersOf, THAN } from "./clauses.js";
import type { ClauseVerdict } from "./events.js";
import { sidesOf } from "./sides.js";
import type { TrialSection } from "./record.js";
import { wordsOf } from "./record.js";

/** One arm's result: its values in order, of so many people. */
export interface ArmResult {
  readonly title: ReadonlySet<string>;
  readonly of: number;
  readonly unit: string;
  readonly values: readonly number[];
  /** What each value is of, where the section says it ("Complete response"). */
  readonly labels: readonly ReadonlySet<string>[];
}

/** The arms of a results section. */
export function armResults({ groups }: TrialSection): ArmResult[] {
  return groups.map(({ lines }) => {
    const after = (label: RegExp) => lines.find((line) => label.test(line))?.replace(label, "") ?? "";
    const from = lines.findIndex((line) => /^unit of measure/iu.test(line));
    const tail = from === -1 ? [] : lines.slice(from);
    const unit = (tail[0] ?? "").replace(/^unit of measure:\s*/iu, "");
    const told = tail.flatMap((line, at) => {
      const own = at === 0 ? unit : line;
      const found = /(?:\s{2,}|:\s*)(-?\.?\d+(?:\.\d+)?)\s*(?:\(|\[|\d+(?:\.\d+)?%|$)/u.exec(own);
      if (found === null) return [];
      const label = new Set(
        wordsOf(own.slice(0, found.index).replace(/^(?:percentage of )?(?:participants|patients|subjects)\b/iu, "")),
      );
      return [{ value: Number(found[1]), label }];
    });
    const values = told.map(({ value }) => value);
    const labels = told.map(({ label }) => label);
    return {
      title: new Set(wordsOf(`${after(/^arm\/group title:/iu)} ${after(/^arm\/group description:/iu)}`)),
      of: Number(after(/^overall number of participants analyzed:/iu)) || 0,
      unit: unit.toLowerCase(),
      values,
      labels,
    };
  });
}

/** A share of those who did not, as a share of those who did. */
const TURNED = { "=": "=", "~": "~", ">": "<", ">=": "<=", "<": ">", "<=": ">=" } as const;

/** Checks a clause on results: numbers among those of the arms it names, and which arm has more. */
export function checkResults(clause: RecordClause, sections: readonly TrialSection[]): ClauseVerdict {
  const arms = sections.map(armResults);
  const text = clause.text;
  const spoken = new Set(wordsOf(text));
  const header = sections.map(({ lines }) => new Set(wordsOf(lines.slice(0, 3).join(" "))));
  const rare = [...spoken].filter((word) => weightOf(word) >= 0.4);
  const cover = Math.max(
    0,
    ...header.map((one) => (rare.length === 0 ? 0 : rare.filter((word) => one.has(word)).length / rare.length)),
  );
  const verdict = (stands: boolean, by: ClauseVerdict["by"]): ClauseVerdict => ({
    stands: stands ? 1 : -1,
    by,
    found: cover,
  });
  const amount = (whole: ArmResult | undefined, percent: boolean): readonly number[] => {
    if (whole === undefined) return [];
    const fit = whole.labels.map(
      (label) => [...label].filter((word) => spoken.has(word)).length / Math.max(1, label.size),
    );
    const top = Math.max(0, ...fit);
    const arm =
      top > 0 && whole.values.length > 1
        ? { ...whole, values: whole.values.filter((_, at) => fit[at] === top) }
        : whole;
    const isShare = /percent|%|proportion|rate/u.test(arm.unit);
    if (percent && !isShare && arm.of > 0 && /participants|patients|subjects/u.test(arm.unit))
      return arm.values.map((one) => (100 * one) / arm.of);
    if (!percent && isShare && arm.of > 0) return [...arm.values, ...arm.values.map((one) => (one * arm.of) / 100)];
    return arm.values;
  };
  const scoped = arms.flatMap((list, trial) => {
    if (!clause.trials.includes(trial)) return [];
    if (clause.groups.length > 0) return list.filter((_, at) => clause.groups.includes(at));
    const named = list.map(
      ({ title }) =>
        [...title].filter((word) => spoken.has(word) && !list.every((other) => other.title.has(word))).length,
    );
    const best = Math.max(0, ...named);
    return best > 0 && named.filter((one) => one === best).length === 1
      ? list.filter((_, at) => named[at] === best)
      : list;
  });
  const more = /\b(?:more|higher|greater|larger|longer|better|increas\w+|outperform\w*|superior)\b/iu.exec(text);
  const less = /\b(?:fewer|less|lower|smaller|shorter|worse|decreas\w+|poorer)\b/iu.exec(text);
  const unit = arms.flat()[0]?.unit ?? "";
  const unitDays = /\bdays?\b/u.test(unit)
    ? 1
    : /\bweeks?\b/u.test(unit)
      ? 7
      : /\bmonths?\b/u.test(unit)
        ? 30.4
        : /\byears?\b/u.test(unit)
          ? 365
          : 0;
  const numbers = numbersOf(text)
    .filter(({ days }) => days === 0 || unitDays > 0)
    .map((one) => (one.days === 0 || unitDays === 0 ? one : { ...one, value: (one.value * one.days) / unitDays }));
  const turned =
    /\b(?:did|do|does|had|have|were|was)(?: not|n['’]t| no)\b/iu.test(text) && !/\bno more\b|\bno less\b/iu.test(text);
  const plain = numbers
    .filter(({ difference }) => !difference)
    .map((one): typeof one =>
      turned && one.percent ? { ...one, value: 100 - one.value, compare: TURNED[one.compare] } : one,
    );
  const than = THAN.exec(text) ?? /\bcompared\b|\bversus\b|\bvs\b/iu.exec(text);
  if (than !== null && (more !== null || less !== null)) {
    const sides = sidesOf(clause, sections);
    const pick = (words: string, other: number | undefined) => {
      const list = arms[clause.trials[0] ?? 0] ?? [];
      const mine = new Set(wordsOf(words));
      const named = list.map(
        ({ title }) => [...title].filter((word) => mine.has(word) && !list.every((one) => one.title.has(word))).length,
      );
      const best = Math.max(0, ...named);
      return best > 0 ? named.indexOf(best) : other === undefined ? -1 : list.length === 2 ? 1 - other : -1;
    };
    let a: ArmResult | undefined;
    let b: ArmResult | undefined;
    if (sides !== undefined) {
      a = arms[sides.left[0][0] ?? 0]?.[sides.left[1][0] ?? 0];
      b = arms[sides.right[0][0] ?? 0]?.[sides.right[1][0] ?? 0];
    } else {
      const second = pick(text.slice(than.index), undefined);
      const first = pick(text.slice(0, than.index), second === -1 ? undefined : second);
      const other =
        second === -1 && first !== -1 && (arms[clause.trials[0] ?? 0]?.length ?? 0) === 2 ? 1 - first : second;
      a = arms[clause.trials[0] ?? 0]?.[first];
      b = arms[clause.trials[0] ?? 0]?.[other];
    }
    const share = /%|percent|proportion|rate/iu.test(text);
    const [x] = amount(a, share);
    const [y] = amount(b, share);
    if (a !== b && x !== undefined && y !== undefined) {
      const up = more !== null && (less === null || more.index < less.index);
      const way = up ? x > y : x < y;
      const [difference] = numbers.filter((one) => one.difference);
      if (difference !== undefined) return verdict(way && holds(difference, Math.abs(x - y)), "number");
      return verdict(way, "compare");
    }
  }
  if (/\bdifference\b/iu.test(text) && numbers.length > 0) {
    const list = clause.trials
      .flatMap((trial) => arms[trial]?.map((arm) => amount(arm, /%/u.test(text))[0]) ?? [])
      .filter((one) => one !== undefined);
    const [x, y] = list;
    const [number] = numbers;
    if (x !== undefined && y !== undefined && number !== undefined)
      return verdict(holds(number, Math.abs(x - y)), "number");
  }
  const [number] = plain;
  if (number !== undefined && scoped.length > 0) {
    const lists = scoped.map((arm) => amount(arm, number.percent));
    if (
      number.percent &&
      scoped.length > 1 &&
      !/\b(?:both|each|either|all)\b/iu.test(text) &&
      scoped.every(({ unit, of }) => of > 0 && !/percent|%|proportion|rate/u.test(unit))
    ) {
      const counts = scoped.reduce((all, arm) => all + (amount({ ...arm, of: 0 }, false)[0] ?? 0), 0);
      return verdict(holds(number, (100 * counts) / scoped.reduce((all, { of }) => all + of, 0)), "percent");
    }
    const sum =
      scoped.length > 1 && /\btotal|across|overall|all\b/iu.test(text)
        ? lists.reduce((all, [first = 0]) => all + first, 0)
        : undefined;
    const by = number.percent ? "percent" : "number";
    const any = number.compare === "=" || number.compare === "~";
    const right = lists.map((list) =>
      any ? list.some((one) => holds(number, one)) : list.slice(0, 1).every((one) => holds(number, one)),
    );
    const stands =
      sum !== undefined && holds(number, sum)
        ? true
        : /\b(?:both|each|all|either)\b/iu.test(text)
          ? right.every(Boolean)
          : right.some(Boolean);
    return verdict(turned && !number.percent ? !stands : stands, by);
  }
  const [first] = scoped;
  if (
    clause.denied &&
    /\b(?:none|no|zero)\b/iu.test(text) &&
    first !== undefined &&
    /\b(?:patients?|participants?|subjects?|cases?|one)\b/iu.test(text)
  )
    return verdict(
      scoped.every(({ values }) => (values[0] ?? 0) === 0),
      "none",
    );
  if (/\b(?:all|every|100)\b.*\b(?:patients|participants|subjects)|\ball of\b/iu.test(text) && first !== undefined)
    return verdict(
      scoped.every((arm) => {
        const [one] = amount(arm, true);
        return one !== undefined && one >= 99.5;
      }),
      "percent",
    );
  if (/\b(?:most|majority|over half)\b/iu.test(text) && first !== undefined)
    return verdict(
      scoped.every((arm) => {
        const [one] = amount(arm, true);
        return one !== undefined && (turned ? one < 50 : one > 50);
      }),
      "percent",
    );
  return { stands: 0, by: "unread", found: cover };
}
