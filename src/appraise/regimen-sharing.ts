import type { Frequency, Regimen, Route, Said, Span } from "../domain/regimen.js";
import { isKnown } from "./regimen-drug-word.js";
import type { FoundFrequency } from "../text/regimen-times.js";

interface Place {
  readonly start: number;
  readonly end: number;
}
interface Item extends Place {
  readonly found: { readonly list: number };
  readonly amount: Regimen["amount"]["value"];
}

/** What is said of each of several amounts. */
export interface Shared {
  frequency?: Said<Frequency>;
  route?: Said<Route>;
  duration?: Said<Span>;
}

/** What ends the reach of a word on how or how often. */
const BREAK =
  /[;]|\.\s(?=[A-Z])|\b(?:[Tt]hen|followed\sby|whereas|while|compared|until|prior(?!\sto\s(?:meals?|food|breakfast|lunch|dinner|bed\w*|sleep))|(?:after|before)(?!\s(?:breakfast|lunch|dinner|supper|meals?|food|bed\w*|sleep|each|every)))\b/u;
const BREAKS_ROUTE =
  /[;]|\.\s(?=[A-Z])|\b(?:prior\sto|before|after|combination|concomitant|followed\sby|whereas|while|compared|versus|unchanged|affected)\b/u;
/** What is done as often, and is no giving. */
const OTHER_DEEDS =
  /\b(?:monitor\w*|measur\w+|assess\w*|visits?|check\w*|follow(?:ed|-?up)|walk\w*|test(?:ed|ing)?|evaluat\w+|escalat\w+|titrat\w+|increments?|repeat\w*\s(?:the\s)?test|exercis\w+|interval|repeated|cycles?)\b/iu;

