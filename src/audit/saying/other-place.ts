import { quantitiesIn, sameQuantity } from "../words/quantities.js";
import type { Quantity } from "../words/quantities.js";
import { sharesIn } from "../words/shares.js";
import { idsIn, unitsIn } from "../words/sense-phrases.js";
import { saidIn } from "../words/what-is-said.js";

const BEFORE = /^\s?(?:before|prior to|ahead of)\b/iu;
const AFTER = /^\s?(?:after|following|later than|from)\b/iu;
const FIRST = /\b(?:first|initial(?:ly)?|earliest)\b/iu;
/** "It may last for months" is no end of anything. */
const LAST =
  /(?<!\b(?:may|can|could|will|to|not|does|did|should|usually|often|typically|the|these|past)\s)\blast\b(?!\s(?:for|up|longer|until|about|between|from|\d))|\bthe last\b(?!\s(?:few|\d|two|three|four|six|several|month|year|week))|\b(?:final|latest)\b/iu;
const ENDS: readonly (readonly [RegExp, RegExp])[] = [
  [FIRST, LAST],
  [
    /\b(?:slow(?:er|ly)|gradual(?:ly)?)\b(?![- ]?release)/iu,
    /\b(?:fast(?:er)?|quick(?:er|ly)|rapid(?:ly)?)\b(?![- ]?(?:release|acting|dissol\w*))/iu,
  ],
  [
    /\b(?:high(?:er|est)?|increased|elevated|greater)[- ]risk\b/iu,
    /\b(?:low(?:er|est)?|reduced|average|normal|no increased)[- ]risk\b/iu,
  ],
  [/\bsystolic\b/iu, /\bdiastolic\b/iu],
  [/\bmorning\b/iu, /\b(?:evening|bedtime|night)\b/iu],
];
const ANY_OF =
  /\b(?:any|composite|combined|either)\b[^.;()]{0,40}?(?:\(([^()]*\bor\b[^()]*)\)|\bof ((?:[^.;,()]+,\s)*[^.;,()]+ or [^.;,()]+))/giu;

/** Whether a sentence says of another place what a claim says of one: of the last of several things, of before, of a whole whose part the claim is on. */
export function ofAnotherPlace(words: string, text: string): boolean {
  return otherSide(words, text) || otherEnd(words, text) || ofTheWhole(words, text) || crossed(words, text);
}

/** "Three hours before or one hour after" beside "one hour before or three hours after". */
function otherSide(words: string, text: string): boolean {
  const [mine, its] = [timesAround(words), timesAround(text)];
  return mine.some(
    (one) =>
      !its.some((other) => other.before === one.before && sameQuantity(one.time, other.time)) &&
      its.some((other) => other.before === one.before || sameQuantity(one.time, other.time)),
  );
}

/** "30% under 50, 10% over 60" beside "10% under 50, 30% over 60": the same numbers, each of two kinds in another order. */
function crossed(words: string, text: string): boolean {
  const its = numbersOf(text);
  const orders = new Map<string, Set<boolean>>();
  const places = new Map<string, number[]>();
  for (const one of numbersOf(words)) {
    const met = its.filter((other) => other.kind === one.kind && sameNumber(one, other));
    const [only, ...more] = met;
    if (only === undefined || more.length > 0) continue;
    places.set(one.kind, [...(places.get(one.kind) ?? []), only.start]);
  }
  for (const [kind, starts] of places)
    orders.set(
      kind,
      new Set(starts.slice(1).flatMap((at, before) => (at === starts[before] ? [] : [at > (starts[before] ?? 0)]))),
    );
  const kinds = [...orders.values()].filter((order) => order.size === 1).map((order) => order.has(true));
  return kinds.includes(true) && kinds.includes(false);
}

interface Counted {
  readonly kind: string;
  readonly value: number;
  readonly start: number;
  readonly about: boolean;
}

/** The numbers of a text in order, ages and shares apart from amounts. */
function numbersOf(text: string): Counted[] {
  const shares = sharesIn(text).map(({ percent, start, about }) => ({ kind: "%", value: percent, start, about }));
  const others = quantitiesIn(text).flatMap(({ low, high, unit, start, about }) =>
    low !== high ? [] : [{ kind: unit === "year" ? "" : unit, value: low, start, about: about === true }],
  );
  return [...shares, ...others].sort((a, b) => a.start - b.start);
}

/** How far a share told in words may be from its figure: points of a hundred. */
const NEAR_SHARE = 4;

function sameNumber(a: Counted, b: Counted): boolean {
  return Math.abs(a.value - b.value) <= (a.kind === "%" && (a.about || b.about) ? NEAR_SHARE : 1e-9);
}

interface TimeAround {
  readonly time: Quantity;
  readonly before: boolean;
}

function timesAround(text: string): TimeAround[] {
  return quantitiesIn(text).flatMap((time): TimeAround[] => {
    const behind = text.slice(time.end, time.end + 20);
    return BEFORE.test(behind) || AFTER.test(behind) ? [{ time, before: BEFORE.test(behind) }] : [];
  });
}

/** "At their last visit" beside "at the first visit", "more quickly" beside "slower", "systolic" beside "diastolic". */
function otherEnd(words: string, text: string): boolean {
  const turned = (one: RegExp, other: RegExp) =>
    one.test(words) && !other.test(words) && other.test(text) && !one.test(text);
  return ENDS.some(([one, other]) => turned(one, other) || turned(other, one));
}

/** "Nausea was more frequent" beside "any adverse event (diarrhoea or nausea or rash) was". */
function ofTheWhole(words: string, text: string): boolean {
  if (saidIn(words).length === 0) return false;
  const mine = idsIn(words);
  return [...text.matchAll(ANY_OF)].some(({ index, 0: whole, 1: inside, 2: of }) => {
    const members = (inside ?? of ?? "").split(/,\s|\s?\bor\b\s?/iu).filter((one) => /\p{L}{3}/u.test(one));
    const named = members.filter((one) => {
      const units = unitsIn(one);
      return units.length > 0 && units.every((unit) => unit.ids.some((id) => mine.has(id)));
    });
    const rest = idsIn(`${text.slice(0, index)} ${text.slice(index + whole.length)}`);
    const elsewhere = (one: string) => unitsIn(one).every((unit) => unit.ids.some((id) => rest.has(id)));
    return named.length > 0 && named.length < members.length && !named.every(elsewhere);
  });
}
