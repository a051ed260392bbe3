import type { Tree } from "../rank/trees.js";
import { scoreBy } from "../rank/trees.js";
import type { ShortCandidate, ShortSentence, ShortText } from "./short-candidates.js";
import { shortCandidates } from "./short-candidates.js";
import { questionSignals, shortSignals } from "./short-signals.js";

/** What was learnt of how experts answer from texts (`eval/train-short-answers.ts`). */
export interface ShortModel {
  /** Gives, from a sentence's signals, the share of its word pairs that an expert's answer would hold. */
  readonly share: readonly Tree[];
  /** Gives, from `lengthSignals`, the logarithm of the words that an expert's answer would have. */
  readonly length: readonly Tree[];
  /** What the trees add to. */
  readonly baseShare: number;
  readonly baseLength: number;
  /** How much of the expected length counts: less makes answers shorter. */
  readonly lengthShare: number;
}

/** A sentence of which less than this share is new is not added. */
const NEW = 0.3;

/**
 * Chooses whole sentences, at most `mostWords` words together, best first: each is added for as long as the expected F of the answer's
 * word pairs against an expert's grows (the expected hits are the model's shares of what is new in each sentence). None for no text.
 */
export function shortAnswer(
  question: string,
  texts: readonly ShortText[],
  mostWords: number,
  model: ShortModel,
): ShortSentence[] {
  const candidates = shortCandidates(texts);
  const signals = shortSignals(question, texts, candidates);
  const shares = signals.map((one) => shareBy(model, one));
  const expected = Math.exp(
    model.baseLength + scoreBy(model.length, lengthSignals(question, texts, candidates, shares)),
  );
  return choose(candidates, shares, expected * model.lengthShare, mostWords).map(({ text, start, end }) => ({
    text,
    start,
    end,
  }));
}

/** The share that the model expects of a sentence with these signals, from 0.01 to 1. */
export function shareBy({ share, baseShare }: Pick<ShortModel, "share" | "baseShare">, signals: Float64Array): number {
  return Math.min(1, Math.max(0.01, baseShare + scoreBy(share, signals)));
}

/** From what an answer's length is expected: the question's signals, the numbers and lengths of texts and sentences, the best shares. */
export function lengthSignals(
  question: string,
  texts: readonly ShortText[],
  candidates: readonly ShortCandidate[],
  shares: readonly number[],
): Float64Array {
  const order = candidates.map(({ words }, at) => ({ words: words.length, share: shares[at] ?? 0 }));
  order.sort((a, b) => b.share - a.share);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const [first, second, third] = order;
  const top = [first, second, third].flatMap((one) => (one === undefined ? [] : [one]));
  const words = order.map((one) => one.words);
  return Float64Array.from([
    ...questionSignals(question),
    texts.length,
    candidates.length,
    mean(words),
    first?.words ?? 0,
    mean(top.map((one) => one.words)),
    first?.share ?? 0,
    mean(top.map(({ share }) => share)),
    mean(order.map(({ share }) => share)),
    order.reduce((sum, one) => sum + one.words * one.share, 0),
    words.reduce((sum, value) => sum + value, 0) / Math.max(1, texts.length),
  ]);
}

function choose(
  candidates: readonly ShortCandidate[],
  shares: readonly number[],
  expected: number,
  mostWords: number,
): ShortCandidate[] {
  const chosen: ShortCandidate[] = [];
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
    chosen.push(best.one);
    rest.delete(best.at);
  }
}
