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

function countsOf({ title, body }: Text): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of [title, body])
    for (const term of terms) if (term.length > 1) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/**
 * What the best publications have in common, before rarity: for each term the mean of its saturated frequency, the better ones counting
 * for more. Small words are left out; the commonest terms in them are kept, for whose rarity the library must be asked.
 */
export function commonTerms(examples: readonly Example[], average: number): Map<string, number> {
  const sum = examples.reduce((all, { score }) => all + score, 0) || 1;
  const weights = new Map<string, number>();
  for (const { text, score } of examples)
    for (const [term, count] of countsOf(text))
      if (!isStopWord(term))
        weights.set(
          term,
          (weights.get(term) ?? 0) + (score / sum) * saturated(count, text.title.length + text.body.length, average),
        );
  return new Map([...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, CANDIDATES));
}

/** The terms that tell most, by their weight times their rarity, as shares that sum to 1. */
export function feedbackModel(
  common: ReadonlyMap<string, number>,
  idf: (term: string) => number,
  kept = KEPT,
): ReadonlyMap<string, number> {
  const telling = [...common]
    .map(([term, weight]): [string, number] => [term, weight * idf(term)])
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, kept);
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
  const known = new Set(models.flatMap((model) => [...model.keys()]));
  const found = models.map(() => new Float64Array(texts.length));
  texts.forEach(({ title, body }, at) => {
    const counts = new Map<string, number>();
    for (const terms of [title, body])
      for (const term of terms) if (known.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const much = saturated(count, title.length + body.length, average);
      models.forEach((model, which) => {
        const list = found[which];
        if (list !== undefined) list[at] = (list[at] ?? 0) + (model.get(term) ?? 0) * much;
      });
    }
  });
  return found;
}
