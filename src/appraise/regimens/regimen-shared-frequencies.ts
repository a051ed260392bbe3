import type { FoundFrequency } from "../../text/regimens/regimen-times.js";
import type { Between, Item, Place, Shared } from "./regimen-shared.js";
import { ADDED, BREAK, opensBetween, overlaps } from "./regimen-shared.js";

/** What is done as often, and is no giving. */
const OTHER_DEEDS =
  /\b(?:monitor\w*|measur\w+|assess\w*|visits?|check\w*|follow(?:ed|-?up)|walk\w*|test(?:ed|ing)?|evaluat\w+|escalat\w+|titrat\w+|increments?|repeat\w*\s(?:the\s)?test|exercis\w+|interval|repeated|cycles?|randomi[sz]ed|assigned)\b/iu;

/** Gives every amount the frequency that belongs to it: beside it, after it, or said of a list that it is of. */
export function shareFrequencies(
  text: string,
  items: readonly Item[],
  frequencies: readonly FoundFrequency[],
  shared: Shared[],
  between: Between,
): void {
  const after: boolean[] = [];
  // What stands right after an amount is its own before anything said earlier may be: "daily X (100 mg twice daily)",
  // "twice a week (100 mg of X weekly)".
  const beside = ({ start }: Place) => {
    const item = items.findLast((one) => one.end <= start);
    return item !== undefined && /^(?:,?\s?|\sof\s[\p{L}-]+\s)$/u.test(text.slice(item.end, start));
  };
  for (const frequency of [...frequencies].sort((a, b) => Number(beside(b)) - Number(beside(a)))) {
    if (items.some((one) => overlaps(one, frequency)) || belongsToDose(text, frequency)) continue;
    // "every 15-min lockout"
    if (/^[\s-]?(?:[\p{L}]+\s)?lock-?\s?out/u.test(text.slice(frequency.end, frequency.end + 20))) continue;
    // "with dose escalation every other day"
    if (
      /\b(?:escalat\w+|titrat(?:ion|ed)|increments?|increase[sd]?|raised)\s$/iu.test(
        text.slice(Math.max(0, frequency.start - 14), frequency.start),
      )
    )
      continue;
    const last = items.findLastIndex((one) => one.end <= frequency.start);
    const previous = items[last];
    const next = items[last + 1];
    const back = between(previous, frequency);
    const ahead = between(frequency, next);
    const reachesNext =
      ahead !== undefined &&
      ahead.length <= 60 &&
      !BREAK.test(ahead) &&
      !/\band\s(?:(?:the\s)?[\p{L}-]+\s)?(?:group|arm)\s(?:[A-Z\d]+\s)?(?:used|received|was|were|took|had)\b/u.test(
        ahead,
      ) &&
      !/^\sdoses\sof\s[\p{L}-]+,/u.test(ahead) &&
      !(ahead.includes(", ") && ADDED.test(text.slice(Math.max(0, frequency.start - 16), frequency.start))) &&
      !(
        /^\s?(?:[,;)]|(?:and|or|plus|then)\b)/u.test(ahead) &&
        !(
          ahead.startsWith(", ") &&
          /(?:^|[.:]\s)(?:Given|Taken|Administered|Dosed|Used)\s(?:orally\s)?$/u.test(
            text.slice(Math.max(0, frequency.start - 22), frequency.start),
          )
        )
      ) &&
      !/^\s?(?:[;)]|(?:and|or|plus|then)\b)/u.test(ahead);
    const turns =
      back !== undefined &&
      /(?:\b(?:or|and|then|by|plus|versus|vs\.?|received|given)\s(?:a\s|an\s)?|[;:]\s?)$/iu.test(back) &&
      reachesNext;
    const ofNext =
      reachesNext &&
      (frequency.value === "once" ? /^\s(?:of\b|\(?$)/u : /^\s(?:of\b|$)/u).test(
        next === undefined ? "" : text.slice(frequency.end, next.start),
      );
    const reachesBack =
      back !== undefined &&
      back.length <= (/^[a-z.\s]{2,8}$/i.test(frequency.written) ? 70 : 90) &&
      !BREAK.test(back) &&
      !OTHER_DEEDS.test(back);
    // "(50 mg) and a history of daily ICS use": another's.
    if (
      /^\s(?:[\p{L}-]+\s){1,2}(?:use|users?|intake|consumption)\b/u.test(text.slice(frequency.end, frequency.end + 50))
    )
      if (back !== undefined && /\p{L}{3}/u.test(back)) continue;
    // "A 80 mg was given on day 1, and B was given twice daily at 65 mg": of B.
    if (reachesNext && back !== undefined && /,?\sand\s\S+\s(?:was|were)\s/u.test(back)) {
      if (shared[last + 1]?.frequency === undefined) (shared[last + 1] as Shared).frequency = frequency;
      continue;
    }
    const free = shared[last]?.frequency === undefined;
    if (reachesBack && free && !turns && !(ofNext && back.length > 1)) {
      (shared[last] as Shared).frequency = frequency;
      after[last] = true;
      if (
        /\b(?:all|both|each)\s(?:(?:given|administered|taken|of\sthem)\s)?(?:orally\s|p\.?o\.?\s)?$/iu.test(
          text.slice(Math.max(0, frequency.start - 30), frequency.start),
        )
      )
        for (let at = last - 1; at >= 0 && !/;/.test(between(items[at], items[at + 1]) ?? ";"); at -= 1)
          if (shared[at]?.frequency === undefined) {
            (shared[at] as Shared).frequency = frequency;
            after[at] = true;
          }
    } else if ((!reachesBack || turns || ofNext) && reachesNext && shared[last + 1]?.frequency === undefined)
      (shared[last + 1] as Shared).frequency = frequency;
  }
  // "to receive daily for one year A (5 mg), B (10 mg) or C (20 mg)": the whole list's, where nothing else is said of any.
  const [lead] = frequencies;
  if (lead !== undefined && frequencies.length === 1 && items.length > 1 && (items[0]?.start ?? 0) > lead.end)
    if (
      /\b(?:receive|take|receiving|taking|received|took)\s$/u.test(text.slice(Math.max(0, lead.start - 12), lead.start))
    )
      if (
        /^\sfor\s/u.test(text.slice(lead.end, lead.end + 6)) &&
        !/;|\b(?:then|followed\sby)\b/u.test(text.slice(lead.end, items.at(-1)?.start))
      )
        for (const own of shared) own.frequency ??= lead;
  // "A single 100 mg dose": the frequency stands around the amount.
  items.forEach((item, at) => {
    const own = shared[at];
    const single = /\bsingle\s(?:oral\s|intravenous\s)?$/iu.exec(text.slice(Math.max(0, item.start - 24), item.start));
    if (
      own !== undefined &&
      own.frequency === undefined &&
      single !== null &&
      /^\s(?:[\p{L}-]+\s)?(?:doses?|administration|injection|infusion|bolus)\b/iu.test(
        text.slice(item.end, item.end + 44),
      )
    )
      own.frequency = { value: "once", start: item.start - single[0].length, end: item.start - single[0].length + 6 };
  });
  // "1 mg once daily in some and 2 mg in others": one dose in each of two kinds of people.
  items.forEach((item, at) => {
    const [before, own] = [items[at - 1], shared[at]];
    const lead = shared[at - 1]?.frequency;
    if (before === undefined || lead === undefined || own === undefined || own.frequency !== undefined) return;
    if (lead.start < before.end || before.amount.unit !== item.amount.unit || lead.end > item.start) return;
    if (/^\s(?:in|for)\s[^,;.()\d]{3,50}\sand\s$/u.test(text.slice(lead.end, item.start)))
      if (/^\s(?:in|for)\s\p{L}/u.test(text.slice(item.end, item.end + 8))) own.frequency = lead;
  });
  // "X 600 mg or Y 300 mg daily": what stands after the last holds for those it is an alternative to.
  for (let at = items.length - 2; at >= 0; at -= 1) {
    const [own, next] = [shared[at], shared[at + 1]];
    if (own === undefined || next?.frequency === undefined || own.frequency !== undefined || after[at + 1] !== true)
      continue;
    if (joined(items[at], items[at + 1], between) && !opensBetween(text, items[at], items[at + 1], next.frequency)) {
      own.frequency = next.frequency;
      after[at] = true;
    }
  }
  for (let at = 1; at < items.length; at += 1) {
    const [before, own] = [shared[at - 1], shared[at]];
    if (own === undefined || before?.frequency === undefined || own.frequency !== undefined || after[at - 1] === true)
      continue;
    // "two 20-mg doses" are no single dose.
    if (
      before.frequency.value === "once" &&
      /\b(?:two|three|four|\d)\s$/u.test(text.slice(0, items[at]?.start).slice(-8))
    )
      continue;
    if (joined(items[at - 1], items[at], between, true)) own.frequency = before.frequency;
  }
}

