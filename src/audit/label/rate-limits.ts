import type { Candidate } from "../candidate.js";
import { isOfOwnDrug } from "./label-drug.js";
import type { LimitClash } from "./limit.js";
import { hasItDone, shown } from "./limit.js";
import { minutesOf, TIME } from "./limit-times.js";

/** Milligrams, millilitres, units or millimoles in a unit of what a rate gives. */
const AMOUNTS: Readonly<Record<string, readonly [string, number]>> = {
  ...{
    ng: ["mg", 1e-6],
    mcg: ["mg", 1e-3],
    µg: ["mg", 1e-3],
    μg: ["mg", 1e-3],
    ug: ["mg", 1e-3],
    microgram: ["mg", 1e-3],
  },
  ...{
    mg: ["mg", 1],
    milligram: ["mg", 1],
    g: ["mg", 1_000],
    gram: ["mg", 1_000],
    ml: ["ml", 1],
    millilitre: ["ml", 1],
  },
  ...{ milliliter: ["ml", 1], l: ["ml", 1_000], unit: ["unit", 1], iu: ["unit", 1], meq: ["meq", 1], mmol: ["meq", 1] },
};
const RATE = new RegExp(
  String.raw`(\d[\d.,]*)(?:\s?(?:-|–|to)\s?(\d[\d.,]*))?\s?(ng|mcg|[µμu]g|micrograms?|mg|milligrams?|g|grams?|ml|millilit(?:re|er)s?|l|units?|iu|meq|mmol)(?:\s\p{L}+){0,2}?((?:\s?\/\s?|\s?(?:per|a|an|each|every)\s)(?:kg|kilogram)(?:\s(?:of )?body ?weight)?)?(?:\s\p{L}+)?(?:\s?\/\s?|\s?(?:per|a|an|each|every)\s)(minutes?|min|hours?|hr|h)(?![\p{L}])`,
  "giu",
);
const LIMITS =
  /\b(?:not (?:to )?exceed\w*|no (?:faster|more|greater|higher|quicker) than|not (?:be )?(?:faster|more|greater|higher|quicker)|maximum|maximal|up to|at most|slower than|limit\w*)\b/iu;
/** So many times the fastest rate that a label names for its drug is another one, whether it calls that a limit or not. */
const MANY = 4;
const MORE = 1.2;

/** How much of something in an hour. */
export interface Rate {
  readonly kind: string;
  readonly anHour: number;
  readonly text: string;
}

/** The rates of a text: "5 mcg/kg/min". */
export function ratesIn(text: string): Rate[] {
  return [...text.matchAll(RATE)].flatMap(([whole, from, to, unit = "", byWeight, time = ""]) => {
    const [base, scale] = AMOUNTS[unit.toLowerCase().replace(/(?<=.{2})s$/u, "")] ?? [];
    const value = Number((to ?? from ?? "").replaceAll(",", ""));
    if (base === undefined || scale === undefined || Number.isNaN(value)) return [];
    const anHour = value * scale * (/^m/iu.test(time) ? 60 : 1);
    return [{ kind: `${base}${byWeight === undefined ? "" : "/kg"}`, anHour, text: whole }];
  });
}

const INTO = /\b(?:infus\w+|inject\w+|intravenous\w*|IV|i\.v\.|bolus\w*|push\w*|administ\w+|give[ns]?|run|dose)\b/iu;
const OVER = new RegExp(
  String.raw`\b(?:over|within|during|in)\s(?:(?:a period of|about|approximately|around|just|only|as little as|a|the course of)\s)*${TIME}`,
  "giu",
);
const AT_LEAST = new RegExp(
  String.raw`\b(?:over\s(?:a period of\s)?(?:at least|no less than|not less than|a minimum of|no fewer than)|(?:at least|not? (?:faster|less|shorter|quicker) than)(?:\sover)?)\s${TIME}`,
  "giu",
);
const OR_MORE = new RegExp(String.raw`\bover\s(?:a period of\s)?${TIME}\s(?:or (?:more|longer)|or over)\b`, "giu");
/** What "over" is said of besides giving: watching, waiting, a course. */
const OTHER =
  /\b(?:after|wait\w*|monitor\w*|observ\w*|stable|half-life|eliminat\w*|stored|reduc\w+|taper\w*|titrat\w*|apart)\b/iu;
