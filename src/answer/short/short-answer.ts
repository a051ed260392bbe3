import { SIGNALS } from "../../rank/signal-names.js";
import type { Tree } from "../../rank/trees.js";
import { scoreBy } from "../../rank/trees.js";
import type { AnswerKind } from "../answer-kind.js";
import { kindSignals } from "../answer-kind.js";
import type { ShortCandidate, ShortSentence, ShortText } from "./short-candidates.js";
import { shortCandidates } from "./short-candidates.js";
import { placeSignals } from "./short-place.js";
import { setSignals } from "./short-set-signals.js";
import type { Weighed } from "./short-sets.js";
import { answerSets } from "./short-sets.js";
import { questionSignals, shortSignals } from "./short-signals.js";
import { mean, sum } from "./sums.js";

/** Trees and what they add to. */
export interface Learnt {
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** What was learnt of how experts answer from texts (`eval/train-short-answers.ts`). */
export interface ShortModel {
  /** Gives, from `sentenceSignals`, the share of a sentence's word pairs that an expert's answer would hold. */
  readonly share: Learnt;
  /** Gives, from `lengthSignals`, the logarithm of the words that an expert's answer would have. */
  readonly length: Learnt;
  /** Gives, from `wholeSetSignals`, what a set of sentences is worth: its F against an expert's answer and some of its recall. */
  readonly worth: Learnt;
}

/** A question as it was asked, and what kind of answer it wants, where somebody says so. */
export interface ShortQuestion {
  readonly text: string;
  readonly kind?: AnswerKind | undefined;
}

/**
 * Chooses whole sentences, at most `mostWords` words together: of many sets of sentences, the one that is expected to be worth most. The
 * text of the likeliest sentence comes first, sentences of one text in their order. None for no text.
 */
export function shortAnswer(
  question: ShortQuestion,
  texts: readonly ShortText[],
  mostWords: number,
  model: ShortModel,
): ShortSentence[] {
  const candidates = shortCandidates(texts);
  const shares = sentenceSignals(question, texts, candidates).map((signals) => shareBy(model.share, signals));
  const expected = expectedWords(model.length, lengthSignals(question, texts, candidates, shares));
  const weighed = { candidates, shares, expected, mostWords };
  const sets = answerSets(weighed);
  let best: { readonly set: readonly number[]; readonly worth: number } | undefined;
  for (const [at, signals] of wholeSetSignals(question, weighed, sets).entries()) {
    const worth = scoreBy(model.worth.trees, signals);
    if (best === undefined || worth > best.worth) best = { set: sets[at] ?? [], worth };
  }
  const chosen = (best?.set ?? []).flatMap((at) => {
    const one = candidates[at];
    return one === undefined ? [] : [{ one, share: shares[at] ?? 0 }];
  });
  const bestOfText = new Map<number, number>();
  for (const { one, share } of chosen) bestOfText.set(one.text, Math.max(share, bestOfText.get(one.text) ?? 0));
  const worthOf = ({ one }: (typeof chosen)[number]) => bestOfText.get(one.text) ?? 0;
  return chosen
    .sort((a, b) => worthOf(b) - worthOf(a) || a.one.text - b.one.text || a.one.start - b.one.start)
    .map(({ one: { text, start, end } }) => ({ text, start, end }));
}

const NOT_SEARCHED = SIGNALS.map(() => 0);

/** The signals of each sentence: `SHORT_SIGNALS`, `PLACE_SIGNALS`, `ANSWER_KINDS`, then its publication's `SIGNALS`, 0 for texts that were not searched for. */
export function sentenceSignals(
  { text, kind }: ShortQuestion,
  texts: readonly ShortText[],
  candidates: readonly ShortCandidate[],
): Float64Array[] {
  const places = placeSignals(text, texts, candidates);
  const kinds = kindSignals(kind);
  return shortSignals(text, texts, candidates).map((own, at) =>
    Float64Array.from([
      ...own,
      ...(places[at] ?? []),
      ...kinds,
      ...Array.from(texts[candidates[at]?.text ?? 0]?.signals ?? NOT_SEARCHED),
    ]),
  );
}

/** The share that is expected of a sentence with these signals, from 0.01 to 1. */
export function shareBy({ base, trees }: Learnt, signals: Float64Array): number {
  return Math.min(1, Math.max(0.01, base + scoreBy(trees, signals)));
}

/** The words that are expected of an answer, from `lengthSignals`. */
export function expectedWords({ base, trees }: Learnt, signals: Float64Array): number {
  return Math.exp(base + scoreBy(trees, signals));
}

/** From what an answer's length is expected: the question's signals, the numbers and lengths of texts and sentences, the best shares. */
export function lengthSignals(
  { text, kind }: ShortQuestion,
  texts: readonly ShortText[],
  candidates: readonly ShortCandidate[],
  shares: readonly number[],
): Float64Array {
  const order = candidates.map(({ words }, at) => ({ words: words.length, share: shares[at] ?? 0 }));
  order.sort((a, b) => b.share - a.share);
  const [first, second, third] = order;
  const top = [first, second, third].flatMap((one) => (one === undefined ? [] : [one]));
  const words = order.map((one) => one.words);
  return Float64Array.from([
    ...questionSignals(text),
    ...kindSignals(kind),
    texts.length,
    candidates.length,
    mean(words),
    first?.words ?? 0,
    mean(top.map((one) => one.words)),
    first?.share ?? 0,
    mean(top.map(({ share }) => share)),
    mean(order.map(({ share }) => share)),
    sum(order.map((one) => one.words * one.share)),
    sum(words) / Math.max(1, texts.length),
  ]);
}

/** The signals of each set: `SET_SIGNALS`, `SENTENCES_SIGNALS`, then the question's. */
export function wholeSetSignals(
  { text, kind }: ShortQuestion,
  weighed: Weighed,
  sets: readonly (readonly number[])[],
): Float64Array[] {
  const question = [...questionSignals(text), ...kindSignals(kind)];
  return setSignals(weighed, sets).map((own) => Float64Array.from([...own, ...question]));
}
