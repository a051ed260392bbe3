import { NUMBER_WORDS } from "../words/number-words.js";
import type { RecordClause } from "./clauses.js";
import { weightOf } from "../signals/common-words.js";
import type { TrialSection } from "./record.js";
import { wordsOf } from "./record.js";

/** A criterion: what lets people in (1) or keeps them out (-1). */
interface Criterion {
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly sign: -1 | 1;
}

/** Criteria of a section: those under "exclusion" and those that begin with a denial keep people out. */
export function criteriaOf({ lines }: TrialSection): Criterion[] {
  let sign: -1 | 1 = 1;
  return lines.flatMap((line): Criterion[] => {
    if (/^\W*(?:key |main )?inclusion\b|^\W*eligib|^\W*inclusion criteria/iu.test(line)) sign = 1;
    else if (/^\W*(?:key |main )?exclusion\b|\bexclusion criteria|not eligible if|are excluded\b.*:$/iu.test(line))
      sign = -1;
    const words = new Set(wordsOf(line));
    if (words.size === 0) return [];
    const turned =
      /^\W*(?:no|not|non|none|without|absence of|free of|never)\b|\bmust not\b|\bnot (?:be |have |allowed|permitted)|\bexcluded?\b|\bineligible\b|\bno (?:prior|other|known|evidence|history|concurrent|active)\b|\bprohibited\b/iu.test(
        line,
      );
    const own =
      sign === 1 && turned
        ? -1
        : sign === -1 &&
            /^\W*(?:unless|except|patients with .* are eligible)|\ballowed\b|\bare eligible\b|\bpermitted\b/iu.test(
              line,
            )
          ? 1
          : sign;
    return [{ text: line, words, sign: own }];
  });
}

