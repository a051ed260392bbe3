import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import type { Candidate } from "../candidate.js";
import type { LimitClash } from "./limit.js";
import { shown } from "./limit.js";
import { minutesOf, TIME } from "./limit-times.js";

const STOPS =
  /\b(?:discontinu\w+|stop(?:s|ped|ping)?|withh(?:e|o)ld\w*|paused?|interrupt\w*|held|ceas\w+|last dose|come off)\b/iu;
const AHEAD = new RegExp(
  String.raw`\b${TIME}\s(?:before|ahead|prior|in advance|beforehand|earlier|after|of)\b|\b(?:before|ahead of|prior to|in advance of)\b.{3,60}?\b${TIME}`,
  "giu",
);
const LEAST = new RegExp(
  String.raw`\b(?:at least|no (?:earlier|sooner|less|later) than|not be \p{L}+ (?:earlier|sooner) than|(?:not|never) (?:\p{L}+ ){0,3}(?:within|earlier than|sooner than)|a minimum of|within)\s${TIME}`,
  "giu",
);
/** What is told to be stopped so long ahead, and not how long something was stopped. */
const BIDS_TO_STOP =
  /(?:^|,\s)(?:discontinue|stop|withhold|interrupt)\b|\b(?:should|must) be (?:\p{L}+ )?(?:discontinued|stopped|withheld|interrupted)\b/iu;
const ENOUGH = 0.7;

/** Events that a drug is stopped ahead of, or waited for after, by all the words for each. */
const EVENTS: readonly RegExp[] = [
  /\b(?:surgery|surgical|operations?|operat\w+|procedures?|CABG|bypass|an(?:a)?esthesia)\b/iu,
  /\b(?:MAO ?inhibitors?|MAOIs?|monoamine oxidase)\b/iu,
  /\b(?:catheters?|puncture|epidural)\b/iu,
  /\b(?:delivery|labou?r|birth)\b/iu,
  /\b(?:conception|conceiv\w+|pregnan\w*|contracepti\w+)\b/iu,
  /\bvaccin\w*/iu,
  /\b(?:bedtime|lying down|lies down)\b/iu,
  /\b(?:contrast|angiograph\w+|scan)\b/iu,
];

/** Where a claim leaves less time than the drug's label asks for, between the drug and an operation, another drug and the like. */
export function leadTimes(words: string, sentences: readonly Candidate[]): LimitClash[] {
  const events = EVENTS.filter((event) => event.test(words));
  if (events.length === 0 || /\b(?:not|never|at least|avoid\w*|contra-?indicated)\b/iu.test(words)) return [];
  const [own] = timesIn(words, AHEAD);
  if (own === undefined) return [];
  const same = sentences.filter(({ text }) => events.every((event) => event.test(text)) && isAsked(words, text));
  // "Discontinue it five days prior to surgery" asks for five days as "at least" does.
  const asked = same.flatMap((source) =>
    [
      ...timesIn(source.text, LEAST),
      ...(BIDS_TO_STOP.test(source.text) && STOPS.test(words) ? timesIn(source.text, AHEAD) : []),
    ].map((time) => ({ source, time })),
  );
  if (same.some(({ text }) => timesIn(text, AHEAD).some(({ low }) => low * ENOUGH <= own.high))) return [];
  const limit = asked.find(({ time }) => time.low * ENOUGH > own.high);
  return limit === undefined || asked.some(({ time }) => time.low * ENOUGH <= own.high)
    ? []
    : [{ kind: "lead", said: own.text, found: shown(limit.source.text), source: limit.source }];
}

/** Whether both are on stopping, or share another word besides: waiting for one thing is not waiting for another. */
function isAsked(words: string, text: string): boolean {
  if (STOPS.test(words) && STOPS.test(text)) return true;
  const held = new Set(termsOf(text));
  return termsOf(words).filter((term) => !isStopWord(term) && held.has(term)).length >= SHARED;
}

const SHARED = 3;

const LESSENS =
  /\b(?:reduc\w+|taper\w*|wean\w*|withdraw\w*|brought down|lower\w*|step(?:ped)? down|phas\w+ out|discontinu\w+|stopp\w+)\b/iu;
const GRADUALLY = /\b(?:gradual\w*|taper\w*|slow\w*|wean\w*|reduced?|reduction)\b/iu;
const OVER = new RegExp(
  String.raw`\b(?:over|within|in|during)\s(?:(?:a|the|about|just|only|at least|period of|course of)\s)*${TIME}`,
  "giu",
);

/** Where a claim brings a drug down faster than its label does: "over one to two days" where that says "over 1 to 2 weeks". */
export function taperTimes(words: string, sentences: readonly Candidate[]): LimitClash[] {
  if (!LESSENS.test(words) || /\b(?:not|never|avoid\w*)\b/iu.test(words)) return [];
  const [own] = timesIn(words.replace(A_FEW, "3 "), OVER).filter(({ high }) => high >= DAY || !GIVES.test(words));
  if (own === undefined) return [];
  const told = sentences
    .filter(({ text }) => LESSENS.test(text) && GRADUALLY.test(text) && !/\d\s?%/u.test(text))
    .flatMap((source) => timesIn(source.text, OVER).map((time) => ({ source, time })))
    .filter(({ time }) => time.low >= DAY);
  const [least] = told.sort((a, b) => a.time.low - b.time.low);
  return least === undefined || least.time.low * ENOUGH <= own.high
    ? []
    : [{ kind: "lead", said: own.text, found: shown(least.source.text), source: least.source }];
}

/** "Within a few hours". */
const A_FEW = /\ba (?:few|couple of)\s(?=hours?|days?|weeks?)/giu;
/** What else is done over hours. */
const GIVES = /\b(?:infus\w+|inject\w+|intravenous\w*|bolus|drip)\b/iu;
/** Minutes. */
const DAY = 1_440;

function timesIn(text: string, shape: RegExp) {
  return [...text.matchAll(shape)].flatMap(([whole, ...groups]) => {
    const [from, to, unit] = groups[2] === undefined ? groups.slice(3) : groups;
    const [low, high] = [minutesOf(from, unit), minutesOf(to ?? from, unit)];
    return Number.isNaN(low) || Number.isNaN(high) ? [] : [{ low, high, text: whole }];
  });
}
