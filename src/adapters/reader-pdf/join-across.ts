import { joinLines, type Vocabulary } from "../../text/line-ends.js";
import { markerOf } from "../../text/list-marker.js";
import type { Paragraph, Table } from "./paragraphs.js";

/** How many paragraphs and tables may stand between the two halves of one: footnotes, a figure's caption. */
const FURTHEST = 8;

/**
 * Puts paragraphs together that a page's or column's end has cut: the first does not end as a sentence does and the next of
 * the same type begins with a small letter. What stands between them (footnotes, captions) follows.
 */
export function joinAcross(
  paragraphs: readonly (Paragraph | Table)[],
  isHeading: (paragraph: Paragraph) => boolean,
  words: Vocabulary,
): (Paragraph | Table)[] {
  const taken = new Set<Paragraph | Table>();
  const joined: (Paragraph | Table)[] = [];
  paragraphs.forEach((first, at) => {
    if (taken.has(first)) return;
    if (first.kind === "table" || isHeading(first)) {
      joined.push(first);
      return;
    }
    let whole = first;
    let region = first.region;
    for (let next = at + 1; next < paragraphs.length && next <= at + FURTHEST; next += 1) {
      const other = paragraphs[next];
      if (other === undefined || /[.:;?!]["”’)\]]*$/u.test(whole.text) || taken.has(other)) break;
      if (other.kind === "table" || other.style.size < 0.93 * whole.style.size) continue;
      if (other.region === region) {
        if (other.style.size > 1.08 * whole.style.size || !/^(?:fig|table|box)/i.test(other.text)) break;
        continue;
      }
      const same = Math.abs(other.style.size - whole.style.size) <= 0.07 * whole.style.size;
      if (!same || isHeading(other) || other.marker !== undefined || !goesOn(whole.text, other.text)) break;
      taken.add(other);
      region = other.region;
      const text = joinLines([whole.text, other.text], words);
      const marker = markerOf(text);
      whole = { ...whole, text, lines: whole.lines + other.lines, ...(marker === undefined ? {} : { marker }) };
    }
    joined.push(whole);
  });
  return joined;
}

function goesOn(before: string, after: string): boolean {
  if (/^[\p{Ll}(]/u.test(after)) return true;
  // A number or a capital goes on only where the words before cannot be an end.
  return /(?:[,–]|[-‐]|\b(?:of|the|and|or|with|in|to|for|by|a|an|at|from|than|least|most|be|is|are|was|were|per))$/u.test(
    before,
  );
}
