import type { BlockDraft } from "../../domain/source.js";
import { vocabularyOf } from "../../text/line-ends.js";
import { isProductInformation } from "../../text/labels/product-information.js";
import { lineText } from "./cell-text.js";
import { withoutFurniture } from "./furniture.js";
import { bodyOf, isHeading, type Body } from "./headings.js";
import { joinAcross } from "./join-across.js";
import { partsOf, type Part } from "./page-parts.js";
import { leadingOf, paragraphsOf, type Paragraph } from "./paragraphs.js";
import { pdfBlocks } from "./pdf-blocks.js";
import type { Page } from "./pdf-page.js";
import { segmentsOf } from "./segments.js";
import { titleOf } from "./title.js";

/** A document made of its pages. */
export interface SetDocument {
  readonly title: string | undefined;
  /** Its blocks without the title. */
  readonly blocks: readonly BlockDraft[];
  /** The paragraphs of the first page that has words, before any was put together with another page's. */
  readonly opening: readonly string[];
  /** Characters left out: running heads, feet and page numbers; tables of contents; text across the page's direction. */
  readonly leftOut: { readonly furniture: number; readonly contents: number; readonly rotated: number };
}

/** Makes blocks of pages: order, running heads, columns, tables, paragraphs, headings and lists. Pure: the same pages give the same. */
export function setDocument(pages: readonly Page[], metadataTitle: string): SetDocument {
  const { pages: cleaned, characters } = withoutFurniture(pages.map((page) => ({ page, segments: segmentsOf(page) })));
  const typeSize = commonSize(cleaned.flatMap(({ segments }) => segments));
  const parts: Part[] = [];
  for (const page of cleaned) parts.push(...partsOf(page, typeSize, (parts.at(-1)?.region ?? 0) + 1));
  const lines = parts.flatMap((part) => (part.kind === "line" ? [lineText(part.line)] : []));
  const words = vocabularyOf(lines);
  const pieces = paragraphsOf(parts, leadingOf(parts), words);
  const texts = pieces.filter((piece): piece is Paragraph => piece.kind === "paragraph");
  const body: Body = bodyOf(texts);
  const heading = (paragraph: Paragraph) => isHeading(paragraph, body);
  const firstPage = texts[0]?.page;
  const opening = texts.filter(({ page }) => page === firstPage);
  const title = titleOf(opening, body, metadataTitle, heading);
  const whole = pdfBlocks(joinAcross(pieces, heading, words), heading);
  // A product information is named by its first section, not by what its first page shows in big type: nothing goes.
  const isLabel = isProductInformation(whole.blocks.flatMap(({ kind, text }) => (kind === "heading" ? [text] : [])));
  const own = new Set<unknown>(title?.paragraphs);
  const rest = pieces.filter((piece) => !own.has(piece));
  const { blocks, contents } = isLabel ? whole : pdfBlocks(joinAcross(rest, heading, words), heading);
  return {
    title: title?.text,
    blocks,
    opening: opening.map(({ text }) => text),
    leftOut: { furniture: characters, contents, rotated: pages.reduce((sum, { rotated }) => sum + rotated, 0) },
  };
}

/** The size in which most characters are set. */
function commonSize(segments: readonly { readonly size: number; readonly text: string }[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of segments) {
    const key = Math.round(size * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
