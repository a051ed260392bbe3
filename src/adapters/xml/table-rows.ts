import type { BlockDraft } from "../../domain/source.js";
import { rowText } from "../../text/table-row.js";
import type { XmlElement } from "./element.js";
import type { InlineRules } from "./inline-text.js";
import { gridOf } from "./table-grid.js";

/** A table's rows as blocks that can be read alone; the group that a row stands under is the end of its path. */
export function rowBlocks(table: XmlElement, path: readonly string[], rules: InlineRules): BlockDraft[] {
  const { headers, rows } = gridOf(table, rules);
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