/** Whether two amounts are alternatives or members of one list. */
function joined(a: Item | undefined, b: Item | undefined, between: Between, forward = false): boolean {
  const gap = between(a, b);
  if (gap === undefined || a === undefined || b === undefined) return false;
  if (a.amount.rate !== undefined && b.amount.rate === undefined) return false;
  if (a.found.list === b.found.list) return true;
  if (a.amount.rate !== undefined) return false;
  if (gap.length > 60 || BREAK.test(gap) || /\bwith\b/iu.test(gap)) return false;
  // "a single dose of 100 mg A, 5 mg B or placebo": names stand between the members.
  // "a single dose of 100 mg A and 5 mg B"
  if (forward && /^\s(?:of\s)?[\p{L}-]+\sand\s(?:[\p{L}-]+\s)?$/u.test(gap)) return true;
  // "daily A 0.4 mg, B 0.5 mg, or both"
  if (forward && /^,\s(?:and\s|or\s)?[\p{L}-]{5,}\s$/u.test(gap)) return true;
  // "weekly A (15 mg/m2) and B (10 mg/m2)"
  if (forward && /^\sand\s[\p{L}-]{5,}\s\($/u.test(gap)) return true;
  // "weekly X (3 mg of A plus 25 mg of B)"
  if (forward && /^\s(?:of\s)?[\p{L}-]+\splus\s$/u.test(gap)) return true;
  if (forward && /^\s[\p{L}\d-]{1,30}(?:\s[\p{L}\d-]{1,30})?\s?,\s(?:and\s|or\s)?$/u.test(gap)) return true;
  if (/[[\]]|\b(?:week|day|month)s?\s(?:\d|one\b|two\b|three\b)/iu.test(gap)) return false;
  // "aspirin 81 mg and clopidogrel 75 mg daily": the names of both stand between.
  if (
    !forward &&
    /^\s?(?:of\s)?(?:[\p{L}\d-]+\s){0,2}(?:[\p{L}\d-]+\s?)?(?:,|\band|\bplus|\+)\s(?:[\p{L}\d-]+\s){0,3}(?:\((?:up\sto\s)?)?$/u.test(
      gap,
    )
  )
    return true;
  // "X 300 mg/Y 150 mg twice daily"
  if (!forward && /^\/[\p{L}-]{3,}\s$/u.test(gap)) return true;
  return /\b(?:or|over|versus|vs)\b/iu.test(gap) || /^\s?(?:\([^()]*\))?,?\s(?:and|to)?\s?(?:then\s)?$/iu.test(gap);
}

/** "daily dose": the amount is a day's, which its own rule sees to. */
function belongsToDose(text: string, { written, end }: FoundFrequency): boolean {
  return (
    /^(?:daily|weekly)$/iu.test(written) &&
    !/\bconsecutive\s$/iu.test(text.slice(Math.max(0, end - written.length - 14), end - written.length)) &&
    /^\s(?:(?!(?:with|and|or|in|at|for|as|by|plus|until|to|than|per|of)\s)[\p{L}-]+\s){0,3}?(?:dos(?:e|es|age|ages)|intakes?|requirements?|allowance|maximum|max|consumption|ingestion)\b/iu.test(
      text.slice(end, end + 50),
    )
  );
}
