import type { BlockDraft } from "../domain/source.js";
import { canonicalBlock } from "../domain/source.js";
import { leadIn, withLeadIn } from "./lead-in.js";
import { productSectionCode } from "./labels/product-information.js";
import { rowText } from "./table-row.js";

/** One piece of a text with an outline; the words within it are as the reader made them. */
export type OutlinePiece =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "item"; readonly indent: number; readonly text: string; readonly marker?: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/** The blocks of an outline: headings make the path, items carry the words they hang on, the first row of a table its labels. */
export function outlineBlocks(pieces: Iterable<OutlinePiece>): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  let headings: { readonly level: number; readonly text: string; readonly code: string | undefined }[] = [];
  let leads: { readonly indent: number; readonly words: string | undefined; marker?: string | undefined }[] = [];
  const place = () => {
    const code = headings.findLast((heading) => heading.code !== undefined)?.code;
    return { section: headings.map(({ text }) => text), ...(code === undefined ? {} : { code }) };
  };
  for (const piece of pieces) {
    if (piece.kind === "table") {
      const [head = [], ...rows] = piece.rows;
      for (const row of rows) {
        const text = rowText(head, row);
        if (text !== undefined) blocks.push({ kind: "row", ...place(), text });
      }
      leads = [];
      continue;
    }
    const text = canonicalBlock(piece.text);
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    if (piece.kind === "heading") {
      headings = headings.filter(({ level }) => level < piece.level);
      leads = [{ indent: -1, words: leadIn(text) }];
      const code = productSectionCode(text);
      blocks.push({ kind: "heading", ...place(), ...(code === undefined ? {} : { code }), text });
      headings.push({ level: piece.level, text: text.replace(/\s*[:.]$/, ""), code });
    } else if (piece.kind === "item") {
      leads = leads.filter((lead) => lead.indent < piece.indent);
      const lead = leads.at(-1);
      // Items with another marker than the first are another list: what led into that one is not theirs.
      if (lead !== undefined) lead.marker ??= piece.marker ?? "";
      const words = withLeadIn(lead?.marker === (piece.marker ?? "") ? lead.words : undefined, text);
      blocks.push({ kind: "item", ...place(), text: words });
      leads.push({ indent: piece.indent, words: leadIn(words) });
    } else {
      blocks.push({ kind: "paragraph", ...place(), text });
      leads = [{ indent: -1, words: leadIn(text) }];
    }
  }
  return blocks;
}
