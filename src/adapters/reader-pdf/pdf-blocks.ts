import { canonicalBlock, type BlockDraft } from "../../domain/source.js";
import { leadIn, withLeadIn } from "../../text/lead-in.js";
import { markerKind } from "../../text/list-marker.js";
import { numberedHeading } from "../../text/numbered-heading.js";
import { productSectionCode } from "../../text/labels/product-information.js";
import { rowText } from "../../text/table-row.js";
import { CAPTION, isAbove, rankOf, type Rank } from "./headings.js";
import type { Paragraph, Table } from "./paragraphs.js";
import type { TableRow } from "./table-piece.js";

/** A line of a table of contents: dots, then a page. */
const CONTENTS_LINE = /(?:\.\s?){4,}\s*\d{1,4}$|…{2,}\s*\d{1,4}$/u;
const LONGEST_HEADING = 250;

interface Open {
  readonly text: string;
  readonly rank: Rank;
  readonly code: string | undefined;
}

/** The blocks of a document without its title, and the characters of its tables of contents, which are left out. */
export function pdfBlocks(
  pieces: readonly (Paragraph | Table)[],
  isHeading: (paragraph: Paragraph) => boolean,
): { readonly blocks: BlockDraft[]; readonly contents: number } {
  const blocks: BlockDraft[] = [];
  let contents = 0;
  let headings: Open[] = [];
  let leads: { readonly x0: number; readonly words: string | undefined; marker?: string }[] = [];
  let caption: string | undefined;
  let columns: { readonly headers: readonly string[]; readonly count: number } | undefined;
  const place = (page: number) => {
    const code = headings.findLast((heading) => heading.code !== undefined)?.code;
    return { section: headings.map(({ text }) => text), page, ...(code === undefined ? {} : { code }) };
  };
  withCaptions(pieces).forEach((piece, at, all) => {
    if (piece.kind === "table") {
      leads = [];
      if (/^(?:table of )?contents$/i.test(headings.at(-1)?.text ?? "")) {
        contents += piece.table.rows.flatMap(({ cells }) => cells).join("").length;
        return;
      }
      const before = all[at - 1];
      const goesOn = before?.kind === "table" && before.page < piece.page;
      columns = addTable(piece, goesOn ? columns : undefined, caption);
      return;
    }
    const text = canonicalBlock(piece.text);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    if (CONTENTS_LINE.test(text)) {
      contents += text.length;
      return;
    }
    if (isHeading(piece)) {
      leads = [{ x0: -Infinity, words: leadIn(text) }];
      addHeading(piece, text, all[at - 1]);
      caption = CAPTION.test(text) ? text : undefined;
      return;
    }
    caption = CAPTION.test(text) && piece.lines <= 4 ? text : undefined;
    if (piece.marker !== undefined) {
      leads = leads.filter((lead) => lead.x0 < piece.x0 - 2);
      const own = canonicalBlock(piece.marker.isBullet ? piece.marker.rest : text);
      const lead = leads.at(-1);
      const kind = markerKind(piece.marker);
      // Items with another marker than the first are another list: what led into that one is not theirs.
      if (lead !== undefined) lead.marker ??= kind;
      const words = withLeadIn(lead?.marker === kind ? lead.words : undefined, own);
      blocks.push({ kind: "item", ...place(piece.page), text: words });
      leads.push({ x0: piece.x0, words: leadIn(words) });
    } else {
      blocks.push({ kind: caption === undefined ? "paragraph" : "caption", ...place(piece.page), text });
      leads = [{ x0: -Infinity, words: leadIn(text) }];
    }
  });
  return { blocks, contents };

  function addHeading(piece: Paragraph, text: string, before: Paragraph | Table | undefined): void {
    const rank = rankOf(text, piece.style);
    const last = headings.at(-1);
    // "ANNEX I" and the name of the annex below it, or a heading's second line, are one heading.
    const isTail =
      last !== undefined &&
      before?.kind === "paragraph" &&
      blocks.at(-1)?.kind === "heading" &&
      blocks.at(-1)?.text === last.text &&
      before.page === piece.page &&
      rank.depth === undefined &&
      last.rank.depth === 0 &&
      last.rank.size === rank.size &&
      last.rank.weight === rank.weight &&
      numberedHeading(last.text)?.title === "";
    if (isTail) {
      const whole = `${last.text} ${text}`;
      blocks.splice(-1, 1, {
        ...place(piece.page),
        kind: "heading",
        section: headings.slice(0, -1).map((one) => one.text),
        text: whole,
      });
      headings = [...headings.slice(0, -1), { ...last, text: whole }];
      return;
    }
    headings = headings.filter((_, index) =>
      headings.slice(0, index + 1).every((one) => isAbove(one.rank, rank, text)),
    );
    const code = productSectionCode(text);
    blocks.push({ kind: "heading", ...place(piece.page), ...(code === undefined ? {} : { code }), text });
    headings.push({ text: text.replace(/\s*[:.]$/, ""), rank, code });
  }

  function addTable(
    { table, page }: Table,
    before: { readonly headers: readonly string[]; readonly count: number } | undefined,
    title: string | undefined,
  ): { readonly headers: readonly string[]; readonly count: number } {
    const count = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
    const own = headersOf(table.rows, count);
    const headers = own.count === 0 && before?.count === count ? before.headers : own.headers;
    const where = place(page);
    const section =
      title !== undefined && title.length <= LONGEST_HEADING && where.section.at(-1) !== title
        ? [...where.section, title]
        : where.section;
    let group: string | undefined;
    for (const row of [...own.titles, ...table.rows.slice(own.count)]) {
      const filled = row.cells.filter((cell) => cell !== "");
      const distinct = row.cells.filter((cell, index) => cell !== "" && row.spans[index] !== true);
      if (filled.length === 0) continue;
      const [only] = distinct;
      if (distinct.length === 1 && only !== undefined && row.cells[0] === only && count > 1) {
        group = only.length <= LONGEST_HEADING ? only : undefined;
        blocks.push({ kind: "row", ...where, section, text: only });
        continue;
      }
      const cells = row.cells.map((cell, index) => (row.spans[index] === true ? "" : cell));
      const text = rowText(headers, cells)?.replaceAll(": | ", ": ");
      if (text !== undefined)
        blocks.push({ kind: "row", ...where, section: group === undefined ? section : [...section, group], text });
    }
    return { headers, count };
  }
}

