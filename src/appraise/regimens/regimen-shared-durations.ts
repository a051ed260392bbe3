import type { Said, Span } from "../../domain/regimen.js";
import type { Between, Item, Place, Shared } from "./regimen-shared.js";
import { BREAK, opensBetween, overlaps } from "./regimen-shared.js";

/** Gives every amount the length of time for which its sentence says that it is given. */
export function shareDurations(
  text: string,
  sentence: Place,
  items: readonly Item[],
  durations: readonly Said<Span>[],
  shared: Shared[],
  between: Between,
): void {
  for (const duration of durations) {
    if (items.some((one) => overlaps(one, duration))) continue;
    if (leadsList(text, sentence, duration, items, shared)) continue;
    const last = items.findLastIndex((one) => one.end <= duration.start);
    const gap = between(items[last], duration);
    if (gap === undefined) {
      const [next] = items;
      const ahead = between(duration, next);
      // "If somebody did not eat for three days, 5 mg was given": what comes before the giving.
      if (
        /^\s*(?:If|When|Where|After|Unless|Once)\b[^,]*$/u.test(text.slice(sentence.start, duration.start)) &&
        ahead?.includes(",") === true
      )
        continue;
      // "who had been treated for 5 years were assigned to": what came before.
      if (
        /\b(?:randomi[sz]ed|assigned|allocated|switched)\b/u.test(ahead ?? "") &&
        /\bfor\b/u.test(text.slice(duration.start, duration.end))
      )
        continue;
      if (ahead !== undefined && ahead.length <= 60 && !BREAK.test(ahead) && shared[0] !== undefined) {
        shared[0].duration = duration;
        // "6-week treatment with X 5 mg, Y 10 mg or placebo": all that follow.
        if (/(?:course|treatment|regimen)$/iu.test(text.slice(duration.start, duration.end)))
          for (let at = 1; at < items.length && !BREAK.test(between(items[at - 1], items[at]) ?? ";"); at += 1)
            (shared[at] as Shared).duration = duration;
      }
      continue;
    }
    if (
      gap.length > 110 ||
      /\b(?:followed|observed|monitored|studied)\s(?:up\s)?$/iu.test(gap) ||
      ANOTHER_GOES_ON.test(gap) ||
      /[;]|\b(?:study|trial|effects?|seen|evident|occur\w*|follow(?:ed)?[\s-]?up|observ\w+|wash-?out|visits?|assess\w*|until|patients|subjects|decreas\w+|increas\w+|escalat\w+|improv\w+|randomi[sz]ed|receiv\w+|switch\w*|assigned)\b/iu.test(
        gap,
      )
    )
      continue;
    // "a 14 day regimen with 120 mg of X": the next amount's.
    const words = text.slice(duration.start, duration.end);
    const next = between(duration, items[last + 1]);
    if (
      /(?:course|treatment|regimen)$|\sof\s?$/iu.test(words) &&
      next !== undefined &&
      next.length <= 60 &&
      !BREAK.test(next) &&
      (/^\s?(?:of|with)\b/u.test(next) || /of\s?$/iu.test(words))
    ) {
      (shared[last + 1] as Shared).duration ??= duration;
      continue;
    }
    // "1 g of X or a 7-day course of Y": another's, of which no amount is told.
    if (
      OF_ANOTHER.test(words)
        ? /^\s?(?:of|with)\s\p{L}/u.test(text.slice(duration.end, duration.end + 9))
        : OF_ANOTHER_AFTER.test(text.slice(duration.end, duration.end + 40))
    )
      continue;
    for (let at = last; at >= 0; at -= 1) {
      const own = shared[at];
      if (own === undefined || own.duration !== undefined) break;
      // What is given once is given for no length of time; "X with Y twice daily for 14 days" tells Y's.
      if (
        own.frequency?.value === "once" &&
        (at < last || shared.some(({ frequency }, other) => other !== at && frequency?.value !== "once"))
      )
        break;
      const later = shared[at + 1];
      if (at < last && own.frequency === undefined && later?.frequency !== undefined)
        if (/\bwith\b/iu.test(between(items[at], items[at + 1]) ?? "")) break;
      own.duration = duration;
      const back = between(items[at - 1], items[at]);
      if (
        back === undefined ||
        opensBetween(text, items[at - 1], items[at], duration) ||
        back.length > 90 ||
        // "every 6 hours for pain and 500 mg of Y four times a day for 5 days": Y's.
        (own.frequency !== undefined &&
          shared[at - 1]?.frequency !== undefined &&
          shared[at - 1]?.frequency !== own.frequency &&
          /\bfor\s\p{L}/u.test(back)) ||
        /\b(?:and|but)\s(?:[\p{L}-]+\s){1,5}(?:have|has|had)\s/iu.test(back) ||
        /[;]|\bthen\b|\bfollowed\sby\b|\bfor\s\d|\bon\sdays?\s\d|\b(?:as|if)\s(?:needed|required|necessary)\b|\bprn\b/iu.test(
          back,
        )
      )
        break;
    }
  }
}

/** "and A continued for two weeks": of A. */
const ANOTHER_GOES_ON = /\band\s(?!(?:was|were|then|is|are)\b)(?:[\p{L}-]+\s){1,4}continued\b/u;

/** A course of something, and what tells that it is another's. */
const OF_ANOTHER = /(?:course|treatment|regimen)$/iu;
const OF_ANOTHER_AFTER =
  /^[\s-](?:course|treatment|regimen|therapy)\s(?:of|with)\s(?!(?:this|these|that|the|it|either|placebo)\b)\p{L}/u;

/** Words of giving before a time that holds for a whole list after it: "to receive daily for one year A, B or C". */
const LIST_LED =
  /\b(?:receiv\w+|tak(?:e|en|ing)|given|treat(?:ed|ments?)|administered|treatment\swith)\s(?:[\p{L}\d]+\s){0,4}?(?:(?:once|twice)\s)?(?:daily\s|weekly\s)?$/iu;

/** Gives a length of time that stands between a verb of giving and its list to every member of it. */
function leadsList(
  text: string,
  sentence: Place,
  duration: Said<Span>,
  items: readonly Item[],
  shared: readonly Shared[],
): boolean {
  if (items.some((one) => one.end <= duration.start)) return false;
  const led = LIST_LED.test(text.slice(Math.max(sentence.start, duration.start - 70), duration.start));
  const after = text.slice(duration.end, duration.end + 12);
  const treatment =
    /(?:treatment|regimen)$/iu.test(text.slice(duration.start, duration.end)) && /^\s(?:of\s|with\s|\()/u.test(after);
  if (!treatment && !(led && /^(?::|\s(?:either\s|with\s)?[\p{L}(\d])/u.test(after))) return false;
  if (/^\s(?:were|was|had|have|and|or|after|before|follow|until|then|in|at|to|by|from|prior)\b/u.test(after))
    return false;
  items.forEach((item, at) => {
    const previous = items[at - 1]?.end ?? duration.end;
    const gap = item.start < previous ? "" : text.slice(previous, item.start);
    const own = shared[at];
    if (own === undefined || (at > 0 && shared[at - 1]?.duration !== duration)) return;
    if (/\.\s[A-Z]|\b(?:then|followed\sby|whereas|while|after|before)\b/u.test(gap) || gap.length > 160) return;
    own.duration = duration;
  });
  return true;
}
