import { CAPITALISED_WORDS, PLAIN_WORDS } from "../medical-names.js";

/** One word of a text as a name might have it: "O'Brien", "Garcia-Lopez", "J.S.". */
export interface Word {
  readonly text: string;
  /** Small letters, without a possessive ending. */
  readonly low: string;
  readonly start: number;
  /** Without a possessive ending. */
  readonly end: number;
  readonly capital: boolean;
  readonly upper: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
  readonly first: boolean;
  /** Its place among the words. */
  readonly at: number;
}

/** "MS-Contin", "Mini-Mental": each of its parts is known. */
export function isKnownDouble({ text }: Word): boolean {
  const parts = text.split("-");
  return (
    parts.length > 1 &&
    parts.every(
      (part) =>
        /^\p{Lu}{1,3}$/u.test(part) || PLAIN_WORDS.has(part.toLowerCase()) || CAPITALISED_WORDS.has(part.toLowerCase()),
    )
  );
}

/** "J.", "J.S.", "J. S.". */
export function isInitials({ text }: Word): boolean {
  return /^(?:\p{Lu}\.){1,3}\p{Lu}?$/u.test(text) || /^\p{Lu}\.$/u.test(text);
}

/** The words of a text, initials with their points as one. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(
    /(?:\p{Lu}\.){1,3}(?=[\s,;)]|$)|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu,
  )) {
    const whole = match[0];
    const bare = whole.replace(/['’][sS]$/u, "");
    const gap = text.slice(last, match.index);
    words.push({
      text: bare,
      low: bare.toLowerCase().replace(/’/gu, "'"),
      start: match.index,
      end: match.index + bare.length,
      capital: /^\p{Lu}/u.test(bare),
      upper: /^\p{Lu}{2}/u.test(bare) && bare === bare.toUpperCase(),
      gap,
      at: words.length,
      first: words.length === 0 || /[.?!:\n]\s*$/u.test(gap),
    });
    last = match.index + bare.length;
  }
  return words;
}
