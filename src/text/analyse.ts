/** Raised whenever the same text may give other terms: an index made by another version must be rebuilt. */
export const ANALYSER_VERSION = 1;

/** An index term and the span of the text it was made from (UTF-16 units, end exclusive). */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into index terms, in order, each with its place. */
export function analyse(text: string): Term[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    term: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The index terms of a text, without their places. */
export function termsOf(text: string): string[] {
  return analyse(text).map(({ term }) => term);
}
