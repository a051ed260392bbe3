import type { BlockDraft } from "../../domain/source.js";
import { canonicalBlock } from "../../domain/source.js";
import { elementsIn, find, type XmlElement } from "../xml/element.js";
import { inlineText } from "../xml/inline-text.js";
import { rowBlocks } from "../xml/table-rows.js";
import { JATS_TEXT } from "./jats-rules.js";

/** Longer captions than this do not go into the path of headings above a table's rows. Characters. */
const LONGEST_HEADING = 250;

/** "Table 2. Outcomes at 12 weeks. Values are means.": the label and caption of a table or figure as one text. */
export function captionText(element: XmlElement): string {
  const label = words(find(element, "label"));
  const caption = elementsIn(element, "caption")
    .map(words)
    .filter((text) => text !== "");
  const mark = caption.length === 0 || /^$|[.:]$/.test(label) ? label : `${label}.`;
  return [mark, ...caption].filter((text) => text !== "").join(" ");
}

/** A table as blocks: its caption, one a row, and its notes. The caption and the group a row stands under are its section. */
export function tableBlocks(
  wrap: XmlElement,
  section: readonly string[],
): { blocks: BlockDraft[]; isPicture: boolean } {
  const caption = captionText(wrap);
  const blocks: BlockDraft[] = caption === "" ? [] : [{ kind: "caption", section, text: caption }];
  const heading = headingOf(wrap, caption);
  const path = heading === "" ? section : [...section, heading];
  const tables = wrap.name === "array" ? [wrap] : tablesIn(wrap);
  for (const table of tables) blocks.push(...rowBlocks(table, path, JATS_TEXT));
  for (const foot of elementsIn(wrap, "table-wrap-foot")) blocks.push(...footBlocks(foot, path));
  return { blocks, isPicture: tables.length === 0 };
}

/** The tables of a wrap, outermost only: what a cell holds is part of its row. */
function tablesIn(wrap: XmlElement): XmlElement[] {
  return elementsIn(wrap).flatMap((child) => {
    if (child.name === "table" || child.name === "oasis:table") return [child];
    return child.name === "table-wrap-foot" ? [] : tablesIn(child);
  });
}

function headingOf(wrap: XmlElement, caption: string): string {
  const label = words(find(wrap, "label"));
  const title = words(find(wrap, "caption", "title"));
  const full = title === "" ? caption : `${label}${/^$|[.:]$/.test(label) ? "" : "."} ${title}`.trim();
  return full.length <= LONGEST_HEADING ? full : label;
}

function footBlocks(foot: XmlElement, path: readonly string[]): BlockDraft[] {
  return elementsIn(foot).flatMap((child): BlockDraft[] => {
    if (child.name === "fn-group") return footBlocks(child, path);
    const text = words(child);
    return text === "" ? [] : [{ kind: "caption", section: path, text }];
  });
}

function words(element: XmlElement | undefined): string {
  return element === undefined ? "" : canonicalBlock(inlineText(element.children, JATS_TEXT));
}
