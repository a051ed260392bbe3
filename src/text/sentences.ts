import {
  BEFORE_LETTER,
  BEFORE_NUMBER,
  NEVER_LAST,
  OPENERS,
  SELDOM_LAST,
  SMALL_OPENERS,
  TITLES,
} from "./sentence-words.js";

/** A span of a text (UTF-16 units, end exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A mark that may end a sentence, with what closes it: quotes and brackets, then references such as `[3]`, superscripts, or
 * numbers set right after the stop of a word ("improved.1,2 However").
 */
const STOP =
  /(?:\.\s?\.\s?\.+|[.!?…]+)["'”’»)\]]*(?:\s?\[\d[\d,;\s–-]*\](?!\s*[a-z])|[¹²³⁰⁴-⁹][¹²³⁰⁴-⁹,⁻–-]*|(?<=[a-z)%]{2}\.["”’]?)\d{1,3}(?:[,–-]\s?\d{1,3})*(?=\s+["“(]?[A-Z]))?|[。！？]["'”’»）]*/g;

/** How far an opened bracket is believed to be closed: beyond this it is taken for a slip of the pen. */
const LONGEST_BRACKET = 400;
/** How much is read before a stop; bounds the work on a text without sentences. */
const LONGEST_TOKEN = 300;

/**
 * Cuts `text.slice(start, end)` into sentences: spans of `text`, in order, without white space at their ends, holding together
 * every other character. A line break always ends a sentence. Made for clinical prose: `docs/text.md` says how well it does.
 */
export function sentences(text: string, start = 0, end = text.length): Span[] {
  const spans: Span[] = [];
  let line = start;
  while (line < end) {
    const lineBreak = text.indexOf("\n", line);
    const lineEnd = lineBreak === -1 || lineBreak > end ? end : lineBreak;
    const content = text.slice(line, lineEnd);
    let from = 0;
    for (const to of [...boundaries(content), content.length]) {
      const piece = content.slice(from, to);
      const trimmed = piece.trim();
      const at = line + from + piece.length - piece.trimStart().length;
      if (trimmed !== "") spans.push({ start: at, end: at + trimmed.length });
      from = to;
    }
    line = lineEnd + 1;
  }
  return spans;
}

/** Where sentences end within a line, but for its own end. */
function boundaries(line: string): number[] {
  const found: number[] = [];
  let sentence = 0;
  for (const match of line.matchAll(STOP)) {
    const after = match.index + match[0].length;
    if (after >= line.length) break;
    if (!endsSentence(line, sentence, match.index, match[0], after)) continue;
    found.push(after);
    sentence = after;
  }
  return found;
}

function endsSentence(line: string, sentence: number, at: number, stop: string, after: number): boolean {
  if (/^[。！？]/.test(stop)) return true;
  const before = line.slice(Math.max(sentence, at - LONGEST_TOKEN), at);
  const next = line.slice(after, after + 60);
  if (!/^\s/.test(next)) return stop === "." && runsOn(before, next);
  const opening = next.trimStart();
  if (!canOpen(opening) && !forgotCapital(before, opening)) return false;
  if (insideBracket(line, sentence, at, after)) return false;
  return stop.startsWith(".") && !/^\.\s?\./.test(stop) ? stopEnds(before, opening) : true;
}

/** "Methods:", "AREAS COVERED:", "Design, Setting, and Participants:": how the part of an abstract is announced. */
const HEADING = /^[A-Z][A-Za-z]+(?:[ ,/&]+[A-Za-z]+){0,5}:\s/;

/** "… improved.Pain fell": a missing space, believed between two whole words, and before a heading. */
function runsOn(before: string, next: string): boolean {
  const token = /\S*$/.exec(before)?.[0] ?? "";
  if (/@|:\/\/|www|\.[a-z]/.test(token) || !/(?:[a-z]{3}|[A-Z]{2}|\d|[)%])$/.test(token)) return false;
  if (HEADING.test(next)) return true;
  const word = /^[A-Z][a-z]*(?=,?\s)/.exec(next)?.[0] ?? "";
  if (OPENERS.has(word)) return true;
  return /[a-z]{3}\)?$/.test(token) && /^[A-Z](?:[a-z]+(?:-[A-Za-z]+)*)?,?\s/.test(next);
}

