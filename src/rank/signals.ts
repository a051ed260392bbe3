import type { TierStatistics } from "../domain/found.js";
import type { QuestionUnits, Unit } from "./question-units.js";
import type { Signal } from "./signal-names.js";
import { SIGNALS } from "./signal-names.js";

/** A publication's words: its title, and its passages that were found. */
export interface Text {
  readonly title: readonly string[];
  readonly body: readonly string[];
  /** The places `[from, to)` of the body that are of its abstract. */
  readonly abstract?: readonly [from: number, to: number];
}

/** BM25's constants for each way of reading, chosen by cross-validation over SciFact's and BioASQ's questions. */
const WHOLE = { k1: 1.2, b: 0.6, title: 2 } as const;
const DENSE_B = 0.9;
const BODY = { k1: 0.9, b: 0.4 } as const;
const WINDOW = 25;
const NEAR = 8;
/** Terms of a text that are its beginning or its end. */
const EDGE = 40;

/** One name of a unit, and the unit's place among the units. */
interface Sought {
  readonly unit: number;
  readonly terms: readonly string[];
  readonly nearness: number;
}

/** What the signals of every publication of one question share. */
export interface Measure {
  /** The units' names by their first term, so that a text is asked only for those that may stand in it. */
  readonly byFirst: ReadonlyMap<string, readonly Sought[]>;
  readonly units: readonly (Unit & { readonly rarity: number })[];
  readonly neighbours: readonly (readonly [string, string, number])[];
  readonly pairs: readonly (readonly [string, string, number])[];
  readonly averages: { readonly title: number; readonly body: number };
  readonly total: number;
  readonly squares: number;
  readonly subjects: number;
  readonly asks: boolean;
}

/**
 * Prepares a question: a unit is as rare as the commonest name that is asked for, times its weight, and one that stands nowhere in the tier counts for nothing. `idf` gives a
 * term's rarity, or 0 where it stands nowhere.
 */
export function measureOf(
  { units, words, neighbours, asks }: QuestionUnits,
  idf: (term: string) => number,
  { averageLength }: Pick<TierStatistics, "averageLength">,
): Measure {
  const weighed = units.flatMap((unit) => {
    const held = unit.names.filter(({ terms }) => terms.every((term) => idf(term) > 0));
    const asked = held.filter((name) => name.asked !== false && name.read !== true);
    const rarities = (asked.length > 0 ? asked : held).map(({ terms }) => Math.max(...terms.map(idf)));
    const rarity = (unit.weight ?? 1) * Math.min(...rarities);
    return held.length === 0 ? [] : [{ ...unit, names: held, rarity }];
  });
  const rarest = (pairs: readonly (readonly [string, string])[]) =>
    pairs.flatMap(([a, b]): [string, string, number][] => {
      const weight = Math.min(idf(a), idf(b));
      return weight > 0 && a !== b ? [[a, b, weight]] : [];
    });
  const sum = (list: readonly { readonly rarity: number }[]) => list.reduce((all, { rarity }) => all + rarity, 0);
  const byFirst = new Map<string, Sought[]>();
  weighed.forEach(({ names }, unit) => {
    for (const { terms, nearness } of names) {
      const [first = ""] = terms;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { unit, terms, nearness }]);
    }
  });
  return {
    byFirst,
    units: weighed,
    neighbours: rarest(neighbours),
    pairs: rarest(words.flatMap((word, at): [string, string][] => (at === 0 ? [] : [[words[at - 1] ?? "", word]]))),
    averages: { title: averageLength.title, body: averageLength.heading + averageLength.body },
    total: sum(weighed) || 1,
    squares: weighed.reduce((all, { rarity }) => all + rarity ** 2, 0) || 1,
    subjects: sum(weighed.filter(({ subject }) => subject)) || 1,
    asks,
  };
}

/** The terms that `signalsOf` looks for. */
export function wantedTerms({ units, neighbours, pairs }: Measure): Set<string> {
  return new Set([
    ...units.flatMap(({ names }) => names.flatMap(({ terms }) => terms)),
    ...neighbours.flatMap(([a, b]) => [a, b]),
    ...pairs.flatMap(([a, b]) => [a, b]),
  ]);
}

