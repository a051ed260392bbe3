import { canonicalBlock } from "../../domain/source.js";
import type { XmlElement, XmlNode } from "../xml/element.js";
import { elementsIn } from "../xml/element.js";
import { inlineText, type InlineRules, PICTURE } from "../xml/inline-text.js";

/** How running text of a label is read. */
export const LABEL_TEXT: InlineRules = {
  leftOut: new Set(["col", "colgroup"]),
  apart: new Set(["paragraph", "list", "item", "table", "caption", "tr", "td", "th", "br", "thead", "tbody", "tfoot"]),
};

/** The words of a label's element in canonical form; a picture alone has none. */
export function words(element: XmlElement | undefined): string {
  return element === undefined ? "" : wordsOf(element.children);
}

/** The words of a run of nodes in canonical form; pictures alone have none. */
export function wordsOf(nodes: readonly XmlNode[]): string {
  const text = canonicalBlock(inlineText(nodes, LABEL_TEXT));
  return text.replaceAll(PICTURE, "").trim() === "" ? "" : text;
}

/** Whether there is a letter or digit in it. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether everything said in it is printed bold, as the subheadings of Drug Facts are. */
export function isBold(nodes: readonly XmlNode[]): boolean {
  return nodes.every((node) => {
    if (typeof node === "string") return node.trim() === "";
    return isBoldMark(node) || isBold(node.children);
  });
}

function isBoldMark({ name, attributes }: XmlElement): boolean {
  return (
    name === "th" || (name === "content" && /\bbold\b/i.test(attributes["styleCode"] ?? attributes["stylecode"] ?? ""))
  );
}

/**
 * A table that prints no head gets its first row for one, when that row alone is all bold, or when it leaves its first cell empty
 * and fills all others: then it can only be naming columns.
 */
export function withHead(table: XmlElement): XmlElement {
  const rows = rowsOf(table);
  const [first, ...others] = rows;
  const cells = elementsIn(first);
  const hasHead = elementsIn(table, "thead").length > 0 || rows.some((row) => elementsIn(row, "th").length > 0);
  if (first === undefined || hasHead || others.length === 0 || cells.length < 2) return table;
  const filled = cells.map((cell) => words(cell) !== "");
  const boldAlone = filled.some(Boolean) && isBold(cells) && !others.every((row) => isBold(elementsIn(row)));
  const corner = filled[0] === false && filled.slice(1).every(Boolean);
  return boldAlone || corner ? replaced(table, first) : table;
}

function rowsOf(table: XmlElement): XmlElement[] {
  return elementsIn(table).flatMap((child) =>
    child.name === "tr" ? [child] : child.name === "td" || child.name === "caption" ? [] : rowsOf(child),
  );
}

function replaced(element: XmlElement, head: XmlElement): XmlElement {
  const children = element.children.map((child): XmlNode => {
    if (typeof child === "string" || child.name === "td") return child;
    return child === head ? asHead(child) : replaced(child, head);
  });
  return { ...element, children };
}

function asHead(row: XmlElement): XmlElement {
  return {
    ...row,
    children: row.children.map((cell) => (typeof cell === "string" ? cell : { ...cell, name: "th" })),
  };
}
