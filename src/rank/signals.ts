import type { TierStatistics } from "../domain/found.js";
import type { QuestionUnits, Unit } from "./question-units.js";

/** What is known of one publication for one question, each a named number; trees over them (`trained.ts`) give the order. */
export const SIGNALS = [
  /** BM25 of all units over title (twice) and text, as a share of what the question could reach. */
  "whole",
  /** The same of the text alone. */
  "text",
  /** The same of the title alone. */
  "title",
  /** The same of all fields, only of the units that the question is about. */
  "subject",
  /** Share of the units' rarity that stands anywhere in it. */
  "cover",
  /** Share that stands in the title. */
  "coverTitle",
  /** Share of the rarity of what the question is about. */
  "coverSubject",
  /** Share that stands in what says what the publication is about: its title and its abstract. */
  "gist",
  /** The greatest share that stands within one window of about a sentence. */
  "window",
  /** Neighbours of the question that are neighbours in it. */
  "ordered",
  /** Words next to each other in the question that stand near each other in it, in any order. */
  "near",
  /** Rarity of the rarest unit that it lacks. */
  "missing",
  /** Like `whole`, but a unit counts by the square of its rarity. */
  "rare",
  /** Like `whole`, but a long text must have more of what is asked (b 0.9). */
  "dense",
  /** The score of its best passage, and the share of the question's topics that it names (`rank.ts`). */
  "passage",
  "topics",
  /** Likeness to what the best ones have in common. */
  "feedback",
  /** The same of only the three best. */
  "closest",
  /** The same, without the terms of the question itself. */
  "novel",
  /** BM25 of all units, not as a share. */
  "sum",
  /** Units in the question. */
  "units",
  /** These as shares of the most that any publication found for the question has. */
  "wholeOfBest",
  "rareOfBest",
  "denseOfBest",
  "gistOfBest",
  "passageOfBest",
  "feedbackOfBest",
  "closestOfBest",
] as const;
export type Signal = (typeof SIGNALS)[number];

/** The place of a signal in a row of them. */
export function placeOf(signal: Signal): number {
  return SIGNALS.indexOf(signal);
}

const OF_BEST: readonly (readonly [share: number, of: number])[] = (
  ["whole", "rare", "dense", "gist", "passage", "feedback", "closest"] as const
).map((signal) => [placeOf(`${signal}OfBest`), placeOf(signal)]);

/** Fills in the signals that are shares of the best, once all others of a question's publications are there. */
export function shareOfBest(rows: readonly Float64Array[]): void {
  for (const [share, of] of OF_BEST) {
    const most = rows.reduce((best, row) => Math.max(best, row[of] ?? 0), 0);
    if (most > 0) for (const row of rows) row[share] = (row[of] ?? 0) / most;
  }
}

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
}

/**
 * Prepares a question: a unit is as rare as the commonest name that is asked for, times its weight, and one that stands nowhere in the tier counts for nothing. `idf` gives a
 * term's rarity, or 0 where it stands nowhere.
 */
export function measureOf(
  { units, words, neighbours }: QuestionUnits,
  idf: (term: string) => number,
  { averageLength }: Pick<TierStatistics, "averageLength">,
): Measure {
  const weighed = units.flatMap((unit) => {
    const held = unit.names.filter(({ terms }) => terms.every((term) => idf(term) > 0));
    const asked = held.filter((name) => name.asked !== false);
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

/** The signals of a publication by itself, in the order of `SIGNALS`; those that look at others or at its passages' scores are 0. */
export function signalsOf(
  measure: Measure,
  wanted: ReadonlySet<string>,
  { title, body, abstract }: Text,
): Float64Array {
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
      }
      const bodies = found.length - titles;
      const tf = WHOLE.title * titles + bodies;
      most.whole = Math.max(most.whole, (nearness * tf) / (tf + wholeNorm));
      most.dense = Math.max(most.dense, (nearness * tf) / (tf + denseNorm));
      most.body = Math.max(most.body, (nearness * bodies) / (bodies + bodyNorm));
      most.title = Math.max(most.title, (nearness * titles) / (titles + titleNorm));
      if (isInGist) most.gist = Math.max(most.gist, nearness);
    }
  measure.units.forEach((unit, at) => {
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
  };
  return Float64Array.from(SIGNALS, (name) => values[name] ?? 0);
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