/** A publication by itself. */
export interface Measured {
  /** In the order of `SIGNALS`; those that look at others or at its passages' scores are 0. */
  readonly signals: Float64Array;
  /** For each unit how much of it the publication has, from 0 to 1. */
  readonly each: Float64Array;
}

/** Measures a publication by itself. */
export function signalsOf(measure: Measure, wanted: ReadonlySet<string>, { title, body, abstract }: Text): Measured {
  const places = placesIn(wanted, title, body);
  const { averages, total, squares, subjects } = measure;
  const lengths = { title: title.length, body: body.length };
  const relative =
    (WHOLE.title * lengths.title + lengths.body) / Math.max(1, WHOLE.title * averages.title + averages.body);
  const wholeNorm = WHOLE.k1 * (1 - WHOLE.b + WHOLE.b * relative);
  const denseNorm = WHOLE.k1 * (1 - DENSE_B + DENSE_B * relative);
  const bodyNorm = BODY.k1 * (1 - BODY.b + (BODY.b * lengths.body) / Math.max(1, averages.body));
  const titleNorm = WHOLE.k1 * (1 - WHOLE.b + (WHOLE.b * lengths.title) / Math.max(1, averages.title));
  let whole = 0;
  let rare = 0;
  let dense = 0;
  let text = 0;
  let inTitle = 0;
  let subject = 0;
  let cover = 0;
  let coverTitle = 0;
  let coverSubject = 0;
  let gist = 0;
  let missing = 0;
  const from = title.length + WINDOW;
  const isGist = (place: number) =>
    place < title.length || (abstract !== undefined && place - from >= abstract[0] && place - from < abstract[1]);
  const last = from + (abstract?.[1] ?? body.length);
  const early = new Uint8Array(measure.units.length);
  const late = new Uint8Array(measure.units.length);
  const hits: { readonly at: number; readonly unit: number }[] = [];
  const best = measure.units.map(() => ({ whole: 0, dense: 0, body: 0, title: 0, gist: 0 }));
  for (const first of places.keys())
    for (const { unit, terms, nearness } of measure.byFirst.get(first) ?? []) {
      const found = occurrences(terms, places);
      const most = best[unit];
      if (found.length === 0 || most === undefined) continue;
      let titles = 0;
      let isInGist = false;
      for (const place of found) {
        if (place < lengths.title) titles += 1;
        isInGist ||= isGist(place);
        hits.push({ at: place, unit });
        if (place < from + EDGE) early[unit] = 1;
        if (place < last && place >= last - EDGE) late[unit] = 1;
      }
      const bodies = found.length - titles;
      const tf = WHOLE.title * titles + bodies;
      most.whole = Math.max(most.whole, (nearness * tf) / (tf + wholeNorm));
      most.dense = Math.max(most.dense, (nearness * tf) / (tf + denseNorm));
      most.body = Math.max(most.body, (nearness * bodies) / (bodies + bodyNorm));
      most.title = Math.max(most.title, (nearness * titles) / (titles + titleNorm));
      if (isInGist) most.gist = Math.max(most.gist, nearness);
    }
  const each = new Float64Array(measure.units.length);
  let start = 0;
  let end = 0;
  let names = 0;
  let ofNames = 0;
  let plain = 0;
  let ofPlain = 0;
  measure.units.forEach((unit, at) => {
    each[at] = best[at]?.whole ?? 0;
    const has = (best[at]?.whole ?? 0) > 0;
    if (early[at] === 1) start += unit.rarity;
    if (late[at] === 1) end += unit.rarity;
    if (unit.isName === true) {
      ofNames += unit.rarity;
      if (has) names += unit.rarity;
    }
    if (unit.isPlain !== false) {
      ofPlain += unit.rarity;
      if (has) plain += unit.rarity;
    }
    const most = best[at] ?? { whole: 0, dense: 0, body: 0, title: 0, gist: 0 };
    gist += unit.rarity * most.gist;
    whole += unit.rarity * most.whole;
    rare += unit.rarity ** 2 * most.whole;
    dense += unit.rarity * most.dense;
    text += unit.rarity * most.body;
    inTitle += unit.rarity * most.title;
    if (most.whole > 0) cover += unit.rarity;
    else missing = Math.max(missing, unit.rarity);
    if (most.title > 0) coverTitle += unit.rarity;
    if (!unit.subject) return;
    subject += unit.rarity * most.whole;
    if (most.whole > 0) coverSubject += unit.rarity;
  });
  const values: Partial<Record<Signal, number>> = {
    whole: whole / total,
    text: text / total,
    title: inTitle / total,
    subject: subject / subjects,
    cover: cover / total,
    coverTitle: coverTitle / total,
    coverSubject: coverSubject / subjects,
    gist: gist / total,
    window: widest(measure, hits) / total,
    ordered: together(measure.neighbours, places, 1, true) / total,
    near: together(measure.pairs, places, NEAR - 1, false) / total,
    missing,
    rare: rare / squares,
    dense: dense / total,
    sum: whole,
    units: measure.units.length,
    asks: measure.asks ? 1 : 0,
    length: Math.log(1 + body.length),
    coverNames: ofNames > 0 ? names / ofNames : 1,
    coverPlain: ofPlain > 0 ? plain / ofPlain : 1,
    start: start / total,
    end: end / total,
  };
  const signals = new Float64Array(SIGNALS.length);
  SIGNALS.forEach((name, at) => (signals[at] = values[name] ?? 0));
  return { signals, each };
}

