/** A text whose trimesters and unborn are named as what they are of: "safe in the second trimester" is said of pregnancy. */
export function withPregnancy(words: string): string {
  return /pregnan/iu.test(words)
    ? words
    : words.replace(
        /\b(?:trimesters?|unborn (?:baby|child)|(?:developing )?f(?:o)?etus(?:es)?)\b/iu,
        "$& in pregnancy",
      );
}
