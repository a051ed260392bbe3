const PREFIXES = ["un", "in", "non", "im", "ir", "dis"] as const;
/** Shorter words are no opposites ("in" and "able" apart, "side" and "inside"). */
const SHORTEST = 6;

/**
 * Words of which others hold the opposite by its prefix, each with what stands there: "unresectable" and "resectable", "known" and
 * "unknown". None where the word itself stands there too.
 */
export function opposedWords(own: readonly string[], there: ReadonlySet<string>): string[] {
  return own.filter((word) => {
    if (there.has(word)) return false;
    return PREFIXES.some(
      (prefix) =>
        (word.length >= SHORTEST - 1 && there.has(prefix + word)) ||
        (word.startsWith(prefix) &&
          word.length - prefix.length >= SHORTEST - 1 &&
          there.has(word.slice(prefix.length))),
    );
  });
}
