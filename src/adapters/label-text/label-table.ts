import { eachOnce } from "../../domain/label-facts.js";
import type { BlockDraft } from "../../domain/source.js";
import { elementsIn, type XmlElement } from "../xml/element.js";
import { gridOf } from "../xml/table-grid.js";
import { rowBlocks } from "../xml/table-rows.js";
import { withMarks } from "./label-notes.js";
import { hasWords, LABEL_TEXT, withHead, words } from "./label-text.js";

/** Captions longer than this do not go into the path of a table's rows. Characters. */
const LONGEST_HEADING = 250;

/** A table of a label as blocks: its caption, its rows and its notes, which stand under the marks that the cells bear. */
export function tableBlocks(table: XmlElement, section: readonly string[]): BlockDraft[] {
  const { nodes, notes } = withMarks(table.children);
  const marked = withHead({ ...table, children: nodes });
  const caption = elementsIn(marked, "caption").map(words).join(" ");
  const path = hasWords(caption) && caption.length <= LONGEST_HEADING ? [...section, caption] : section;
  const rows = rowBlocks(marked, path, LABEL_TEXT);
  // A column that every row leaves empty would lose its name.
  const { headers } = gridOf(marked, LABEL_TEXT);
  const unused = headers.some((header) => !rows.some(({ text }) => text.includes(header)));
  const blocks: BlockDraft[] = [
    { kind: "caption", section, text: caption },
    ...(unused ? [{ kind: "row" as const, section: path, text: eachOnce(headers).join(" | ") }] : []),
    ...rows,
    ...notes.map((text) => ({ kind: "caption" as const, section: path, text })),
  ];
  return blocks.filter(({ text }) => hasWords(text));
}
