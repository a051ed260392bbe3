import { startsWithMarker } from "../../text/list-marker.js";
import { joinedLines } from "./cell-text.js";
import type { Line } from "./columns.js";
import type { Segment } from "./segments.js";
import type { TablePiece, TableRow } from "./table-piece.js";

/** A table without drawn lines has at least so many lines with words in two columns. */
const FEWEST = 3;
/** Lines further apart than this, in sizes of the type, do not belong to one table. */
const LOOSEST = 3;

interface Column {
  x0: number;
  x1: number;
}

/** Parts lines into tables, told by words that stand in columns over several lines, and all others, in their order. */
export function withTables(lines: readonly Line[]): (Line | TablePiece)[] {
  const found: (Line | TablePiece)[] = [];
  for (let at = 0; at < lines.length;) {
    const end = tableEnd(lines, at);
    const line = lines[at];
    if (end === undefined) {
      if (line !== undefined) found.push(line);
      at += 1;
      continue;
    }
    const part = lines.slice(at, end);
    // The name of the first group stands above the first row, set like the names of the others.
    const above = found.at(-1);
    const first = part[0];
    if (above !== undefined && !("rows" in above) && first !== undefined && isGroupName(above, first, part)) {
      found.pop();
      part.unshift(above);
    }
    const bounds = boundsOf(part);
    found.push({
      x0: Math.min(...part.map(({ x0 }) => x0)),
      x1: Math.max(...part.map(({ x1 }) => x1)),
      y: part[0]?.y ?? 0,
      rows: rowsInColumns(part, bounds),
    });
    at = end;
  }
  return found;
}

function isGroupName(line: Line, below: Line, part: readonly Line[]): boolean {
  const [segment, ...more] = line.segments;
  if (segment === undefined || more.length > 0 || below.y - line.y > LOOSEST * line.size) return false;
  if (!segment.underlined && !segment.italic && !segment.bold) return false;
  return part.some(({ segments: [other, ...others] }) => {
    if (other === undefined || others.length > 0) return false;
    return other.underlined === segment.underlined && other.italic === segment.italic && other.bold === segment.bold;
  });
}

/** Whether the line has words in two columns; the number and title of a heading or item are one. */
function isTabular(line: Line): boolean {
  if (line.segments.length < 2) return false;
  const [first, ...rest] = line.segments;
  return !(first !== undefined && rest.length === 1 && startsWithMarker(first.text));
}

function tableEnd(lines: readonly Line[], start: number): number | undefined {
  const first = lines[start];
  if (first === undefined || !isTabular(first)) return undefined;
  const columns: Column[] = first.segments.map(({ x0, x1 }) => ({ x0, x1 }));
  let tabular = 1;
  let end = start + 1;
  let last = first;
  let pending = 0;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.y - last.y > LOOSEST * last.size) break;
    const fit = fitOf(line, columns);
    if (isTabular(line) && fit === "columns") {
      for (const segment of line.segments) widen(columns, segment);
      tabular += 1;
      end = at + 1;
      pending = 0;
    } else if (line.segments.length === 1 && fit === "columns") end = at + 1;
    // A row that names a group may reach over the columns, if rows follow.
    else if (line.segments.length === 1 && pending < 2 && canName(line, columns)) pending += 1;
    else break;
    last = line;
  }
  while (end > start && lines[end - 1]?.segments.length === 1 && isAway(lines[end - 1], columns)) end -= 1;
  return tabular >= FEWEST && columns.length >= 2 ? end : undefined;
}

/** A single line in the first column after the last row may be the paragraph after the table. */
function isAway(line: Line | undefined, columns: readonly Column[]): boolean {
  const second = columns[1];
  return line !== undefined && second !== undefined && line.x0 < second.x0;
}

function canName(line: Line, columns: readonly Column[]): boolean {
  const set = line.segments.every(({ bold, italic, underlined }) => bold || italic || underlined);
  return set || line.x1 - line.x0 < 0.75 * spanOf(columns);
}

function spanOf(columns: readonly Column[]): number {
  return Math.max(...columns.map(({ x1 }) => x1)) - Math.min(...columns.map(({ x0 }) => x0));
}

/** "columns" when each segment stands in one column's strip, or in a strip of its own. */
function fitOf(line: Line, columns: readonly Column[]): "columns" | "across" {
  for (const segment of line.segments) {
    const met = columns.filter(({ x0, x1 }) => segment.x0 < x1 && segment.x1 > x0);
    if (met.length > 1) return "across";
  }
  const strips = line.segments.map((segment) => columns.findIndex(({ x0, x1 }) => segment.x0 < x1 && segment.x1 > x0));
  return new Set(strips.filter((strip) => strip >= 0)).size === strips.filter((strip) => strip >= 0).length
    ? "columns"
    : "across";
}

function widen(columns: Column[], segment: Segment): void {
  const met = columns.find(({ x0, x1 }) => segment.x0 < x1 && segment.x1 > x0);
  if (met === undefined) {
    columns.push({ x0: segment.x0, x1: segment.x1 });
    columns.sort((a, b) => a.x0 - b.x0);
  } else {
    met.x0 = Math.min(met.x0, segment.x0);
    met.x1 = Math.max(met.x1, segment.x1);
  }
}

/** Left edges of the columns, and the table's right end. */
function boundsOf(lines: readonly Line[]): number[] {
  const columns: Column[] = [];
  for (const line of lines) if (isTabular(line)) for (const segment of line.segments) widen(columns, segment);
  return [...columns.map(({ x0 }) => x0), Math.max(...lines.map(({ x1 }) => x1))];
}

/**
 * The rows of lines whose columns are known by their edges. A row begins where the first column has words; small first
 * letters there go on with the row above, as do lines with words in other columns only.
 */
export function rowsInColumns(lines: readonly Line[], edges: readonly number[]): TableRow[] {
  const columns = Math.max(1, edges.length - 1);
  const rows: { readonly cells: Line[][]; bold: boolean }[] = [];
  for (const line of lines) {
    const parts = Array.from({ length: columns }, (): Segment[] => []);
    for (const segment of line.segments) parts[columnOf(edges, segment)]?.push(segment);
    const lead = parts[0]?.[0]?.text ?? "";
    const open = rows.at(-1);
    const goesOn = open !== undefined && (lead === "" || /^[\p{Ll}(]/u.test(lead));
    const row = goesOn ? open : { cells: Array.from({ length: columns }, (): Line[] => []), bold: true };
    if (!goesOn) rows.push(row);
    row.bold &&= line.segments.every(({ bold }) => bold);
    // A wrapped cell may go on at the left edge: "… anaphylactic reaction," and below "anaphylactic shock".
    const tail = line.segments.length === 1 && lead !== "" && goesOn ? openCell(row.cells) : undefined;
    if (tail !== undefined) {
      tail.push(line);
      continue;
    }
    parts.forEach((segments, column) => {
      if (segments.length > 0) row.cells[column]?.push({ ...line, segments });
    });
  }
  return rows.map(({ cells, bold }) => ({
    cells: cells.map((cell) => joinedLines(cell)),
    spans: cells.map(() => false),
    bold,
  }));
}

/** The last cell of a row, where its words break off. */
function openCell(cells: readonly Line[][]): Line[] | undefined {
  const last = cells.findLast((cell) => cell.length > 0);
  return last !== undefined && last !== cells[0] && /[,;]$/.test(joinedLines(last)) ? last : undefined;
}

function columnOf(edges: readonly number[], segment: Segment): number {
  const at = edges.findLastIndex((edge) => edge <= segment.x0 + 0.5 * segment.size);
  return Math.min(Math.max(0, at), edges.length - 2);
}
