import { looksNumbered, numberedHeading } from "../../text/numbered-heading.js";
import type { Paragraph, Style } from "./paragraphs.js";

/** How most of a document's text is set. */
export interface Body {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Type this much bigger than the text's is a heading's. */
const BIGGER = 1.12;
const LONGEST = 220;
const LONGEST_PLAIN = 90;

/** The label of a table or figure, with or without its title. */
export const CAPTION =
  /^(?:table|figure|fig\.?|box|algorithm|chart|exhibit)\s+(?:[\dA-Z]{1,3}(?:[.-]\d+)?|[IVX]{1,5})\b/i;

/** How most characters are set. */
export function bodyOf(paragraphs: readonly { readonly text: string; readonly style: Style }[]): Body {
  const counts = new Map<string, { readonly body: Body; count: number }>();
  for (const { text, style } of paragraphs) {
    const size = Math.round(style.size * 2) / 2;
    const key = `${size} ${style.bold} ${style.italic}`;
    const known = counts.get(key);
    if (known !== undefined) known.count += text.length;
    else counts.set(key, { body: { size, bold: style.bold, italic: style.italic }, count: text.length });
  }
  const most = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  return most?.body ?? { size: 10, bold: false, italic: false };
}

/** Whether a paragraph is a heading, by how it is set against the text, or by its number. */
export function isHeading(paragraph: Paragraph, body: Body): boolean {
  const { text, style, lines, marker } = paragraph;
  if (lines > 4 || text.length > LONGEST || !/\p{L}{2}/u.test(text) || marker?.isBullet === true) return false;
  if (CAPTION.test(text) || (style.parted && numberedHeading(text) === undefined)) return false;
  const numbered = numberedHeading(text);
  const isSentence =
    /[.;,]$/.test(text) && !(numbered !== undefined && numbered.depth > 1 && text.length < LONGEST_PLAIN);
  if (isSentence || /^\P{L}*\p{Ll}/u.test(text.replace(/^\(?[a-z]\)\s/u, ""))) return false;
  if (marker !== undefined && numbered === undefined) return false;
  if (style.size >= BIGGER * body.size) return true;
  // Small capitals are smaller than the text.
  const isSmallCaps = style.caps && numbered !== undefined;
  if (style.size < 0.95 * body.size && !style.bold && !isSmallCaps) return false;
  if (style.bold && !body.bold) return true;
  if (lines > 2 || text.length > LONGEST_PLAIN) return false;
  // "Excipients:" leads into the line after it, as others of its kind do within a line.
  if (text.endsWith(":")) return false;
  if (style.underlined) return true;
  if (style.caps && /\p{L}{4}/u.test(text)) return true;
  if (style.italic && !body.italic && lines === 1 && !/[?!]$/.test(text)) return true;
  return lines === 1 && looksNumbered(text);
}

/** What decides which heading stands above which. */
export interface Rank {
  readonly size: number;
  /** Bold capitals 4, bold 3, capitals 2, underlined 1, slanted 0. */
  readonly weight: number;
  readonly depth?: number;
}

/** Documents that a product information bundles: each begins its own numbers. */
const PARTS =
  /^(?:[A-Z]\. )?(?:package leaflet|summary of product characteristics|particulars to appear on|minimum particulars to appear)\b/i;
const BELOW_ANNEX = 0.5;

/** The rank of a heading. */
export function rankOf(text: string, style: Style): Rank {
  const depth = PARTS.test(text) ? BELOW_ANNEX : numberedHeading(text)?.depth;
  const weight = style.bold ? (style.caps ? 4 : 3) : style.caps ? 2 : style.underlined ? 1 : style.italic ? 0 : 1;
  return { size: style.size, weight, ...(depth === undefined ? {} : { depth }) };
}

/** Headings at a document's end that no numbered section holds. */
const ENDS =
  /^(?:references|bibliography|acknowledge?ments?|abbreviations|glossary|funding|conflicts? of interest|disclosures?)\b/i;

/** Whether a heading stands above a later one, so that the later is part of its section. */
export function isAbove(upper: Rank, lower: Rank, lowerText: string): boolean {
  if (lower.depth === 0) return false;
  if (upper.depth === 0) return true;
  if (ENDS.test(lowerText)) return false;
  if (upper.depth !== undefined && lower.depth !== undefined) return upper.depth < lower.depth;
  const stronger = compare(upper, lower);
  // A heading without a number, set like the numbered one before it, is part of that one's section.
  return upper.depth !== undefined ? stronger >= 0 : stronger > 0;
}

function compare(a: Rank, b: Rank): number {
  return Math.abs(a.size - b.size) > 0.6 ? a.size - b.size : a.weight - b.weight;
}
