import type { Weighed } from "./short-sets.js";
import { mean, sum } from "./sums.js";

/** What is counted of a set of sentences by itself. */
export const SET_SIGNALS = [
  "sentences",
  "pairs",
  "pairsOfExpected",
  "hits",
  "hitsOfPairs",
  "hitsOfExpected",
  "f",
  "fHalf",
  "fQuarter",
  "recall",
  "bestShare",
  "leastShare",
  "bestPlace",
  "leastPlace",
  "leastNew",
  "meanNew",
  "fOfOthers",
  "recallOfOthers",
  "fOfBestOthers",
  "recallOfBestOthers",
  "texts",
  "firstText",
  "textOfBest",
  "wholeText",
  "shares",
  "opening",
] as const;

/** What is counted of all sentences of the question, the same for every set. */
export const SENTENCES_SIGNALS = [
  "expected",
  "candidates",
  "texts of all",
  "share of first",
  "share of second",
  "share of three",
  "share of all",
  "pairs of first",
  "pairs of all",
  "hits of all",
  "certainty",
  "evenness",
] as const;

/** Sentences that stand for what an expert might have written, the likeliest. */
const IMAGINED = 12;
/** How much likelier a sentence with a greater share is to be what the expert wrote: gently, and steeply. */
const GENTLE = 5;
const STEEP = 10;

/**
 * The signals of each set, `SET_SIGNALS` then `SENTENCES_SIGNALS`: what the shares and the expected length give, and how well the set
 * would do if the expert had written one of the likeliest sentences (minimum-risk choice, Kumar and Byrne 2004).
 */
export function setSignals(
  { candidates, shares, expected }: Weighed,
  sets: readonly (readonly number[])[],
): number[][] {
  const share = (at: number) => shares[at] ?? 0;
  const pairsOf = (at: number) => (candidates[at]?.words.length ?? 1) - 1;
  const order = [...candidates.keys()].sort((a, b) => share(b) - share(a) || a - b);
  const placeOf = new Map(order.map((at, place) => [at, place]));
  const steep = shared(shares.map((one) => Math.exp(STEEP * one)));
  const gentle = shared(shares.map((one) => Math.exp(GENTLE * one)));
  const imagined = order.slice(0, IMAGINED);
  const weights = [gentle, steep].map((all) => shared(imagined.map((at) => all[at] ?? 0)));
  const [first = 0, second] = order;
  const all = [
    expected,
    candidates.length,
    new Set(candidates.map(({ text }) => text)).size,
    share(first),
    second === undefined ? 0 : share(second),
    mean(order.slice(0, 3).map(share)),
    mean(shares),
    pairsOf(first),
    mean([...candidates.keys()].map(pairsOf)),
    sum(order.map((at) => share(at) * pairsOf(at))),
    Math.max(0, ...gentle),
    1 / Math.max(1e-9, sum(steep.map((one) => one ** 2))),
  ];
  const inText = new Map<number, number>();
  for (const { text } of candidates) inText.set(text, (inText.get(text) ?? 0) + 1);
  return sets.map((set) => {
    const own = [...set].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
    const said = new Map<string, number>();
    let hits = 0;
    const fresh = own.map((at) => {
      let count = 0;
      for (const [pair, times] of candidates[at]?.pairs ?? [])
        if (!said.has(pair)) {
          count += times;
          said.set(pair, times);
        }
      hits += share(at) * count;
      return count / Math.max(1, pairsOf(at));
    });
    const pairs = sum(own.map(pairsOf)) + own.length - 1;
    const against = imagined.map((at) => {
      let held = 0;
      for (const [pair, times] of candidates[at]?.pairs ?? []) held += Math.min(times, said.get(pair) ?? 0);
      return { recall: held / Math.max(1, pairsOf(at)), f: (2 * held) / Math.max(1, pairs + pairsOf(at)) };
    });
    const weighed = (of: "f" | "recall", by: readonly number[] = []) =>
      sum(against.map((one, at) => one[of] * (by[at] ?? 0)));
    const [best = 0] = own;
    const least = own.at(-1) ?? 0;
    const texts = own.map((at) => candidates[at]?.text ?? 0);
    const [textOfBest = 0] = texts;
    const apart = new Set(texts).size;
    return [
      own.length,
      pairs,
      pairs / expected,
      hits,
      hits / Math.max(1, pairs),
      hits / expected,
      (2 * hits) / (pairs + expected),
      (2 * hits) / (pairs + expected / 2),
      (2 * hits) / (pairs + expected / 4),
      1 - Math.exp(-hits / expected),
      share(best),
      share(least),
      placeOf.get(best) ?? 0,
      placeOf.get(least) ?? 0,
      Math.min(...fresh),
      mean(fresh),
      weighed("f", weights[0]),
      weighed("recall", weights[0]),
      weighed("f", weights[1]),
      weighed("recall", weights[1]),
      apart,
      Math.min(...texts),
      textOfBest,
      Number(apart === 1 && inText.get(textOfBest) === own.length),
      sum(own.map(share)),
      own.filter((at) => candidates[at]?.place === 0).length,
      ...all,
    ];
  });
}

function shared(values: readonly number[]): number[] {
  const whole = sum(values) || 1;
  return values.map((value) => value / whole);
}
