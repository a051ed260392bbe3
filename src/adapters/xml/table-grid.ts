import { canonicalBlock } from "../../domain/source.js";
import { attribute, elementsIn, type XmlElement } from "./element.js";
import { inlineText, type InlineRules } from "./inline-text.js";

/** One row with every span resolved: a cell that spans three columns is there three times. */
export interface GridRow {
  readonly cells: readonly string[];
  /** A row that names what follows: only its first cell has words, or one cell spans it all. */
  readonly isGroup: boolean;
  /** Its first cell begins with blanks, as rows under a group do. */
  readonly indented: boolean;
}

export interface Grid {
  /** One label a column, the header rows above it joined from top to bottom. */
  readonly headers: readonly string[];
  readonly rows: readonly GridRow[];
}

/** Spans beyond these are mistakes, or made to fill the memory. */
const WIDEST = 100;
const LONGEST = 1000;
/** Cells repeated for spans in one table; once they are spent every cell stands where it was written. */
const MOST_REPEATED = 200_000;

interface Cell {
  readonly text: string;
  readonly indented: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly isHeader: boolean;
}

/**
 * Reads a table in HTML's or CALS's form. A table without a head takes first rows of header cells for one. A row of the head that is one
 * cell over all columns names the table's rows and no column: it is their first row.
 */
export function gridOf(table: XmlElement, rules: InlineRules): Grid {
  const { head, body } = rowGroups(table, rules);
  const bare = head.flat().length === 0 ? headRows(body[0] ?? []) : 0;
  // Spans end with the group of rows that they begin in, as in HTML.
  const spare = { left: MOST_REPEATED };
  const placed = body.flatMap((rows) => place(rows, spare));
  const above = bare > 0 ? placed.splice(0, bare) : head.flatMap((rows) => place(rows, spare));
  const width = [...above, ...placed].reduce((widest, row) => Math.max(widest, row.length), 0);
  const titles = placed.length === 0 ? [] : above.filter((row) => isTitle(row, width));
  const heads = above.filter((row) => !titles.includes(row));
  const headers = Array.from({ length: width }, (_, column) => {
    const labels = heads.map((row) => row[column]?.text ?? "").filter((label) => label !== "");
    return labels.filter((label, at) => label !== labels[at - 1]).join(" ");
  });
  if (placed.length === 0) return { headers: headers.map(() => ""), rows: heads.map((row) => gridRow(row, width, [])) };
  return { headers, rows: [...titles, ...placed].map((row) => gridRow(row, width, headers)) };
}

/** How many of the first rows are labels: all header cells, two or more in the last of them. */
function headRows(rows: Rows): number {
  const isHead = (cells: readonly Cell[]) => cells.length > 0 && cells.every(({ isHeader }) => isHeader);
  const end = rows.findIndex((cells) => !isHead(cells));
  const heads = rows.slice(0, end === -1 ? 1 : end);
  const labels = heads.findIndex((cells) => cells.length > 1);
  return labels === -1 ? 0 : labels + 1;
}

function isTitle(row: readonly (Cell | undefined)[], width: number): boolean {
  return width > 1 && row.length === width && row.every((cell) => cell !== undefined && cell === row[0]);
}

/** A cell that spans columns under one header, or under none, says its words once. */
function gridRow(row: readonly (Cell | undefined)[], width: number, headers: readonly string[]): GridRow {
  const [lead] = row;
  const rest = row.slice(1).filter((cell) => cell !== undefined && cell !== lead && cell.text !== "");
  const isGroup = width > 1 && lead !== undefined && lead.text !== "" && rest.length === 0;
  const cells = row.map((cell, column) =>
    cell === undefined || (cell === row[column - 1] && (headers[column] ?? "") === (headers[column - 1] ?? ""))
      ? ""
      : cell.text,
  );
  return { cells: isGroup ? cells.slice(0, 1) : cells, isGroup, indented: lead?.indented ?? false };
}

function localName({ name }: XmlElement): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

type Rows = (readonly Cell[])[];

