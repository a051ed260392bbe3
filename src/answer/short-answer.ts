import { sentences } from "../text/sentences.js";
import { termsOf } from "../text/analyse.js";
import { isStopWord } from "../text/stop-words.js";

/** A text that may answer, best first in a list of them. */
export interface ShortText {
  readonly text: string;
  /** How well it was found, from 0 to 1. */
  readonly rank: number;
}

/** A sentence of one of the texts: `text.slice(start, end)`. */
export interface ShortSentence {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** What each signal adds to a sentence's score; searched for on every seventh of the public BioASQ questions with their experts' snippets. */
export interface ShortWeights {
  readonly asked: number;
  readonly central: number;
  readonly rank: number;
  readonly early: number;
  /** Taken off for the share of its word pairs that were said before. */
  readonly said: number;
  /** A sentence below this share of the best one's score is not added. */
  readonly worth: number;
  /** Words above which a sentence is taken to be long, each costing `long`. */
  readonly readable: number;
  readonly long: number;
  /** Words after which no sentence is added. */
  readonly enough: number;
}

export const SHORT_WEIGHTS: ShortWeights = {
  asked: 1,
  central: 0.3,
  rank: 4,
  early: 0.3,
  said: 1,
  worth: 0.45,
  readable: 40,
  long: 0.005,
  enough: 120,
};

interface Scored extends ShortSentence {
  readonly pairs: ReadonlySet<string>;
  readonly words: number;
  readonly score: number;
}

/**
 * Chooses whole sentences, at most `mostWords` words together, that speak of what was asked and of what the texts say in common, each
 * saying something new; in order of their worth. A sentence longer than that is never taken.
 */
export function shortAnswer(
  question: string,
  texts: readonly ShortText[],
  mostWords: number,
  weights: ShortWeights = SHORT_WEIGHTS,
): ShortSentence[] {
  const scored = scoreAll(question, texts, weights);
  const chosen: Scored[] = [];
  const said = new Set<string>();
  let words = 0;
  let first = 0;
  let rest = scored.filter((one) => one.words <= mostWords);
  while (rest.length > 0) {
    const gain = (one: Scored) => one.score - weights.said * shareOf(one.pairs, said);
    const best = rest.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    if (chosen.length === 0) first = best.score;
    else if (gain(best) < weights.worth * first) break;
    chosen.push(best);
    words += best.words;
    if (words >= weights.enough) break;
    for (const pair of best.pairs) said.add(pair);
    rest = rest.filter((one) => one !== best && words + one.words <= mostWords && shareOf(one.pairs, said) < 0.7);
  }
  return chosen.map(({ text, start, end }) => ({ text, start, end }));
}

function scoreAll(question: string, texts: readonly ShortText[], weights: ShortWeights): Scored[] {
  const asked = new Set(termsOf(question).filter((term) => !isStopWord(term)));
  const drafts = texts.flatMap(({ text, rank }, at) =>
    sentences(text).map(({ start, end }, place) => {
      const terms = termsOf(text.slice(start, end)).filter((term) => !isStopWord(term));
      return { text: at, start, end, rank, place, terms: new Set(terms), pairs: pairsOf(terms), words: terms.length };
    }),
  );
  // A term in few of the sentences tells more; a pair in several texts is what they have in common.
  const holding = new Map<string, number>();
  const textsWith = new Map<string, Set<number>>();
  for (const { terms, text } of drafts)
    for (const term of terms) {
      holding.set(term, (holding.get(term) ?? 0) + 1);
      const held = textsWith.get(term);
      if (held === undefined) textsWith.set(term, new Set([text]));
      else held.add(text);
    }
  const idf = (term: string) => Math.log(1 + drafts.length / (1 + (holding.get(term) ?? 0)));
  const whole = [...asked].reduce((sum, term) => sum + idf(term), 0);
  return drafts.map((one) => {
    const { text, start, end, terms, pairs, rank, place } = one;
    const held = [...asked].reduce((sum, term) => sum + (terms.has(term) ? idf(term) : 0), 0);
    const common = [...terms].reduce((sum, term) => sum + ((textsWith.get(term)?.size ?? 1) - 1), 0);
    const words = texts[text]?.text.slice(start, end).split(/\s+/u).length ?? 0;
    const score =
      weights.asked * (whole === 0 ? 0 : held / whole) +
      weights.central * (common / (Math.max(5, terms.size) * Math.max(1, texts.length - 1))) +
      weights.rank * rank +
      weights.early / (1 + place) -
      weights.long * Math.max(0, words - weights.readable);
    return { text, start, end, pairs, words, score };
  });
}

function pairsOf(terms: readonly string[]): Set<string> {
  return new Set(terms.slice(1).map((term, at) => `${terms[at] ?? ""} ${term}`));
}

function shareOf(pairs: ReadonlySet<string>, said: ReadonlySet<string>): number {
  if (pairs.size === 0) return 1;
  let shared = 0;
  for (const pair of pairs) if (said.has(pair)) shared++;
  return shared / pairs.size;
}
