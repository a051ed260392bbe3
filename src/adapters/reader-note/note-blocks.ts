import type { Facet } from "../../domain/facet.js";
import { canonicalBlock, type BlockDraft } from "../../domain/source.js";
import { leadIn, withLeadIn } from "../../text/lead-in.js";
import { rowText } from "../../text/table-row.js";
import { facetNamed, takeMarks } from "./block-marks.js";
import { inlineText } from "../markdown/inline-text.js";
import { piecesOf } from "../markdown/markdown-lines.js";

interface OpenHeading {
  readonly level: number;
  readonly text: string;
  readonly facet: Facet | undefined;
}

interface Lead {
  readonly indent: number;
  readonly words: string | undefined;
}

/**
 * The blocks of a note: its title, then headings, paragraphs, list items and table rows, each with its facet and marks.
 * A heading of the first level that repeats the title is left out. Remarks name the line of a closing brace that stayed text.
 */
export function noteBlocks(
  title: string,
  body: string,
  firstLine: number,
): { readonly blocks: BlockDraft[]; readonly remarks: string[] } {
  const blocks: BlockDraft[] = [{ kind: "title", section: [], text: title }];
  const remarks: string[] = [];
  let headings: OpenHeading[] = [];
  let leads: Lead[] = [];
  const add = (kind: BlockDraft["kind"], markdown: string, line: number, lead?: string): string => {
    const { text, marks, problem } = takeMarks(canonicalBlock(markdown));
    if (problem !== undefined) remarks.push(`line ${line}: ${problem}`);
    const words = withLeadIn(lead, canonicalBlock(inlineText(text)));
    const facet = marks.facet ?? headings.findLast((heading) => heading.facet !== undefined)?.facet;
    const section = headings.map((heading) => heading.text);
    blocks.push({ kind, section, ...marks, ...(facet === undefined ? {} : { facet }), text: words });
    return words;
  };
  for (const piece of piecesOf(body, firstLine)) {
    if (piece.kind === "heading") {
      const text = canonicalBlock(inlineText(piece.text));
      headings = headings.filter((heading) => heading.level < piece.level);
      leads = [];
      if (text === "" || (piece.level === 1 && text === canonicalBlock(title))) continue;
      blocks.push({ kind: "heading", section: headings.map((heading) => heading.text), text });
      headings.push({ level: piece.level, text, facet: facetNamed(text) });
    } else if (piece.kind === "item") {
      leads = leads.filter((lead) => lead.indent < piece.indent);
      const words = add("item", piece.text, piece.line, leads.at(-1)?.words);
      leads.push({ indent: piece.indent, words: leadIn(words) });
    } else if (piece.kind === "paragraph") {
      leads = [{ indent: -1, words: leadIn(add("paragraph", piece.text, piece.line)) }];
    } else {
      const [head = [], ...rows] = piece.rows.map((row) => row.map((cell) => canonicalBlock(inlineText(cell))));
      for (const row of rows) {
        const text = rowText(head, row);
        if (text !== undefined) addRow(text);
      }
      leads = [];
    }
  }
  return { blocks, remarks };

  function addRow(text: string): void {
    const facet = headings.findLast((heading) => heading.facet !== undefined)?.facet;
    const section = headings.map((heading) => heading.text);
    blocks.push({ kind: "row", section, ...(facet === undefined ? {} : { facet }), text });
  }
}
