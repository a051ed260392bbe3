import { termsOf } from "../../text/analyse.js";
import { sentences } from "../../text/sentences.js";
import { isStopWord } from "../../text/stop-words.js";

/** A text that may answer, best first in a list of them. */
export interface ShortText {
  readonly text: string;
  /** The place of its publication among those that were found, from 0. */
  readonly publication: number;
  /** How much less its publication's score is than the first one's: 0 for the first, less for all others. */
  readonly behind: number;
  /** Whether it is a title or a heading. */
  readonly heading?: boolean;
  /** Where it starts in its publication, in characters. */
  readonly offset?: number;
  /** What the search knows of its publication, in the order of `SIGNALS` of `rank/signal-names.ts`. */
  readonly signals?: ArrayLike<number>;
}

/** A sentence of one of the texts: `text.slice(start, end)`. */
export interface ShortSentence {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** A sentence with all that is counted of it. */
export interface ShortCandidate extends ShortSentence {
  readonly words: readonly string[];
  /** Pairs of neighbouring words, and how often each stands in it. */
  readonly pairs: ReadonlyMap<string, number>;
  /** Its index terms in their order, small words left out. */
  readonly terms: readonly string[];
  /** Its place in its text, from 0, and how many sentences the text has. */
  readonly place: number;
  readonly of: number;
  readonly said: string;
}

/** Every sentence of the texts in their order; one that stands twice, word by word, is taken once. */
export function shortCandidates(texts: readonly ShortText[]): ShortCandidate[] {
  const seen = new Set<string>();
  const all: ShortCandidate[] = [];
  for (const [at, { text }] of texts.entries()) {
    const own = sentences(text);
    for (const [place, { start, end }] of own.entries()) {
      const said = text.slice(start, end);
      const words = said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const key = words.join(" ");
      if (words.length < 2 || seen.has(key)) continue;
      seen.add(key);
      const terms = termsOf(said).filter((term) => !isStopWord(term));
      all.push({ text: at, start, end, words, pairs: pairsOf(words), terms, place, of: own.length, said });
    }
  }
  return all;
}

/** Pairs of neighbouring words, and how often each is there. */
export function pairsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 1; at < words.length; at++) {
    const pair = `${words[at - 1] ?? ""} ${words[at] ?? ""}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
