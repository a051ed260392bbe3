import { americanSpelling } from "../text/spelling.js";

/** A text's words as they are compared: small letters, American spelling. */
export function writtenWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(americanSpelling);
}

/**
 * Whether a name stands in a text word for word, one or many aside: "infection" is written in "lung infections", and "pancreatitis" is
 * not in "pancreatic", although both have one stem.
 */
export function isWrittenIn(words: readonly string[], name: string): boolean {
  const own = writtenWords(name);
  return words.some((_, at) => own.every((word, place) => sameWord(words[at + place] ?? "", word)));
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === `${short}s` || long === `${short}es` || (short.endsWith("y") && long === `${short.slice(0, -1)}ies`);
}
