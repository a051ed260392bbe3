import { canonicalBlock } from "../../domain/source.js";
import type { Body } from "./headings.js";
import type { Paragraph } from "./paragraphs.js";

/** A document's title and the paragraphs it was made of. */
export interface Title {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Type this much bigger than the text's can be a title's. */
const BIGGER = 1.15;
const LONGEST = 400;

/**
 * The title of a document: the biggest type on its first page that makes three words; else the title in its metadata, when
 * the first page has its words; else the first heading there. Nothing where there is none of them.
 */
export function titleOf(
  first: readonly Paragraph[],
  body: Body,
  metadata: string,
  isHeading: (paragraph: Paragraph) => boolean,
): Title | undefined {
  const sizes = [...new Set(first.map(({ style }) => Math.round(style.size * 2) / 2))].sort((a, b) => b - a);
  for (const size of sizes) {
    if (size < BIGGER * body.size) break;
    const start = first.findIndex(({ style }) => Math.abs(style.size - size) <= 0.3);
    const run: Paragraph[] = [];
    let between = 0;
    for (const paragraph of first.slice(start)) {
      // A margin's lines may stand between the lines of a title.
      if (Math.abs(paragraph.style.size - size) <= 0.3) run.push(paragraph);
      else if ((between += 1) > 3) break;
      if (run.length === 4) break;
    }
    const text = canonicalBlock(run.map((paragraph) => paragraph.text).join(" "));
    if (isTitle(text)) return { text, paragraphs: run };
  }
  const named = canonicalBlock(metadata);
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const page = words(first.map(({ text }) => text).join(" "));
  if (isTitle(named) && page.includes(words(named)))
    return { text: named, paragraphs: first.filter(({ text }) => words(text) === words(named)) };
  const headings: Paragraph[] = [];
  for (const paragraph of first) {
    if (!isHeading(paragraph)) {
      if (headings.length > 0) break;
    } else if (headings.length < 4) headings.push(paragraph);
  }
  const text = canonicalBlock(headings.map((heading) => heading.text).join(" "));
  if (/\p{L}{3}/u.test(text) && text.length <= LONGEST) return { text, paragraphs: headings };
  const line = first.find((paragraph) => /\p{L}{3}/u.test(paragraph.text) && paragraph.text.length <= LONGEST);
  return line === undefined ? undefined : { text: canonicalBlock(line.text), paragraphs: [line] };
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3;
}
