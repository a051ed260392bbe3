import type { Candidate } from "../candidate.js";
import { isOfOwnDrug } from "../label/label-drug.js";
import type { LimitKind } from "../label/limit.js";

/** A claim that has a drug given more often, for longer, or beyond another limit, than official sources on it allow. */
export interface ScheduleClash {
  readonly kind: "interval" | "duration" | LimitKind;
  /** Words of the claim, and of the source. */
  readonly said: string;
  readonly found: string;
  readonly source: Candidate;
}

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const NUMBER = String.raw`(\d+(?:\.\d+)?|${NUMBERS.join("|")})`;
const RANGE = String.raw`${NUMBER}(?:\s?(?:-|–|to|or)\s?${NUMBER})?`;
const UNIT = String.raw`[\s-]?(minutes?|min|hours?|h|days?|weeks?|months?|years?)\b`;
const EVERY = new RegExp(String.raw`\bevery\s(?:${RANGE})?${UNIT}`, "giu");
/** "q2h", "q4-6h". */
const EVERY_SHORT = /\bq\s?(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?\s?(h)(?:rs?)?\b/giu;
const A_DAY =
  /\b(once|twice|(?:one|two|three|four|1|2|3|4) times)(?: or (?:two|three|four|twice) times)? (?:daily|a day|per day|every day|each day)\b|\b([bt]\.?i\.?d|q\.?i?\.?d)\b/giu;
const FOR = new RegExp(String.raw`\bfor\s(?:up to\s|at least\s|about\s|the first\s)?${RANGE}${UNIT}`, "giu");
const AT_MOST = new RegExp(
  String.raw`\b(?:(?:for|is|to|beyond) (?:up to|at most)|(?:no|not) (?:more|longer) than|(?:limited )?periods? (?:of )?up to|(?:not|never) (?:to )?exceed(?:ing)?|(?:maximum|maximal)(?: \p{L}+){0,3} (?:of|is)|limited to|longer than|beyond)\s(?:a (?:total|maximum) of\s)?${RANGE}${UNIT}`,
  "giu",
);
const ANY_LENGTH = new RegExp(String.raw`\b${RANGE}${UNIT}`, "giu");

/** Minutes; a month is taken at its longest where it is a source's. */
const MINUTES = { m: 1, h: 60, d: 1_440, w: 10_080, mo: 43_200, y: 525_600 };

interface Length {
  readonly text: string;
  readonly low: number;
  readonly high: number;
}

/** Words of a dosing instruction, and of what is done every few hours besides giving a drug. */
const DOSING =
  /\b(?:dos(?:e|es|ing|age)|give[ns]?|taken?|take|administer\w*|inject\w*|infus\w*|tablets?|capsules?|mg|mcg|repeat\w*|as needed|use[ds]?|treat\w*|therapy|duration)\b/iu;
const WATCHING =
  /\b(?:monitor\w*|measur\w*|check\w*|test(?:s|ed|ing)?|sampl\w*|assess\w*|evaluat\w*|examin\w*|half-lives|half-life|follow(?:ed)?-?\s?up|stud(?:y|ies)|trials?|rats?|mice|withhold|apart|before|after)\b/iu;
const LONG_TERM = /\b(?:long[- ]term|chronic(?:ally)?|maintenance|lifelong|indefinite\w*|prolonged)\b/iu;

/**
 * Where a claim's "every two hours" is oftener than any interval that labels and guidelines read give for its drug, or its "for 6 months" longer
 * than the most that they allow. Where one of them gives the drug as often, or for as long, nothing is said.
 */
export function scheduleClash(words: string, drug: string, candidates: readonly Candidate[]): ScheduleClash[] {
  const low = drug.toLowerCase();
  const ours = candidates.filter(
    (one) =>
      one.publication.tier !== "research" &&
      ((one.reads ?? one.text).toLowerCase().includes(low) || isOfOwnDrug(one.publication, drug)),
  );
  // "Four times a day" is too often for a product that is called by its brand; another form of the same drug may be given so.
  const ofBrand = ours.filter(({ publication: { label } }) => label?.brands.some((one) => isBrand(one, low)) === true);
  return [...tooOften(words, ours, []), ...tooOften(words, ofBrand, manyADay(words)), ...tooLong(words, ours)].slice(
    0,
    1,
  );
}

function isBrand(brand: string, drug: string): boolean {
  return brand.toLowerCase().startsWith(drug);
}

/** "Three times a day" and oftener, as the hours between doses. */
function manyADay(words: string): Length[] {
  return timesADay(words)
    .map(({ text, low }) => ({ text, low: low * 2, high: low * 2 }))
    .filter(({ low }) => low <= MINUTES.d / 3);
}

function tooOften(words: string, candidates: readonly Candidate[], many: readonly Length[]): ScheduleClash[] {
  const [said] = [...many, ...lengths(words, EVERY), ...lengths(words, EVERY_SHORT)].filter(
    ({ high }) => high < MINUTES.d,
  );
  if (said === undefined || WATCHING.test(words)) return [];
  const given = candidates
    .filter(({ text }) => DOSING.test(text) && !WATCHING.test(text))
    .flatMap((source) =>
      [...lengths(source.text, EVERY), ...lengths(source.text, EVERY_SHORT), ...timesADay(source.text)].map(
        (length) => ({ source, length }),
      ),
    )
    .filter(({ length }) => length.low <= MINUTES.d)
    .sort((a, b) => a.length.low - b.length.low);
  const [least] = given;
  if (least === undefined || least.length.low <= said.low) return [];
  return [{ kind: "interval", said: said.text, found: least.length.text, source: least.source }];
}

function tooLong(words: string, candidates: readonly Candidate[]): ScheduleClash[] {
  const [said] = lengths(words, FOR).filter(({ low }) => low >= MINUTES.d);
  const told = words.replace(
    /^(?:after|following) (?:the|a|an) (?:loading|first|initial|starting|bolus) (?:dose|bolus|infusion),/iu,
    "",
  );
  if (said === undefined || /\b(?:after|before|stud(?:y|ies)|trial|followed)\b/iu.test(told)) return [];
  const limits = candidates
    // "(after the loading dose)" tells from when on.
    .filter(({ text }) => DOSING.test(text) && !WATCHING.test(text.replace(/\([^()]*\)/gu, "")))
    .flatMap((source) => lengths(source.text, AT_MOST).map((length) => ({ source, length })))
    .filter(({ length }) => length.high >= MINUTES.d)
    .sort((a, b) => b.length.high - a.length.high);
  const [most] = limits;
  if (most === undefined) return tooLongForAmount(words, said, candidates);
  if (most.length.high >= said.low) return [];
  const asLong = candidates.some(
    ({ text }) =>
      LONG_TERM.test(text) || (DOSING.test(text) && lengths(text, ANY_LENGTH).some(({ high }) => high >= said.low)),
  );
  return asLong ? [] : [{ kind: "duration", said: said.text, found: most.length.text, source: most.source }];
}

/** The amounts of a text: "15 mg". */
function amountsIn(text: string): string[] {
  return [...text.matchAll(/\b\d[\d.,]*\s?(?:mg|mcg|g|units?)\b/giu)].map(([amount]) =>
    amount.replace(/\s/gu, "").toLowerCase(),
  );
}

/** Of official sentences that give the same amount for a stated time, the longest, where the claim's is more than twice as long as all. */
function tooLongForAmount(words: string, said: Length, candidates: readonly Candidate[]): ScheduleClash[] {
  const own = amountsIn(words);
  const same = candidates.filter(
    ({ text }) => DOSING.test(text) && !WATCHING.test(text) && amountsIn(text).some((amount) => own.includes(amount)),
  );
  const given = same
    .flatMap((source) => lengths(source.text, FOR).map((length) => ({ source, length })))
    .sort((a, b) => b.length.high - a.length.high);
  const [most] = given;
  if (most === undefined || most.length.high * MUCH > said.low) return [];
  return same.some(({ text }) => LONG_TERM.test(text) || lengths(text, ANY_LENGTH).some(({ high }) => high >= said.low))
    ? []
    : [{ kind: "duration", said: said.text, found: most.length.text, source: most.source }];
}

/** So many times the longest stated course of an amount is another course. */
const MUCH = 2;

function lengths(text: string, shape: RegExp): Length[] {
  return [...text.matchAll(shape)].flatMap((match) => {
    const [whole, from = "1", to = from, unit = ""] = match;
    const size = sizeOf(unit);
    const [low, high] = [numberOf(from) * size, numberOf(to) * size];
    return Number.isFinite(low) && Number.isFinite(high) ? [{ text: whole, low, high }] : [];
  });
}

const SHORT_TIMES: Readonly<Record<string, number>> = { qd: 1, bid: 2, tid: 3, qid: 4 };

/** "Twice daily" as the twelve hours between doses; half of that, since hours of the day are not kept to. */
function timesADay(text: string): Length[] {
  return [...text.matchAll(A_DAY)].map(([whole, times = "", short = ""]) => {
    const word = times.toLowerCase();
    const letters = short.toLowerCase().replaceAll(".", "");
    const count =
      letters !== ""
        ? (SHORT_TIMES[letters] ?? 1)
        : word === "once"
          ? 1
          : word === "twice"
            ? 2
            : numberOf(word.split(" ")[0] ?? "");
    const apart = MINUTES.d / count / 2;
    return { text: whole, low: apart, high: apart };
  });
}

function sizeOf(unit: string): number {
  const low = unit.toLowerCase();
  if (low.startsWith("mo")) return MINUTES.mo;
  return { m: MINUTES.m, h: MINUTES.h, d: MINUTES.d, w: MINUTES.w, y: MINUTES.y }[low.charAt(0)] ?? Number.NaN;
}

function numberOf(digits: string): number {
  const at = NUMBERS.indexOf(digits.toLowerCase());
  return at >= 0 ? at + 1 : Number(digits);
}
