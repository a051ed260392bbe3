/** Characters of a title that is made of a text's first words. */
const LONGEST = 100;

/** A title for a text that prints none: its first words, with "…" where they are cut. Nothing for a text without letters. */
export function firstWords(texts: readonly string[]): string | undefined {
  const first = texts.find((text) => /\p{L}{3}/u.test(text));
  if (first === undefined || first.length <= LONGEST) return first;
  return `${first.slice(0, LONGEST).replace(/\s+\S*$/u, "")} …`;
}
