import type { Publication } from "../../domain/publication.js";
import type { Question } from "../../domain/question.js";
import { readLately } from "../../text/read-once.js";
import type { Candidate } from "../candidate.js";
import { matterOf, namedIn } from "./deed-matter.js";
import { plainOf } from "./forbidden-target.js";
import type { LimitClash } from "./limit.js";
import { hasItDone, shown } from "./limit.js";
import { minutesOf, TIME } from "./limit-times.js";
import { meet } from "./matter-met.js";
import { givesNoDose } from "../doses/no-dose.js";
import type { OwnNames } from "./product-names.js";
import { ownNames } from "./product-names.js";
import { quantitiesIn } from "../words/quantities.js";
import { ratesIn } from "./rate-limits.js";
import { valuesIn } from "./value-limits.js";

/** So many times what a label gives in the same matter is another dose; so many times its time another time. */
const MUCH = 2;
const LONGER = 1.6;
/** Rounding makes no other dose. */
const AS_MUCH = 0.9;

/** Sentences of labels of which it is kept what they are on, and their figures: one claim's are those of the next, too. */
const KEPT = 4_000;

/** Where a claim gives, for those or when it names, at least twice the dose that a label gives for them, or keeps another time than that asks for. */
export function figureClash(sentence: string, question: Question, sentences: readonly Candidate[]): LimitClash[] {
  return [...doseInMatter(sentence, question, sentences), ...timeInMatter(sentence, question, sentences)].slice(0, 1);
}