export const REFUSES =
  /\b(?:exclu\w+|ineligible|not (?:be )?(?:eligible|eliglbe|allowed|permitted|able|accept\w*|suitable|included?|enrol\w*|take part|participate)|cannot|can not|can['’]?t|unable|barred|prohibited|never be|unsuitable|not (?:be )?(?:considered|admitted)|would prevent|disqualif\w+|not accept|do(?:es)? not (?:include|allow|admit))\b/iu;
export const REQUIRES =
  /\b(?:must|requir\w+|need(?:s|ed)?|necessary|mandatory|obligatory|in order to|have to|only (?:patients|women|people|participants)|essential)\b/iu;
const WITHOUT =
  /\b(?:without|no (?:prior|history|known|previous|evidence)|with no|free of|not (?:had|have|having|received|been)|never had|do(?:es)? not have|negative for|have not)\b/iu;
const GENERAL = new Set(
  wordsOf(
    "patient patients participant participants trial primary secondary eligible eligibility excluded exclusion include included inclusion criteria can may could must would take part participate participation enter entry study not able suffering suffer sufferers with from have has had having had diagnosed required requires need both either only who if they she he her his old year years woman women female male man men person potential candidates candidate because due since however still any all must be need allowed accepts accept accepted permitted unable ineligible join enrolled enroll considered suitable",
  ),
);

export const CRITERIA_SIGNALS = [
  "refuses",
  "requires",
  "without",
  "inBest",
  "outBest",
  "agrees",
  "requireHeld",
  "sameNumber",
  "otherNumber",
  "ageStands",
  "turnsBound",
  "spoken",
  "sameTime",
  "otherTime",
  "rareMissing",
  "bareDenied",
] as const;
export type CriteriaSignals = Record<(typeof CRITERIA_SIGNALS)[number], number>;

/** Holds a clause on who may take part against the criteria of one trial. */
export function criteriaSignals(clause: RecordClause, section: TrialSection): CriteriaSignals {
  const refuses = REFUSES.test(clause.text);
  const requires = REQUIRES.test(clause.text);
  const without = WITHOUT.test(clause.text);
  const spoken = [...new Set(wordsOf(clause.text))].filter((word) => !GENERAL.has(word));
  const all = spoken.reduce((sum, word) => sum + weightOf(word), 0);
  const scored = criteriaOf(section).map((one) => ({
    ...one,
    held: all === 0 ? 0 : spoken.reduce((sum, word) => sum + (one.words.has(word) ? weightOf(word) : 0), 0) / all,
  }));
  const bestOf = (sign: number) => Math.max(0, ...scored.filter((one) => one.sign === sign).map(({ held }) => held));
  const [inBest, outBest] = [bestOf(1), bestOf(-1)];
  const top = scored.filter(({ held }) => held > 0.2 && held >= Math.max(inBest, outBest) - 1e-9);
  const numbers = clause.text.match(/\d+(?:\.\d+)?/gu) ?? [];
  const there = new Set(top.flatMap(({ text }) => text.match(/\d+(?:\.\d+)?/gu) ?? []));
  const same = numbers.filter((one) => there.has(one)).length;
  const times = timesIn(clause.text);
  const theirTimes = timesIn(top.map(({ text }) => text).join(" "));
  const age = ageOf(clause.text);
  const range = ageRange(section.lines);
  const inside = age === undefined || range === undefined ? 0 : age >= range[0] && age <= range[1] ? 1 : -1;
  const [mine, theirs] = [boundOf(clause.text), boundOf(top.map(({ text }) => text).join(" "))];
  return {
    refuses: Number(refuses),
    requires: Number(requires),
    without: Number(without),
    inBest,
    outBest,
    agrees: (refuses ? -1 : 1) * (without ? -1 : 1) * (inBest - outBest),
    requireHeld: requires ? inBest : 0,
    sameNumber: Math.min(2, same),
    otherNumber: Math.min(2, there.size === 0 ? 0 : numbers.length - same),
    ageStands: inside * (refuses ? -1 : 1),
    turnsBound: mine * theirs,
    spoken: Math.min(12, spoken.length),
    sameTime: times.filter((one) => theirTimes.includes(one)).length,
    otherTime: theirTimes.length === 0 ? 0 : times.filter((one) => !theirTimes.includes(one)).length,
    rareMissing: spoken.filter(
      (word) => weightOf(word) >= 0.6 && !section.lines.some((line) => new Set(wordsOf(line)).has(word)),
    ).length,
    bareDenied: Number(/\b(?:not|n['’]t)\b/iu.test(clause.text) && !refuses),
  };
}

/** 1 for a lower bound ("at least", "over", ">"), -1 for an upper one. */
function boundOf(text: string): number {
  const lower = /\b(?:at least|over|more than|above|greater|older|minimum|exceed\w*|longer)\b|[>≥]/iu.test(text);
  const upper = /\b(?:at most|under|less than|below|younger|maximum|within|fewer|up to)\b|[<≤]/iu.test(text);
  return Number(lower) - Number(upper);
}

function ageOf(text: string): number | undefined {
  const found = /\b(\d{1,2})[- ](?:years?|yrs?|y\.?o)\b|\baged? (?:of )?(\d{1,2})\b/iu.exec(text);
  const value = found?.[1] ?? found?.[2];
  return value === undefined || /\b(?:ago|prior|previous|life expectancy|within)\b/iu.test(text)
    ? undefined
    : Number(value);
}

/** The ages that criteria let in, both ends included; nothing where they name none. */
export function ageRange(lines: readonly string[]): readonly [number, number] | undefined {
  for (const [at, line] of lines.entries()) {
    const text = /^\W*age\W*$/iu.test(line) ? `age ${lines[at + 1] ?? ""}` : line;
    if (!/\bage|\byears? old|\byears of/iu.test(text)) continue;
    const range = /(\d{1,2})\s*(?:years?)?\s*(?:-|–|to|and|through)\s*(\d{2,3})/iu.exec(text);
    if (range !== null && /\d{2}/u.test(range[1] ?? "")) return [Number(range[1]), Number(range[2])];
    const least =
      /(?:≥|>=?|at least|over|older than|minimum of|or more than|greater than(?: or equal to)?)\s*(\d{2})|(\d{2})\s*(?:years?)?(?: of age)?,? ?(?:and|or) (?:over|older|above|more|greater)/iu.exec(
        text,
      );
    const from = least?.[1] ?? least?.[2];
    const most = /(?:≤|<=?|under|younger than|less than|up to|maximum(?: of)?)\s*(\d{2,3})\s*(?:years|$)/iu.exec(
      text,
    )?.[1];
    if (from !== undefined || most !== undefined)
      return [from === undefined ? 0 : Number(from), most === undefined ? 130 : Number(most)];
  }
  return undefined;
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, year: 365 };
const TIME = /\b(\d+(?:\.\d+)?|half a|half an|an?|one|two|three|four|five|six)[- ](day|week|month|year)s?\b/giu;
const WORDS: Readonly<Record<string, number>> = { ...NUMBER_WORDS, "half a": 0.5, "half an": 0.5, a: 1, an: 1 };

/** Lengths of time in days, rounded to the week from a month on. */
function timesIn(text: string): number[] {
  return [...text.matchAll(TIME)].map(([, number = "", unit = ""]) => {
    const days = (WORDS[number.toLowerCase()] ?? Number(number)) * (DAYS[unit.toLowerCase()] ?? 1);
    return days < 25 ? days : 7 * Math.round(days / 7);
  });
}
