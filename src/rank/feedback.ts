import { isStopWord } from "../text/stop-words.js";
import type { Text } from "./signals.js";

/** How many of the best are looked at, how many of their terms are kept, and how many are candidates for that. */
export const LOOKED_AT = 8;
const KEPT = 30;
const CANDIDATES = 400;
const K1 = 1.2;
const B = 0.75;

/** A publication among the best, with how well it fits. */
export interface Example {
  readonly text: Text;
  readonly score: number;
}

function saturated(count: number, length: number, average: number): number {
  return count / (count + K1 * (1 - B + (B * length) / Math.max(1, average)));
}

const counted = new WeakMap<Text, ReadonlyMap<string, number>>();

/** How often each term but the small words stands in a text, counted once: it is an example of several models. */
function countsOf(text: Text): ReadonlyMap<string, number> {
  const held = counted.get(text);
  if (held !== undefined) return held;
  const counts = new Map<string, number>();
  for (const terms of [text.title, text.body])
    for (const term of terms) if (term.length > 1) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const term of counts.keys()) if (isStopWord(term)) counts.delete(term);
  counted.set(text, counts);
  return counts;
}

/**
 * What the best publications have in common, before rarity: for each term the mean of its saturated frequency, the better ones counting
 * for more. Small words are left out; the commonest terms in them are kept, for whose rarity the library must be asked.
 */
export function commonTerms(examples: readonly Example[], average: number): Map<string, number> {
  const sum = examples.reduce((all, { score }) => all + score, 0) || 1;
  const weights = new Map<string, number>();
  for (const { text, score } of examples) {
    const share = score / sum;
    const length = text.title.length + text.body.length;
    for (const [term, count] of countsOf(text))
      weights.set(term, (weights.get(term) ?? 0) + share * saturated(count, length, average));
  }
  return weights.size <= CANDIDATES ? weights : new Map(heaviest([...weights], CANDIDATES));
}

/** The first so many by weight, equal ones by term, in that order. Only what is as heavy as the last of them is sorted by term. */
function heaviest(weighed: readonly (readonly [term: string, weight: number])[], most: number) {
  const least = Float64Array.from(weighed, ([, weight]) => weight).sort()[weighed.length - most] ?? -Infinity;
  return weighed
    .filter(([, weight]) => weight >= least)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most);
}

/** The terms that tell most, by their weight times their rarity, as shares that sum to 1. */
export function feedbackModel(
  common: ReadonlyMap<string, number>,
  idf: (term: string) => number,
  kept = KEPT,
): ReadonlyMap<string, number> {
  const telling = heaviest(
    [...common].map(([term, weight]) => [term, weight * idf(term)]),
    kept,
  );
  const sum = telling.reduce((all, [, weight]) => all + weight, 0) || 1;
  return new Map(telling.map(([term, weight]) => [term, weight / sum]));
}

/** How much of each model each publication has, from 0 to 1: for every model a list, in the order of the texts. */
export function likenesses(
  models: readonly ReadonlyMap<string, number>[],
  texts: readonly Text[],
  average: number,
): Float64Array[] {
  // A text is gone through once for all models: that is most of the work.
  const places = new Map<string, number>();
  const shares: (readonly [which: number, weight: number])[][] = [];
  models.forEach((model, which) => {
    for (const [term, weight] of model) {
      const place = places.get(term) ?? places.size;
      places.set(term, place);
      (shares[place] ??= []).push([which, weight]);
    }
  });
  const found = models.map(() => new Float64Array(texts.length));
  const counts = new Uint32Array(places.size);
  const met: number[] = [];
  texts.forEach(({ title, body }, at) => {
    met.length = 0;
    for (const terms of [title, body])
      for (let place = 0; place < terms.length; place++) {
        const known = places.get(terms[place] ?? "");
        if (known === undefined) continue;
        if (counts[known] === 0) met.push(known);
        counts[known] = (counts[known] ?? 0) + 1;
      }
    const length = title.length + body.length;
    for (const known of met) {
      const much = saturated(counts[known] ?? 0, length, average);
      counts[known] = 0;
      for (const [which, weight] of shares[known] ?? []) {
        const list = found[which];
        if (list !== undefined) list[at] = (list[at] ?? 0) + weight * much;
      }
    }
  });
  return found;
}