/** A dose given so is given in about a minute. */
const AT_ONCE =
  /\b(?:(?:as (?:a|an) )?(?:rapid|quick|fast)(?:ly)?(?: (?:IV|intravenous|i\.v\.))?(?: (?:bolus|push|injection|injected))?|(?:IV|intravenous) push)\b/iu;

/** Where a claim runs a drug in faster than its label allows: more in an hour or minute, or the whole in less time. */
export function rateLimits(words: string, sentences: readonly Candidate[]): LimitClash[] {
  if (!hasItDone(words)) return [];
  return [...tooFast(words, sentences), ...tooShort(words, sentences), ...tooQuick(words, sentences)].slice(0, 1);
}

function tooFast(words: string, sentences: readonly Candidate[]): LimitClash[] {
  const [own] = ratesIn(words);
  if (own === undefined) return [];
  const told = sentences.flatMap((source) =>
    ratesIn(source.text)
      .filter(({ kind }) => kind === own.kind)
      .map((rate) => ({ source, rate })),
  );
  if (told.some(({ rate }) => rate.anHour * MORE >= own.anHour)) return [];
  const most = told.sort((a, b) => b.rate.anHour - a.rate.anHour);
  const limit = most.find(({ source, rate }) => LIMITS.test(source.text) || rate.anHour * MANY <= own.anHour);
  return limit === undefined
    ? []
    : [{ kind: "rate", said: own.text, found: shown(limit.source.text), source: limit.source }];
}

function tooShort(words: string, sentences: readonly Candidate[]): LimitClash[] {
  if (!INTO.test(words) || OTHER.test(words)) return [];
  const [own] = timesIn(words, OVER);
  const at = own ?? (AT_ONCE.test(words) ? { low: 1, high: 1, text: AT_ONCE.exec(words)?.[0] ?? "" } : undefined);
  if (at === undefined || at.high > LONGEST) return [];
  const giving = sentences.filter(({ text }) => INTO.test(text) && !OTHER.test(text));
  const given = giving.some(({ text }) =>
    timesIn(text.replace(AT_LEAST, " ").replace(OR_MORE, " "), OVER).some(({ low }) => low <= at.high * MORE),
  );
  if (given) return [];
  const limit = giving.find(({ text }) =>
    [...timesIn(text, AT_LEAST), ...timesIn(text, OR_MORE)].some(({ low }) => low > at.high * MORE && low <= LONGEST),
  );
  return limit === undefined ? [] : [{ kind: "time", said: at.text, found: shown(limit.text), source: limit }];
}

const QUICK =
  /\b(?:rapid|quick|fast)(?:ly)?\b.{0,30}\b(?:inject\w*|infus\w*|push\w*|bolus|IV|intravenous\w*|veins?)\b|\b(?:inject\w*|infus\w*|push\w*|given|run)\b.{0,20}\b(?:rapidly|quickly|fast)\b/iu;
const WARNS =
  /\b(?:(?:may|can) (?:cause|produce|result|lead)|severe|serious|fatal|avoid\w*|not|never|contra-?indicated)\b/iu;
const GENERAL = /^(?:overly|too|rapid|avoid|do|never|infusions?|injections?|administration|it)\b/iu;

/** Where a claim has a drug pushed in quickly and a label warns of that; nothing where a label has it given so. */
function tooQuick(words: string, sentences: readonly Candidate[]): LimitClash[] {
  const said = QUICK.exec(words)?.[0];
  const quick = said === undefined ? [] : sentences.filter(({ text }) => QUICK.test(text));
  if (said === undefined || quick.some(({ text }) => !WARNS.test(text))) return [];
  const limit = quick.find(({ text, publication }) => {
    const [first = ""] = /^[\p{L}-]+/u.exec(text) ?? [];
    const isOfClaim = first.length > 3 && words.toLowerCase().includes(first.toLowerCase());
    return isOfClaim || (isOfOwnDrug(publication, words) && (GENERAL.test(text) || isOfOwnDrug(publication, text)));
  });
  return limit === undefined ? [] : [{ kind: "fast", said, found: shown(limit.text), source: limit }];
}

/** Infusions last no longer. Minutes. */
const LONGEST = 2_880;

function timesIn(text: string, shape: RegExp) {
  return [...text.matchAll(shape)].flatMap(([whole, from, to, unit]) => {
    const [low, high] = [minutesOf(from, unit), minutesOf(to ?? from, unit)];
    return Number.isNaN(low) || Number.isNaN(high) ? [] : [{ low, high, text: whole }];
  });
}