/** Whether a sentence can begin so: not with a small letter, but for names such as p53, mRNA or α-synuclein. */
function canOpen(opening: string): boolean {
  const first = /^["'“‘«([{*•–—-]*\s?/.exec(opening)?.[0] ?? "";
  const word = /^[^\s]*/.exec(opening.slice(first.length))?.[0] ?? "";
  if (!/^[a-z]/.test(word)) return word !== "" && !/^[,;:)\]]/.test(word);
  return /^[a-z]{1,4}-?\d|^[a-z]{1,6}[A-Z]/.test(word);
}

/** "… in nursing homes. the prevalence was": the stop of a whole word that is no abbreviation, then a word that opens. */
function forgotCapital(before: string, opening: string): boolean {
  const word = /[a-z]*$/.exec(before)?.[0] ?? "";
  const next = /^[a-z]+(?=,?\s)/.exec(opening)?.[0] ?? "";
  if (/^:\s[A-Z]/.test(opening)) return true;
  return word.length >= 4 && !NEVER_LAST.has(word) && SMALL_OPENERS.has(next);
}

/** Whether a stop stands within a bracket that was opened in this sentence and is closed later in the line. */
function insideBracket(line: string, sentence: number, at: number, after: number): boolean {
  const depth = depthOf(line.slice(Math.max(sentence, after - 5 * LONGEST_BRACKET), after));
  if (depth <= 0) return false;
  let open = depth;
  for (let i = after; i < line.length && i < at + LONGEST_BRACKET; i++) {
    const mark = line.charAt(i);
    if (mark === "(" || mark === "[") open++;
    else if ((mark === ")" || mark === "]") && --open < depth) return true;
  }
  return false;
}

/** Brackets open at the end of a piece. A bracket after a list number, "1)" or "a)", was never opened, and does not count. */
function depthOf(piece: string): number {
  let depth = 0;
  for (const mark of piece) {
    if (mark === "(" || mark === "[") depth++;
    else if ((mark === ")" || mark === "]") && depth > 0) depth--;
  }
  return depth;
}

/** Whether one full stop ends the sentence, by the word before it and what follows. */
function stopEnds(before: string, opening: string): boolean {
  const word = /[^\s([{"'“‘–—]*$/.exec(before)?.[0] ?? "";
  const lead = before.slice(0, before.length - word.length);
  const next = /[A-Za-z]+/.exec(opening)?.[0] ?? "";
  const opensPlainly =
    HEADING.test(opening) || /^[A-Z]{5,}\s/.test(opening) || (OPENERS.has(next) && /^["'“‘([]*[A-Z]/.test(opening));
  // "1. Foo", "a. Foo", "IV. Foo": a list's mark, with nothing before it.
  if (lead.trim() === "" && /^(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[IVX]{1,4})$/.test(word)) return false;
  const small = word.toLowerCase();
  if (TITLES.has(word)) return !/^[A-Z]/.test(opening);
  if (NEVER_LAST.has(small) && !/^(?!FIG)[A-Z]{2,}$/.test(word)) return false;
  if (BEFORE_NUMBER.has(small) && /^(?:\d|[SIVX]+\d*\b)/.test(opening)) return !abbreviates(word);
  // "p < 0. 05": a number with a space that slipped in.
  if (/(?:^|[<>=≤≥±])0$/.test(word) && /^\d/.test(opening)) return false;
  // "for 24 h. Summary", "after 7 d. Pain": a unit.
  if (/^[a-z]$/.test(word) && /\d\s*$/.test(lead)) return /^\W*[A-Z]/.test(opening);
  if (SELDOM_LAST.has(small) || /^[a-z]$/.test(word)) return opensPlainly;
  if (/^[A-Z]$/.test(word))
    return opensPlainly || (BEFORE_LETTER.has(lastWord(lead)) && !/^[A-Z][a-z]?\./.test(opening));
  if (/^(?:[A-Z]\.-?)+[A-Z]$/.test(word)) return opensPlainly;
  return true;
}

/** Months, "table" and the like are abbreviations only with a capital or whole; "the table. 12 patients" ends. */
function abbreviates(word: string): boolean {
  return (
    !/^(?:table|tables|box|appendix|chapter|section|part|grade|item|n|mar|para|art)$/i.test(word) || /^[A-Z]/.test(word)
  );
}

function lastWord(lead: string): string {
  return /([A-Za-z]+)\W*$/.exec(lead)?.[1]?.toLowerCase() ?? "";
}
