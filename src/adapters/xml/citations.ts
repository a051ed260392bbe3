/** Stands in a text, which has no use for this non-character, for a mark of citation that goes ("12", "[3]"). */
export const CITED = "\ufdd1";
/** Around a citation in words ("Smith et al. 2001"), which goes only where it stands alone in brackets. */
const WORDS = "\ufdd2";
const WORDS_END = "\ufdd3";

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
const BESIDE = "[ ,;:.&\ufdd1‐-―−-]|and\\b|\ufdd2[^\ufdd3]*\ufdd3";
const BRACKETS = new RegExp(`[([](?:${BESIDE})*[)\\]]`, "g");
const MARKS = /( ?)\ufdd1(?: ?(?:[,;‐-―−-] ?)?\ufdd1)*( ?)/g;

/** The text without marks of citation, without brackets that held only citations, and without the blanks they leave. */
export function withoutCitations(text: string): string {
  if (!text.includes(CITED) && !text.includes(WORDS)) return text;
  const emptiedOnce = text.replace(/\s\s+|[^\S ]/g, " ").replace(BRACKETS, emptied);
  // Brackets around brackets are rare; looking for them again is not free.
  const bare = /[([]\s?\ufdd1/.test(emptiedOnce) ? emptiedOnce.replace(BRACKETS, emptied) : emptiedOnce;
  return bare
    .replace(MARKS, (found: string, before: string, after: string, at: number, whole: string) => {
      const next = whole.charAt(at + found.length);
      if (after === " ") return /[,.;:!?)\]]/.test(next) ? "" : " ";
      return before === " " && /[\p{L}\p{N}([]/u.test(next) ? " " : "";
    })
    .replace(/[\ufdd2\ufdd3]/g, "");
}

/** Brackets that held only citations are one mark themselves, also for brackets around them. */
function emptied(brackets: string): string {
  return brackets.includes(CITED) || brackets.includes(WORDS) ? CITED : brackets;
}