/** Where each wanted term stands; one place lies between title and text, so that nothing runs across. */
function placesIn(wanted: ReadonlySet<string>, title: readonly string[], body: readonly string[]) {
  const places = new Map<string, number[]>();
  const put = (term: string, place: number) => {
    if (!wanted.has(term)) return;
    const held = places.get(term);
    if (held === undefined) places.set(term, [place]);
    else held.push(place);
  };
  for (let at = 0; at < title.length; at++) put(title[at] ?? "", at);
  const from = title.length + WINDOW;
  for (let at = 0; at < body.length; at++) put(body[at] ?? "", from + at);
  return places;
}

function occurrences(terms: readonly string[], places: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const [first = "", ...rest] = terms;
  const starts = places.get(first) ?? [];
  if (rest.length === 0) return starts;
  return starts.filter((start) => rest.every((term, at) => places.get(term)?.includes(start + at + 1) === true));
}

/** The most rarity that stands within one window. */
function widest({ units }: Measure, hits: { readonly at: number; readonly unit: number }[]): number {
  hits.sort((a, b) => a.at - b.at);
  const inside = new Uint16Array(units.length);
  let from = 0;
  let sum = 0;
  let best = 0;
  for (const { at, unit } of hits) {
    if (inside[unit] === 0) sum += units[unit]?.rarity ?? 0;
    inside[unit] = (inside[unit] ?? 0) + 1;
    for (let first = hits[from]; first !== undefined && at - first.at >= WINDOW; first = hits[++from]) {
      inside[first.unit] = (inside[first.unit] ?? 0) - 1;
      if (inside[first.unit] === 0) sum -= units[first.unit]?.rarity ?? 0;
    }
    best = Math.max(best, sum);
  }
  return best;
}

/** Pairs of terms that stand within a distance, each saturated. */
function together(
  pairs: readonly (readonly [string, string, number])[],
  places: ReadonlyMap<string, readonly number[]>,
  distance: number,
  inOrder: boolean,
): number {
  let sum = 0;
  for (const [a, b, weight] of pairs) {
    let count = 0;
    for (const first of places.get(a) ?? [])
      for (const second of places.get(b) ?? []) {
        const gap = second - first;
        if (inOrder ? gap === distance : gap !== 0 && Math.abs(gap) <= distance) count += 1;
      }
    sum += (weight * count) / (count + 1);
  }
  return sum;
}