/** The rows of each group, the foot last, as they are shown. */
function rowGroups(
  table: XmlElement,
  rules: InlineRules,
): { readonly head: readonly Rows[]; readonly body: readonly Rows[] } {
  const head: Rows[] = [];
  const body: Rows[] = [];
  const feet: Rows[] = [];
  const columns: string[] = [];
  const walk = (element: XmlElement, groups: Rows[]) => {
    let open: Rows | undefined;
    for (const child of elementsIn(element)) {
      const name = localName(child);
      if (name === "tr" || name === "row") {
        if (open === undefined) groups.push((open = []));
        const cells: Cell[] = [];
        for (const cell of child.children)
          if (typeof cell !== "string" && isCell(cell)) cells.push(cellOf(cell, rules, columns));
        open.push(cells);
      } else if (name === "colspec") columns.push(attribute(child, "colname") ?? String(columns.length + 1));
      else if (!isCell(child)) {
        open = undefined;
        walk(child, name === "thead" ? head : name === "tfoot" ? feet : groups);
      }
    }
  };
  walk(table, body);
  return { head, body: [...body, ...feet] };
}

const CELLS: ReadonlySet<string> = new Set(["td", "th", "entry"]);

function isCell(element: XmlElement): boolean {
  return CELLS.has(localName(element));
}

function cellOf(cell: XmlElement, rules: InlineRules, columns: readonly string[]): Cell {
  const raw = inlineText(cell.children, rules);
  return {
    text: canonicalBlock(raw),
    // Ordinary blanks come from the file's layout; only the fixed ones are meant as an indentation.
    indented: /^\s*[\u00a0\u2000-\u200a\u3000]/.test(raw),
    columns: namedSpan(cell, columns) ?? spanOf(cell, "colspan", WIDEST),
    rows:
      cell.attributes["morerows"] === undefined
        ? spanOf(cell, "rowspan", LONGEST)
        : spanOf(cell, "morerows", LONGEST) + 1,
    isHeader: localName(cell) === "th",
  };
}

/** A span in CALS's form, from one named column to another. */
function namedSpan(cell: XmlElement, columns: readonly string[]): number | undefined {
  const [first, last] = [attribute(cell, "namest"), attribute(cell, "nameend")];
  if (first === undefined || last === undefined) return undefined;
  const span = columns.indexOf(last) - columns.indexOf(first) + 1;
  return columns.includes(first) && span >= 1 ? Math.min(span, WIDEST) : undefined;
}

function spanOf(cell: XmlElement, name: string, most: number): number {
  const written = cell.attributes[name];
  if (written === undefined) return 1;
  const span = Number.parseInt(written, 10);
  return span >= 1 ? Math.min(span, most) : 1;
}

/** Puts cells into columns; a cell that spans rows takes its columns in those below. */
function place(rows: readonly (readonly Cell[])[], spare: { left: number }): (Cell | undefined)[][] {
  let above: { readonly cell: Cell; left: number }[] = [];
  return rows.map((cells) => {
    const row: (Cell | undefined)[] = [];
    const next: typeof above = [];
    let column = 0;
    const put = (cell: Cell, left: number) => {
      row[column] = cell;
      if (left > 0 && spare.left > 0) {
        next[column] = { cell, left };
        spare.left -= 1;
      }
      column += 1;
    };
    const takeAbove = () => {
      for (let held = above[column]; held !== undefined; held = above[column]) put(held.cell, held.left - 1);
    };
    for (const cell of cells) {
      takeAbove();
      for (let index = 0; index < cell.columns && (index === 0 || spare.left > 0); index += 1) {
        if (index > 0) spare.left -= 1;
        put(cell, cell.rows - 1);
      }
    }
    takeAbove();
    for (; column < above.length; column += 1) {
      const held = above[column];
      if (held !== undefined) {
        row[column] = held.cell;
        if (held.left > 1 && spare.left > 0) {
          next[column] = { cell: held.cell, left: held.left - 1 };
          spare.left -= 1;
        }
      }
    }
    above = next;
    return Array.from(row);
  });
}