/** Gives every amount the frequency, route and duration that belong to it. */
export function sharedBy(
  text: string,
  sentence: Place,
  items: readonly Item[],
  frequencies: readonly FoundFrequency[],
  routes: readonly Said<Route>[],
  durations: readonly Said<Span>[],
): Shared[] {
  const shared: Shared[] = items.map(() => ({}));
  const between = (a: Place | undefined, b: Place | undefined) =>
    a === undefined || b === undefined || b.start < a.end ? undefined : outside(text.slice(a.end, b.start));
  shareFrequencies(text, items, frequencies, shared, between);
  shareRoutes(text, sentence, items, routes, shared, between);
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
        /\b(?:and|but)\s(?:[\p{L}-]+\s){1,5}(?:have|has|had)\s/iu.test(back) ||
        /[;]|\bthen\b|\bfollowed\sby\b|\bfor\s\d|\bon\sdays?\s\d|\b(?:as|if)\s(?:needed|required|necessary)\b|\bprn\b/iu.test(
          back,
        )
      )
        break;
    }
  }
  return shared;
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
    /(?:treatment|regimen)$/iu.test(text.slice(duration.start, duration.end)) && /^\s(?:of|with)\s/u.test(after);
  if (!treatment && !(led && /^(?::|\s(?:either\s|with\s)?[\p{L}(\d])/u.test(after))) return false;
  if (/^\s(?:and|or|after|before|follow|until|then|in|at|to|by|from|prior)\b/u.test(after)) return false;
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

/** A stretch of text without what stands in brackets. */
function outside(piece: string): string {
  return piece.replace(/\s?\([^()]{0,200}\)/g, "").replace(/^[^()]{0,120}\)/, "");
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

type Between = (a: Place | undefined, b: Place | undefined) => string | undefined;

function shareFrequencies(
  text: string,
  items: readonly Item[],
  frequencies: readonly FoundFrequency[],
  shared: Shared[],
  between: Between,
): void {
  const after: boolean[] = [];
  // What stands right after an amount is its own before anything said earlier may be: "daily X (100 mg twice daily)".
  const beside = ({ start }: Place) => {
    const item = items.findLast((one) => one.end <= start);
    return item !== undefined && /^,?\s?$/u.test(text.slice(item.end, start));
  };
  for (const frequency of [...frequencies].sort((a, b) => Number(beside(b)) - Number(beside(a)))) {
    if (items.some((one) => overlaps(one, frequency)) || belongsToDose(text, frequency)) continue;
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
      reachesNext && /^\s(?:of\b|$)/u.test(next === undefined ? "" : text.slice(frequency.end, next.start));
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
    const free = shared[last]?.frequency === undefined;
    if (reachesBack && free && !turns && !(ofNext && back.length > 1)) {
      (shared[last] as Shared).frequency = frequency;
      after[last] = true;
      if (
        /\b(?:all|both|each)\s(?:given|administered|taken|of\sthem)?\s?$/iu.test(
          text.slice(frequency.start - 24, frequency.start),
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
  // "weekly X (3 mg of A plus 25 mg of B)"
  if (forward && /^\s(?:of\s)?[\p{L}-]+\splus\s$/u.test(gap)) return true;
  if (forward && /^\s[\p{L}\d-]{1,30}(?:\s[\p{L}\d-]{1,30})?\s?,\s(?:and\s|or\s)?$/u.test(gap)) return true;
  if (/[[\]]|\b(?:week|day|month)s?\s(?:\d|one\b|two\b|three\b)/iu.test(gap)) return false;
  // "aspirin 81 mg and clopidogrel 75 mg daily": the names of both stand between.
  if (
    !forward &&
    /^\s?(?:of\s)?(?:[\p{L}\d-]+\s){0,2}(?:[\p{L}\d-]+\s?)?(?:,|\band|\bplus|\+)\s(?:[\p{L}\d-]+\s){0,3}$/u.test(gap)
  )
    return true;
  // "X 300 mg/Y 150 mg twice daily"
  if (!forward && /^\/[\p{L}-]{3,}\s$/u.test(gap)) return true;
  return /\b(?:or|over|versus|vs)\b/iu.test(gap) || /^\s?(?:\([^()]*\))?,?\s(?:and|to)?\s?(?:then\s)?$/iu.test(gap);
}

/** Whether a bracket opens between two amounts in which a word stands: it is said of what stands there. */
function opensBetween(text: string, a: Place | undefined, b: Place | undefined, word: Place): boolean {
  if (a === undefined || b === undefined || word.start < b.end) return false;
  const open = text.lastIndexOf("(", b.start);
  if (open < a.end) return false;
  const close = text.indexOf(")", b.end);
  return !text.slice(open, b.start).includes(")") && word.end <= (close < 0 ? text.length : close);
}

/** "daily dose": the amount is a day's, which its own rule sees to. */
function belongsToDose(text: string, { written, end }: FoundFrequency): boolean {
  return (
    /^(?:daily|weekly|monthly)$/iu.test(written) &&
    !/\bconsecutive\s$/iu.test(text.slice(Math.max(0, end - written.length - 14), end - written.length)) &&
    /^\s(?:(?!(?:with|and|or|in|at|for|as|by|plus|until)\s)[\p{L}-]+\s){0,3}?(?:dos(?:e|es|age|ages)|intakes?|requirements?|allowance|maximum|max)\b/iu.test(
      text.slice(end, end + 50),
    )
  );
}

/** Routes before the name of what is given belong to that alone; those on how it was given to all that was given. */
function shareRoutes(
  text: string,
  sentence: Place,
  items: readonly Item[],
  routes: readonly Said<Route>[],
  shared: Shared[],
  between: Between,
): void {
  const general: Said<Route>[] = [];
  const onward = new Set<Said<Route>>();
  for (const route of routes) {
    const word = text.slice(route.start, route.end);
    // "intravenous (IV) injection"
    const following = text
      .slice(route.end, Math.min(sentence.end, route.end + 34))
      .replace(/^\s\([A-Za-z.]{1,5}\)/u, "")
      .slice(0, 24);
    const adverb =
      /\bvia\s(?:(?:the|an?)\s)?$/u.test(text.slice(Math.max(sentence.start, route.start - 10), route.start)) ||
      (/ly$|^by\s|^per\s|^to\s|^in|^swallow|^[A-Zp.ivsmcuo]{2,5}$|inhalation/.test(word) &&
        !/^(?:intra\p{L}*[^y]|inhaled)$/u.test(word));
    const given =
      /^\s(?:(?:bolus|slow|continuous|loading|single|test|administration|route)\s){0,2}(?:dos(?:e|es|ing|age)|administration|injections?|infusions?|route|bolus|use|treatment|therapy|formulation|boluses|medication)\b/iu.test(
        following,
      );
    // "6 inhalations of X": the form's, and no other amount's.
    const counted = items.findIndex((one) => overlaps(one, route));
    if (counted >= 0) {
      setList(items, shared, counted, route);
      continue;
    }
    if (inClosedBracket(text, sentence, route, items)) continue;
    if (isOfAnother(text, route, items)) continue;
    if (isOfForm(text, route, items)) continue;
    const last = items.findLastIndex((one) => one.end <= route.start);
    const back = between(items[last], route);
    const ahead = between(route, items[last + 1]);
    const ofPrevious =
      back !== undefined &&
      (/^,?\s?\(?(?:of\s)?(?!(?:was|were|is|are|be|been|and|or|plus|with|then|via|by|as|followed)\s)(?:[\p{L}-]+\s){0,1}$|^\s(?:bolus(?:es)?|doses?|injections?|infusions?)\sof\s$/u.test(
        back,
      ) ||
        back.trim() === "");
    // "subcutaneous infusion of X at 10 ng/kg/min": the next amount's.
    const ofNext =
      /^\s(?:[\p{L}-]+\s)?(?:infusions?|injections?|administration)\sof\s/iu.test(following) &&
      ahead !== undefined &&
      ahead.length <= 90 &&
      !/\b(?:after|before|following)\b/iu.test(ahead);
    if (ofNext) {
      general.push(route);
      onward.add(route);
    } else if (
      ofPrevious &&
      !/^\s(?:or|and|versus)\s/u.test(back) &&
      !/ly$/u.test(word) &&
      !(/^,\s$/u.test(back) && leadsDrug(text, route.end))
    )
      setList(items, shared, last, route);
    else if (!adverb && !given) {
      // Of two routes before an amount the nearer is its own.
      const next = items[last + 1];
      // "plus weekly oral X, Y 40 mg": what is added is another.
      if (ahead?.includes(", ") === true && ADDED.test(text.slice(Math.max(0, route.start - 16), route.start)))
        continue;
      const nearer = next !== undefined && routes.some(({ start, end }) => start > route.start && end <= next.start);
      if (ahead !== undefined && ahead.length <= 70 && !nearer && !BREAKS_ROUTE.test(ahead)) {
        setList(items, shared, last + 1, route);
        if (/\([^()]*$/u.test(ahead)) fillBracket(text, items, shared, last + 1, route, routes);
      }
    } else general.push(route);
  }
  const [one] = general;
  for (const route of general) {
    const last = items.findLastIndex((item) => item.end <= route.start);
    const back = between(items[last], route);
    const ahead = between(route, items[last + 1]);
    const reachesBack = back !== undefined && back.length <= 130 && !BREAKS_ROUTE.test(back);
    const reachesNext = ahead !== undefined && ahead.length <= 80 && !BREAKS_ROUTE.test(ahead);
    // "A followed by B, administered subcutaneously"
    const ofAll = /,\s(?:all\s|both\s|each\s)?(?:administered|given|injected)\s$/u.test(
      text.slice(Math.max(sentence.start, route.start - 24), route.start),
    );
    const alone = general.every(({ value }) => value === one?.value);
    if (
      reachesBack &&
      !onward.has(route) &&
      !(reachesNext && /,\s(?:\w+\s){0,3}$|\b(?:an?|and|or|with)\s(?:\w+\s)?$/iu.test(back))
    )
      for (let at = last; at >= 0; at -= 1) {
        if (shared[at]?.route === undefined) (shared[at] as Shared).route = route;
        const gap = between(items[at - 1], items[at]);
        if (
          !alone ||
          gap === undefined ||
          gap.length > 130 ||
          /[;]|\.,?\s(?=[A-Z])|\b(?:[Ww]hereas|[Ww]hile)\b/u.test(gap) ||
          (!ofAll && /\bfollowed\sby\b/iu.test(gap))
        )
          break;
      }
    else if (reachesNext)
      for (let at = last + 1; at < items.length; at += 1) {
        if (shared[at]?.route === undefined) (shared[at] as Shared).route = route;
        const gap = between(items[at], items[at + 1]);
        if (!alone || gap === undefined || gap.length > 80 || BREAKS_ROUTE.test(gap)) break;
        // "the intravenous dose (10 mg), X Tablets 50 mg"
        if (/\b(?:[Tt]ablets?|[Cc]apsules?)\b/u.test(gap)) break;
      }
  }
}

/** "plus weekly": leads what is given besides. */
const ADDED = /\bplus\s(?:weekly\s|daily\s|monthly\s)?$/u;

/** "intravenous supplements (A 5 mg, B 6 mg)": a route before a bracket is that of all amounts in it, where it names no other. */
function fillBracket(
  text: string,
  items: readonly Item[],
  shared: readonly Shared[],
  first: number,
  route: Said<Route>,
  routes: readonly Said<Route>[],
): void {
  const close = text.indexOf(")", items[first]?.end ?? text.length);
  if (close < 0 || routes.some(({ start }) => start > route.start && start < close)) return;
  for (let at = first + 1; at < items.length && (items[at]?.end ?? close) <= close; at += 1)
    (shared[at] as Shared).route ??= route;
}

/** Routes that no tablet or capsule is given by. */
export const NOT_BY_TABLET: ReadonlySet<Route> = new Set<Route>([
  "intravenous",
  "intramuscular",
  "subcutaneous",
  "intradermal",
  "intrathecal",
  "epidural",
  "intra-articular",
  "intravitreal",
  "transdermal",
  "inhaled",
]);

/** "the full intravenous dose on X tablets 25 mg", "and an oral formulation of Y": what is said of a form or formulation of something else. */
function isOfForm(text: string, { value, start, end }: Said<Route>, items: readonly Item[]): boolean {
  const next = items.find((one) => one.start >= end);
  const ahead = text.slice(end, next?.start ?? end + 60);
  if (
    NOT_BY_TABLET.has(value) &&
    next !== undefined &&
    /\b(?:[Tt]ablets?|[Cc]apsules?)\b/u.test(ahead) &&
    ahead.length < 60 &&
    !/\b(?:and|or|then|while|versus|received|given)\b/u.test(ahead)
  )
    return true;
  const name = /^\s(?:formulations?|forms?|preparations?)\sof\s([\p{L}-]{4,})/u.exec(ahead)?.[1];
  return (
    name !== undefined &&
    next === undefined &&
    !text.slice(Math.max(0, start - 200), start).includes(name) &&
    items.some((one) => one.end < end && text.slice(one.end, start).length > 8)
  );
}

/** "added 30 µg to intrathecal X": the route of a drug that no amount is beside. */
function isOfAnother(text: string, { start, end }: Place, items: readonly Item[]): boolean {
  const name = /^\s([\p{L}-]{4,})/u.exec(text.slice(end, end + 40))?.[1];
  if (name === undefined || !isKnown(name.toLowerCase(), {})) return false;
  const last = items.findLast((one) => one.end <= start);
  if (last === undefined || !/\b(?:to|with|plus|and|combined|both|alone|than)\s$/u.test(text.slice(last.end, start)))
    return false;
  const next = items.find((one) => one.start >= end);
  return next === undefined || next.start - end > name.length + 12;
}

/** "(5 mg), oral Y": whether a drug's name comes right after a route. */
function leadsDrug(text: string, end: number): boolean {
  const name = /^\s([\p{L}-]{4,})/u.exec(text.slice(end, end + 40))?.[1];
  return name !== undefined && isKnown(name.toLowerCase(), {});
}

/** "X (oral or subcutaneous) with Y 4 g": a route in a bracket without an amount is that of the name before it. */
function inClosedBracket(text: string, sentence: Place, { start, end }: Place, items: readonly Item[]): boolean {
  const open = text.lastIndexOf("(", start);
  const close = text.indexOf(")", end);
  if (open < sentence.start || close < 0 || close > sentence.end || text.slice(open, start).includes(")")) return false;
  if (close - open > 40 || items.some((one) => one.start > open && one.end <= close)) return false;
  return / or /.test(text.slice(open, close));
}

function setList(items: readonly Item[], shared: Shared[], at: number, route: Said<Route>): void {
  const list = items[at]?.found.list;
  items.forEach((item, index) => {
    const own = shared[index];
    if (own !== undefined && item.found.list === list) own.route ??= route;
  });
}
