/** Stands in a text for a mark of citation that goes ("12", "[3]"). */
export const CITED = "\u0001";
/** Around a citation in words ("Smith et al. 2001"), which goes only where it stands alone in brackets. */
const WORDS = "\u0002";
const WORDS_END = "\u0003";

/** A mark made of numerals and signs ("12", "[3-5]", "12a", "*") says nothing; a year or a name may belong to the sentence. */
export function citationText(text: string): string {
  const bare = text.trim();
  if (bare === "") return text;
  const years = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/.test(bare);
  const isMark = /^[^\p{L}]*$/u.test(bare.replace(/(?<=\d)[a-z](?![\p{L}\d])/gu, "")) && !years;
  const isBracketed = /^[([][^()[\]]*[)\]]$/.test(bare);
  return isMark || isBracketed ? CITED : `${WORDS}${text}${WORDS_END}`;
}

/** What may stand beside citations in brackets that hold nothing else. */
const BESIDE = "[ ,;:.&\u0001\u0004‐-―−-]|and\\b|\u0002[^\u0003]*\u0003";
const BRACKETS = new RegExp(`[([](?:${BESIDE})*[)\\]]`, "g");
const MARKS = /( ?)\u0001(?: ?(?:[,;‐-―−-] ?)?\u0001)*( ?)/g;

/** The text without marks of citation, without brackets that held only citations, and without the blanks they leave. */
export function withoutCitations(text: string): string {
  if (!text.includes(CITED) && !text.includes(WORDS)) return text;
  return text
    .replace(/\s+/g, " ")
    .replace(BRACKETS, (whole) => (whole.includes(CITED) || whole.includes(WORDS) ? CITED : whole))
    .replace(MARKS, (_, before: string, after: string, at: number, whole: string) => {
      const next = whole[at + _.length] ?? "";
      if (after === " ") return /[,.;:!?)\]]/.test(next) ? "" : " ";
      return before === " " && /[\p{L}\p{N}([]/u.test(next) ? " " : "";
    })
    .replace(/[\u0002\u0003]/g, "");
}
