import { COUNTED_WORDS } from "../citations/counted-words.js";

/**
 * A claim's words without Markdown's marks, a bold lead ("**Prevention.** Aspirin …"), citation numbers and leading connectives ("however,"), white space tidied:
 * "**Diltiazem** may help [3, 4]." is "Diltiazem may help".
 */
export function plainClaim(text: string): string {
  return text
    .replace(/^\s*\*\*[^*]{2,60}\.\*\*\s+(?=\S)/u, "")
    .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/gu, "$1")
    .replace(/^\s*\||\|\s*$/gu, "")
    .replace(/\s*\|\s*/gu, " ")
    .replace(/\*{1,3}|`+|(?<=^|\s)_{1,2}(?=\S)|(?<=\S)_{1,2}(?=$|[\s.,;:])/gu, "")
    .replace(CITED_BY_NAME, "")
    .replace(CITED_BY_AUTHOR, "")
    .replace(CITED, "")
    .replace(ASIDE, "")
    .replace(/,(?:\s*,)+/gu, ",")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\s.;,:]+$/u, "")
    .replace(CONNECTIVE, "")
    .trim();
}

/** Connectives within a sentence: "can, however, be used". */
const ASIDE =
  /,\s(?:however|therefore|of course|for example|for instance|on the other hand|in fact|indeed|though|moreover|thus|in general|generally|by contrast|in contrast)(?:,|(?=[.;]))/giu;

/** "(PMID: 123)", "doi:10.1/x", an address: what a sentence cites is no part of what it says. */
const CITED_BY_NAME =
  /\s?[([](?:see\s+)?(?:PMC\s?ID|PMID|doi|PMC\d|NCT\d|https?:|10\.\d{4})[^()[\]]*(?:\([^()]*\)[^()[\]]*)*[)\]]|\s?\b(?:PMC\s?ID|PMID)[:\s]*(?:PMC)?\d+|\s?\bPMC\d{4,9}\b|\s?\b(?:doi:\s*)?10\.\d{4,9}\/[^\s"<>|]*[^\s"<>|.,;:)\]]|\s?\bhttps?:\/\/[^\s"<>|)\]]*[^\s"<>|)\].,;:]/giu;
/** "(Smith et al., 2020; Jones and Brown 2019)". */
const CITED_BY_AUTHOR =
  /\s?[([](?:see\s)?\p{Lu}[\p{L}'’-]+(?:\s(?:et al\.?|(?:and|&)\s\p{Lu}[\p{L}'’-]+))?,?\s(?:19|20)\d\d[a-z]?(?:;[^()[\]]*)?[)\]]/gu;

/** "[3]", "[3, 4–6]", superscript numbers, and a bare list of numbers at the end of a sentence ("in muscle 2, 3."). */
const CITED = new RegExp(
  String.raw`\s?【[^】]{1,80}】|\s?\[\^?\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]|(?<!(?:^|[\s\d/(])(?:k|c|m|d|µ|μ|n)?[mMgGsSlL]|\d)[¹²³⁰⁴-⁹]+|(?<=\p{Ll}{3}[.,;])\d{1,2}(?:[,–-]\d{1,2})*(?=\s*$)|(?<=[\p{L})%])(?<!\b(?:${COUNTED_WORDS}))\s\d{1,2}(?:\s?[,;–-]\s?\d{1,2})*(?=\.?\s*$)`,
  "gu",
);

const CONNECTIVE =
  /^(?:however|moreover|furthermore|additionally|in addition|also|therefore|thus|hence|consequently|nevertheless|nonetheless|overall|in (?:summary|conclusion|general)|for example|for instance|importantly|notably|note that|of note|similarly|finally|and|but|so|or|although|though|while|whereas|because|since|as)\b,?\s+/iu;