/** "Table 6" alone on its line and the title set like it below are one caption. */
function withCaptions(pieces: readonly (Paragraph | Table)[]): (Paragraph | Table)[] {
  const found: (Paragraph | Table)[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const isTitle =
      piece.kind === "paragraph" &&
      last?.kind === "paragraph" &&
      last.page === piece.page &&
      CAPTION.test(last.text) &&
      last.text.replace(CAPTION, "").replace(/[.:]/g, "").trim() === "" &&
      piece.marker === undefined &&
      piece.style.bold === last.style.bold &&
      piece.style.size === last.style.size;
    if (isTitle) found.splice(-1, 1, { ...last, text: `${last.text.replace(/[.:]$/, "")}. ${piece.text}` });
    else found.push(piece);
  }
  return found;
}

/**
 * Column labels from bold rows at the top, and how many rows they take; bold rows further down mean that bold labels no columns. A row of them that is one
 * cell over all columns names what is below, and no column.
 */
function headersOf(
  rows: readonly TableRow[],
  count: number,
): { readonly headers: string[]; readonly count: number; readonly titles: readonly TableRow[] } {
  const isBold = ({ bold, cells }: TableRow) => bold && cells.filter((cell) => cell !== "").length > 1;
  const plain = rows.findIndex((row) => !isBold(row));
  const taken = plain >= 1 && plain <= 3 && !rows.slice(plain).some(isBold) ? plain : 0;
  const above = rows.slice(0, taken);
  const isTitle = ({ cells, spans }: TableRow) => count > 1 && cells.length === count && spans.slice(1).every(Boolean);
  const titles = above.filter(isTitle);
  const heads = above.filter((row) => !isTitle(row));
  const headers = Array.from({ length: count }, (_, column) => {
    const labels = heads.map(({ cells }) => cells[column] ?? "").filter((label) => label !== "");
    return labels.filter((label, at) => label !== labels[at - 1]).join(" ");
  });
  return { headers, count: taken, titles };
}
