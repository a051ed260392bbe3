import type { BlockDraft } from "../../domain/source.js";
import { canonicalBlock } from "../../domain/source.js";
import { rowText } from "../../text/table-row.js";
import { elementsIn, find, type XmlElement } from "../xml/element.js";
import { inlineText } from "../xml/inline-text.js";
import { JATS_TEXT } from "./jats-rules.js";
import { gridOf } from "./table-grid.js";

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
  for (const table of tables) blocks.push(...rowBlocks(table, path));
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

function rowBlocks(table: XmlElement, path: readonly string[]): BlockDraft[] {
  const { headers, rows } = gridOf(table);
  const blocks: BlockDraft[] = [];
  let group: { readonly name: string; indents: boolean | undefined } | undefined;
  for (const { cells, isGroup: isAlone, indented } of rows) {
    const text = isAlone ? cells[0] : rowText(headers, cells);
    if (text === undefined) continue;
    const isGroup = isAlone || hasOnlyP(headers, cells);
    if (isGroup) group = { name: cells[0] ?? text, indents: undefined };
    else if (group !== undefined) {
      group.indents ??= indented;
      // Under a group whose rows are indented, the first row that is not stands beside it.
      if (group.indents && !indented) group = undefined;
    }
    blocks.push({ kind: "row", section: group === undefined || isGroup ? path : [...path, group.name], text });
  }
  return blocks;
}

/** A row of a group's name and the P value for all of it ("Smoking, n (%)"; P: 0.34). */
function hasOnlyP(headers: readonly string[], cells: readonly string[]): boolean {
  if (cells.length <= 3 || cells[0] === "") return false;
  const second = cells.findIndex((cell, index) => index > 0 && cell !== "");
  if (second === -1 || !/^p\b/i.test(headers[second] ?? "")) return false;
  return cells.every((cell, index) => cell === "" || index === 0 || index === second);
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
