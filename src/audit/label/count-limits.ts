import type { Candidate } from "../candidate.js";
import type { LimitClash } from "./limit.js";
import { hasItDone, shown } from "./limit.js";
import { COUNT, countOf, minutesOf, TIME } from "./limit-times.js";

const UNITS = String.raw`(tablet|capsule|spray|puff|inhalation|actuation|patch|drop|lozenge|suppositor|dose|injection|application|sachet|vial|pastille|gum|mL|millilit(?:re|er)|meq|mmol)(?:s|es|y|ies)?`;
const COUNTED = new RegExp(String.raw`\b${COUNT}(?:\s(?:or|to)\s${COUNT})?\s(?:\p{L}+\s){0,2}?${UNITS}\b`, "giu");
const LIMITS =
  /\b(?:no more than|not (?:more|take more|use more) than|not (?:to )?exceed\w*|never (?:more|exceed)|maximum|at most|do not (?:take|use|give|exceed|apply)\b.{0,20}\bmore than|limited to|must not be exceeded)\b/iu;
const PERIOD = new RegExp(
  String.raw`\b(?:within|in|per|a|an|any|each|every|over)\s(?:(?:a|any|period of|single|the same)\s)*(?:${TIME}|(day|24[\s-]hours?|week|month|hour))\b|\b(daily|weekly)\b|\b(?:(?:in|as)\s(?:a|one)(?:\ssingle)?\sdose|at (?:a|one) time|at once)\b`,
  "giu",
);

/** Where a claim has more tablets, sprays or patches taken in a time than the drug's label allows in it. */
export function countLimits(words: string, sentences: readonly Candidate[]): LimitClash[] {
  if (!hasItDone(words)) return [];
  const [own] = countsIn(words);
  const time = own === undefined ? undefined : periodOf(words, own.end);
  if (own === undefined || time === undefined) return [];
  const told = sentences.flatMap((source) =>
    countsIn(source.text)
      .filter(({ unit }) => unit === own.unit)
      .map((count) => ({ source, count, time: periodOf(source.text, count.end) })),
  );
  if (told.some(({ count, time: its }) => its !== undefined && its <= time && count.high >= own.low)) return [];
  const limit = told.find(({ source, time: its }) => its === time && LIMITS.test(source.text));
  return limit === undefined
    ? []
    : [{ kind: "count", said: own.text, found: shown(limit.source.text), source: limit.source }];
}

function countsIn(text: string) {
  return [...text.matchAll(COUNTED)].flatMap(({ 0: whole, 1: from, 2: to, 3: unit = "", index }) => {
    const [low, high] = [countOf(from), countOf(to ?? from)];
    return Number.isNaN(low) || Number.isNaN(high)
      ? []
      : [{ low, high, unit: unit.toLowerCase(), text: whole, end: index + whole.length }];
  });
}

/** The time in which so many are taken, in minutes: the next one told behind the count, else any. */
function periodOf(text: string, end: number): number | undefined {
  const all = [...text.matchAll(PERIOD)];
  const match = all.find(({ index }) => index >= end) ?? all[0];
  if (match === undefined) return undefined;
  const [, from, to, unit, one, adverb] = match;
  if (from === undefined && one === undefined && adverb === undefined) return 0;
  if (adverb !== undefined) return minutesOf("1", adverb === "daily" ? "day" : "week");
  if (one !== undefined) return /^24/u.test(one) ? minutesOf("1", "day") : minutesOf("1", one);
  const minutes = minutesOf(to ?? from, unit);
  return Number.isNaN(minutes) ? undefined : minutes;
}
