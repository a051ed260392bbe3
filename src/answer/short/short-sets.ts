import type { ShortCandidate } from "./short-candidates.js";

/** A question's sentences with the share of each that an expert's answer is expected to hold, and that answer's expected words. */
export interface Weighed {
  readonly candidates: readonly ShortCandidate[];
  readonly shares: readonly number[];
  readonly expected: number;
  readonly mostWords: number;
}

/** A sentence of which less than this share is new is not added. */
const NEW = 0.3;
/** How many of the likeliest sentences stand alone, in pairs and in threes. */
const ALONE = 10;
const PAIRED = 6;
const IN_THREES = 5;
/** Times the expected words, for which sentences are gathered: from very short answers to long ones. */
const LENGTHS = [0.3, 0.8, 2, 5];
/** A text of more sentences is not tried whole. */
const WHOLE_TEXT = 5;

/**
 * Sets of sentences that might answer, each once, as places in `candidates`: the likeliest alone, in pairs and in threes, whole short
 * texts, and what `gathered` finds for several lengths, step by step. None has more than `mostWords` words.
 */
export function answerSets(weighed: Weighed): number[][] {
  const { candidates, shares, expected, mostWords } = weighed;
  const order = [...candidates.keys()].sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  const sets = new Map<string, number[]>();
  const add = (set: readonly number[]) => {
    const words = set.reduce((all, at) => all + (candidates[at]?.words.length ?? 0), 0);
    const own = [...set].sort((a, b) => a - b);
    if (own.length > 0 && words <= mostWords && !sets.has(own.join())) sets.set(own.join(), own);
  };
  for (const one of order.slice(0, ALONE)) add([one]);
  for (const [a, one] of order.slice(0, PAIRED).entries())
    for (const [b, two] of order.slice(0, a).entries()) {
      add([one, two]);
      if (a < IN_THREES) for (const three of order.slice(0, b)) add([one, two, three]);
    }
  for (const times of LENGTHS) {
    const chosen = gathered({ ...weighed, expected: expected * times });
    for (const at of chosen.keys()) add(chosen.slice(0, at + 1));
  }
  const texts = new Map<number, number[]>();
  for (const [at, { text }] of candidates.entries()) texts.set(text, [...(texts.get(text) ?? []), at]);
  for (const set of texts.values()) if (set.length > 1 && set.length <= WHOLE_TEXT) add(set);
  return [...sets.values()];
}

/** Sentences best first, each added for as long as the expected F of the word pairs against an answer of that length grows. */
function gathered({ candidates, shares, expected, mostWords }: Weighed): number[] {
  const chosen: number[] = [];
  const said = new Set<string>();
  let [words, pairs, hits, worth] = [0, 0, 0, 0];
  const rest = new Set(candidates.keys());
  for (;;) {
    let best: { at: number; one: ShortCandidate; worth: number; hits: number; pairs: number } | undefined;
    for (const at of rest) {
      const one = candidates[at];
      if (one === undefined || words + one.words.length > mostWords) continue;
      const own = one.words.length - 1;
      let fresh = 0;
      for (const [pair, times] of one.pairs) if (!said.has(pair)) fresh += times;
      if (chosen.length > 0 && fresh / own < NEW) continue;
      const now = { hits: hits + (shares[at] ?? 0) * fresh, pairs: pairs + own };
      const f = (2 * now.hits) / (now.pairs + expected);
      if (best === undefined || f > best.worth) best = { at, one, worth: f, ...now };
    }
    if (best === undefined || (chosen.length > 0 && best.worth <= worth)) return chosen;
    ({ worth, hits, pairs } = best);
    words += best.one.words.length;
    for (const pair of best.one.pairs.keys()) said.add(pair);
    chosen.push(best.at);
    rest.delete(best.at);
  }
}
