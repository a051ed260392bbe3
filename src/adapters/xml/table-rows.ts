import type { BlockDraft } from "../../domain/source.js";
import { rowText } from "../../text/table-row.js";
import type { XmlElement } from "./element.js";
import type { InlineRules } from "./inline-text.js";
import { gridOf } from "./table-grid.js";

/** A table's rows as blocks that can be read alone; the group that a row stands under is the end of its path. */
export function rowBlocks(table: XmlElement, path: readonly string[], rules: InlineRules): BlockDraft[] {
  const { headers, rows } = gridOf(table, rules);
  const blocks: BlockDraft[] = [];
  // A head over columns that no row fills (a form's) would be lost otherwise.
  if (headers.some((header, column) => header !== "" && rows.every(({ cells }) => (cells[column] ?? "") === ""))) {
    const head = rowText([], headers);
    if (head !== undefined) blocks.push({ kind: "row", section: path, text: head });
  }
  let group: Group | undefined;
  for (const { cells, isGroup: isAlone, indented } of rows) {
    const text = isAlone ? cells[0] : rowText(headers, cells);
    if (text === undefined) continue;
    const p = isAlone ? undefined : onlyP(headers, cells);
    const isGroup = isAlone || p !== undefined;
    if (isGroup) group = { name: cells[0] ?? text, indents: undefined, p, isOpen: true };
    else if (group !== undefined) {
      // The P value was for all of the group: after rows without one, a row with its own stands beside it.
      const hasP = group.p !== undefined && (cells[group.p] ?? "") !== "";
      if (hasP && !group.isOpen) group = undefined;
      else if (hasP) group.p = undefined;
      else group.isOpen = false;
    }
    if (!isGroup && group !== undefined) {
      group.indents ??= indented;
      // Under a group whose rows are indented, the first row that is not stands beside it.
      if (group.indents && !indented) group = undefined;
    }
    blocks.push({ kind: "row", section: group === undefined || isGroup ? path : [...path, group.name], text });
  }
  return blocks;
}

interface Group {
  readonly name: string;
  indents: boolean | undefined;
  /** The column of the P value that stands for all of the group. */
  p: number | undefined;
  /** Whether no row without a P value of its own has come yet. */
  isOpen: boolean;
}

/** The column of P in a row of a group's name and the P value for all of it ("Smoking, n (%)"; P: 0.34); nothing for another. */
function onlyP(headers: readonly string[], cells: readonly string[]): number | undefined {
  if (cells.length <= 3 || cells[0] === "") return undefined;
  const second = cells.findIndex((cell, index) => index > 0 && cell !== "");
  if (second === -1 || !/^p\b/i.test(headers[second] ?? "")) return undefined;
  return cells.every((cell, index) => cell === "" || index === 0 || index === second) ? second : undefined;
}
