/**
 * A claim's words without Markdown's marks, citation numbers and leading connectives ("however,"), white space tidied:
 * "**Diltiazem** may help [3, 4]." is "Diltiazem may help".
 */
export function plainClaim(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/gu, "$1")
    .replace(/\*{1,3}|`+|(?<=^|\s)_{1,2}(?=\S)|(?<=\S)_{1,2}(?=$|[\s.,;:])/gu, "")
    .replace(CITED, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\s.;,:]+$/u, "")
    .replace(CONNECTIVE, "")
    .trim();
}

/** "[3]", "[3, 4–6]", superscript numbers, and a bare list of numbers at the end of a sentence ("in muscle 2, 3."). */
const CITED =
  /\s?\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]|[¹²³⁰⁴-⁹]+|(?<=[\p{L})%])\s\d{1,2}(?:\s?[,;–-]\s?\d{1,2})*(?=\.?\s*$)/gu;

const CONNECTIVE =
  /^(?:however|moreover|furthermore|additionally|in addition|also|therefore|thus|hence|consequently|nevertheless|nonetheless|overall|in (?:summary|conclusion|general)|for example|for instance|importantly|notably|note that|of note|similarly|finally|and|but|so|or|although|though|while|whereas|because|since|as)\b,?\s+/iu;