interface Amount {
  readonly kind: string;
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

const BEGINS = /\b(?:start\w*|begin\w*|begun|initial\w*|initiat\w*|first|loading)\b/iu;
const TELLS = /\b(?:tablets? (?:contain|of)|study|studies|trials?|were|was|half-life|strengths?|increments?)\b/iu;

function doseInMatter(sentence: string, question: Question, sentences: readonly Candidate[]): LimitClash[] {
  if (!hasItDone(sentence)) return [];
  const [own] = [...amountsIn(sentence)].sort((a, b) => b.low - a.low);
  if (own === undefined) return [];
  const values = valuesIn(sentence);
  const amountsOf = ({ text }: Candidate) => amountsIn(text).filter(({ kind }) => kind === own.kind);
  const dosed = sentences.filter(
    (source) => amountsOf(source).length > 0 && !givesNoDose(source) && !TELLS.test(source.text),
  );
  const same = inMatter(sentence, question, dosed, 0, 0).flatMap(({ source, score }) => {
    const other = valuesIn(source.text).some((one) =>
      values.some((mine) => mine.measure === one.measure && (mine.low > one.high || mine.high < one.low)),
    );
    return other ? [] : [{ source, score, most: Math.max(...amountsOf(source).map(({ high }) => high)) }];
  });
  if (same.some(({ most }) => most >= own.low * AS_MUCH)) return [];
  const [limit] = same
    .filter(({ source, most }) => most * MUCH <= own.low && (!BEGINS.test(source.text) || BEGINS.test(sentence)))
    .sort((a, b) => b.score - a.score);
  return limit === undefined
    ? []
    : [{ kind: "beside", said: own.text, found: shown(limit.source.text), source: limit.source }];
}

const amountsIn: (text: string) => readonly Amount[] = readLately(readAmounts, KEPT);

function readAmounts(text: string): Amount[] {
  const rates = ratesIn(text).map(({ kind, anHour, text: words }) => ({
    kind: `${kind} an hour`,
    low: anHour,
    high: anHour,
    text: words,
  }));
  if (rates.length > 0) return rates;
  return quantitiesIn(text).flatMap(({ unit, low, high, text: words, end }) =>
    unit === "mg" && !/kg/iu.test(words) && !/^\s?(?:\/|per\s)\s?(?:kg|m|d?l|min|hour)/iu.test(text.slice(end))
      ? [{ kind: "mg", low, high, text: words }]
      : [],
  );
}

const wholeMatterOf = readLately((text: string) => matterOf(plainOf(text), 0, 0), KEPT);

/** A label's sentences on the matter of a claim, of which both name something besides the drug. */
function inMatter(sentence: string, question: Question, sentences: readonly Candidate[], start: number, stop: number) {
  const said = { matter: matterOf(sentence, start, stop), named: namedIn(sentence, question) };
  const names = new Map<Publication, OwnNames | undefined>();
  return sentences.flatMap((source) => {
    const { publication } = source;
    if (!names.has(publication)) names.set(publication, ownNames(publication, sentence));
    const own = names.get(publication);
    if (own === undefined || source.block.kind === "heading" || source.block.kind === "title") return [];
    const { met, score, back } = meet({ source, matter: wholeMatterOf(source.text) }, said, question, own);
    return met && back > 0 ? [{ source, score }] : [];
  });
}

const WHERE = String.raw`(?:\s(?:\p{L}+\s){0,2}?(before|prior to|ahead of|after|following|apart|between))?`;
const LEAST = new RegExp(
  String.raw`\b(?:at least|a minimum of|no (?:less|fewer|sooner|earlier) than|not (?:less|sooner|earlier) than|not (?:\p{L}+ ){1,3}?(?:within|before|earlier than|sooner than))\s(?:the first\s)?${TIME}${WHERE}`,
  "giu",
);
const MOST = new RegExp(
  String.raw`\b(?:(?:use[d]?|administered|given|completed|infused|discard(?:ed)?|kept|stable|stored) (?:\p{L}+ ){0,3}?(?:within|after|for)|no (?:more|longer|later) than|not (?:more|longer|later) than|not (?:to )?exceed(?:ing)?|up to|a maximum of|limit\w* (?:\p{L}+ ){0,3}?to)\s(?:a (?:total|maximum) of\s)?${TIME}${WHERE}`,
  "giu",
);
const SAID = new RegExp(String.raw`(\bat least\s|\bafter\s)?\b${TIME}${WHERE}`, "giu");

interface Time {
  readonly low: number;
  readonly high: number;
  readonly where: string;
  readonly text: string;
  readonly start: number;
  readonly stop: number;
}

function timeInMatter(sentence: string, question: Question, sentences: readonly Candidate[]): LimitClash[] {
  if (/\b(?:not|never|avoid\w*|until)\b/iu.test(sentence)) return [];
  const plain = inFigures(sentence);
  const own = timesIn(plain, SAID, 1);
  const timed = own.length === 0 ? [] : sentences.filter(({ text }) => timesTold(text).any);
  for (const one of own) {
    const same = inMatter(plain, question, timed, one.start, one.stop).map(({ source, score }) => {
      const { least, most, all } = timesTold(source.text);
      const alike = ({ where }: Time) => where === one.where;
      return { source, score, least: least.filter(alike), most: most.filter(alike), all };
    });
    // What gives the claim's own time, or one as near, is not against it.
    if (
      same.some(({ all }) =>
        all.some((its) => its.where === one.where && its.low <= one.high * LONGER && its.high * LONGER >= one.low),
      )
    )
      continue;
    const [limit] = same
      .filter(
        ({ least, most }) =>
          least.some((its) => its.low > one.high * LONGER) || most.some((its) => its.high * LONGER < one.low),
      )
      .sort((a, b) => b.score - a.score);
    if (limit !== undefined)
      return [{ kind: "lead", said: one.text.trim(), found: shown(limit.source.text), source: limit.source }];
  }
  return [];
}

/** The times that a label's sentence gives. */
const timesTold = readLately((sentence: string) => {
  const text = inFigures(sentence);
  const [least, most, all] = [timesIn(text, LEAST), timesIn(text, MOST), timesIn(text, SAID, 1)];
  return { least, most, all, any: least.length + most.length + all.length > 0 };
}, KEPT);

function timesIn(text: string, shape: RegExp, skipped = 0): Time[] {
  return [...text.matchAll(shape)].flatMap((match) => {
    const [from, to, unit, where] = match.slice(1 + skipped);
    const [low, high] = [minutesOf(from, unit), minutesOf(to ?? from, unit)];
    if (Number.isNaN(low) || Number.isNaN(high) || (skipped > 0 && match[1] !== undefined)) return [];
    return [
      { low, high, where: sideOf(where), text: match[0], start: match.index, stop: match.index + match[0].length },
    ];
  });
}

function sideOf(where: string | undefined): string {
  if (where === undefined) return "";
  return /^(?:before|prior|ahead)/iu.test(where) ? "before" : /^(?:after|following)/iu.test(where) ? "after" : "apart";
}

/** "A few hours" as some number of them. */
function inFigures(text: string): string {
  return text
    .replace(/\ba (?:few|couple of)\s(?=hours?|days?|minutes?|weeks?|months?)/giu, "3 ")
    .replace(/\bhalf an hour\b/giu, "30 minutes");
}
