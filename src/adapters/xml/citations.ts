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
/** Marks and what joins them ("12, 13–15"). */
const MARKS = /\ufdd1(?: ?(?:[,;‐-―−-] ?)?\ufdd1)*/y;

/** The text without marks of citation, without brackets that held only citations, and without the blanks they leave. */
export function withoutCitations(text: string): string {
  if (!text.includes(CITED) && !text.includes(WORDS)) return text;
  const emptiedOnce = text.replace(/\s\s+|[^\S ]/g, " ").replace(BRACKETS, emptied);
  // Brackets around brackets are rare; looking for them again is not free.
  const bare = /[([]\s?\ufdd1/.test(emptiedOnce) ? emptiedOnce.replace(BRACKETS, emptied) : emptiedOnce;
  const unmarked = withoutMarks(bare);
  return unmarked.includes(WORDS) ? unmarked.replace(/[\ufdd2\ufdd3]/g, "") : unmarked;
}

/** Takes the marks out with the blanks at both ends, and leaves one blank where words or brackets would run together. */
function withoutMarks(text: string): string {
  let kept = "";
  let from = 0;
  for (let at = text.indexOf(CITED); at !== -1; at = text.indexOf(CITED, from)) {
    MARKS.lastIndex = at;
    MARKS.test(text);
    const end = MARKS.lastIndex;
    const before = at > from && text[at - 1] === " ";
    const after = text[end] === " ";
    kept += text.slice(from, before ? at - 1 : at);
    from = after ? end + 1 : end;
    const next = text.charAt(from);
    if (after ? !/[,.;:!?)\]]/.test(next) : before && /[\p{L}\p{N}([]/u.test(next)) kept += " ";
  }
  return kept + text.slice(from);
}

/** Brackets that held only citations are one mark themselves, also for brackets around them. */
function emptied(brackets: string): string {
  return brackets.includes(CITED) || brackets.includes(WORDS) ? CITED : brackets;
}
