/** Characters that drive a terminal or turn the reading direction of what follows; none of them is a word. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069]/gu;
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * A text as it may be shown: on one line, without control characters (each run becomes one space) and without marks that
 * reorder what is read, so that no file can paint over an answer.
 */
export function plain(text: string): string {
  return visible(text).trim();
}

/** The same for part of a text, whose spaces at the ends count. */
export function visible(text: string): string {
  return text.replace(UNSEEN, "").replace(BREAKS, " ");
}
