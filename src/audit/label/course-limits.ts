import type { Question } from "../../domain/question.js";
import type { Candidate } from "../candidate.js";
import { mattersOf } from "../doses/dose-turn.js";
import type { LimitClash } from "./limit.js";
import { hasItDone, shown } from "./limit.js";
import { minutesOf, TIME } from "./limit-times.js";

const FOR = new RegExp(String.raw`\b(?:for|lasts?)\s(?:(?:up to|about|a total of|as long as)\s)*${TIME}`, "giu");
const COURSE = new RegExp(
  String.raw`\b(?:duration (?:of|is)|course of|for(?: up to| a maximum of)?|maximum of)\s(?:(?:treatment|therapy)\s(?:of|is)\s)?${TIME}`,
  "giu",
);
const LONG_TERM = /\b(?:long[- ]term|chronic\w*|maintenance|lifelong|indefinite\w*|prolonged|extended)\b/iu;
const OTHER = /\b(?:after|follow(?:ed|ing)|monitor\w*|stud(?:y|ies)|trial|half-life|stored?|every)\b/iu;
/** So many times the course that a label tells is another one. */
const MUCH = 2;
/** Minutes. */
const DAY = 1_440;

/** Where a claim has a course last more than twice as long as the label tells for the same matter; nothing where it tells of a longer one. */
export function courseLimits(words: string, question: Question, sentences: readonly Candidate[]): LimitClash[] {
  if (!hasItDone(words)) return [];
  const [own] = timesIn(words, FOR).filter(({ low }) => low >= DAY);
  const matters = mattersOf(question, sentences);
  if (own === undefined || matters.length === 0) return [];
  const same = sentences.filter(
    ({ named, about }) =>
      matters.every((at) => (named[at] ?? about[at]) !== undefined) && matters.some((at) => named[at] !== undefined),
  );
  if (same.some(({ text }) => LONG_TERM.test(text))) return [];
  const told = same
    .filter(({ text }) => !OTHER.test(text))
    .flatMap((source) => timesIn(source.text, COURSE).map((time) => ({ source, time })))
    .filter(({ time }) => time.high >= DAY);
  const [most] = told.sort((a, b) => b.time.high - a.time.high);
  return most === undefined || most.time.high * MUCH >= own.low
    ? []
    : [{ kind: "lead", said: own.text, found: shown(most.source.text), source: most.source }];
}

function timesIn(text: string, shape: RegExp) {
  return [...text.matchAll(shape)].flatMap(([whole, from, to, unit]) => {
    const [low, high] = [minutesOf(from, unit), minutesOf(to ?? from, unit)];
    return Number.isNaN(low) || Number.isNaN(high) ? [] : [{ low, high, text: whole }];
  });
}
