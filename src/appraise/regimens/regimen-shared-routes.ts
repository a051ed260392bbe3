import type { Route, Said } from "../../domain/regimen.js";
import { isKnown } from "./regimen-drug-word.js";
import type { Between, Item, Place, Shared } from "./regimen-shared.js";
import { ADDED, overlaps } from "./regimen-shared.js";

/** What ends the reach of a route. */
const BREAKS_ROUTE =
  /[;]|\.\s(?=[A-Z])|\b(?:prior\sto|before|after(?!\s\d+\s(?:days?|weeks?|months?)\b)|combination|concomitant|followed\sby|whereas|while|compared|versus|unchanged|affected)\b/u;

/** Routes before the name of what is given belong to that alone; those on how it was given to all that was given. */
export function shareRoutes(
  text: string,
  sentence: Place,
  items: readonly Item[],
  routes: readonly Said<Route>[],
  shared: Shared[],
  between: Between,
): void {
  const general: Said<Route>[] = [];
  const onward = new Set<Said<Route>>();
  const led: { readonly route: Said<Route>; readonly at: number }[] = [];
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
      (/^[,;]?\s?\(?(?:of\s)?(?!(?:was|were|is|are|be|been|and|or|plus|with|then|via|by|as|followed)\s)(?:[\p{L}-]+\s){0,1}$|^\s(?:bolus(?:es)?|doses?|injections?|infusions?)\sof\s$/u.test(
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
        led.push({ route, at: last + 1 });
        if (/\([^()]*$/u.test(ahead)) fillBracket(text, items, shared, last + 1, route, routes);
      }
    } else general.push(route);
  }
  // "intravenous A 40 mg and B 6 mg were given": of both.
  for (const { route, at } of led) {
    const gap = between(items[at], items[at + 1]);
    if (gap !== undefined && shared[at + 1]?.route === undefined && /^\s(?:and|plus)\s[\p{L}-]+\s\(?$/u.test(gap))
      (shared[at + 1] as Shared).route = route;
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
      !(
        reachesNext &&
        /,\s(?:\w+\s){0,3}$|\breceived\s$|,?\sand\s\S+\s(?:was|were)\s|(?<!\bas\s)\b(?:an?|and|or|with)\s(?:\w+\s)?$/iu.test(
          back,
        )
      )
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
  const name = /^\s(?:\d{1,2}-?[αβ]?-?)?([\p{L}-]{4,})/u.exec(text.slice(end, end + 40))?.[1];
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
