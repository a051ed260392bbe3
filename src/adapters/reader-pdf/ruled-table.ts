import type { Rule } from "./pdf-page.js";
import type { Segment } from "./segments.js";
import { joinedLines } from "./cell-text.js";
import { rowsInColumns } from "./aligned-table.js";
import { linesIn, type Line } from "./columns.js";
import type { TablePiece, TableRow } from "./table-piece.js";

/** Lines whose ends come closer than this meet. Points. */
const NEAR = 4;
/** Larger grids are drawings. */
const MOST_RULES = 4000;
const MOST_LINES = 400;

interface Box {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  readonly rules: Rule[];
}

/** Tables whose cells are drawn: boxes with at least one upright line within, and words on both sides of it. */
export function ruledTables(
  segments: readonly Segment[],
  rules: readonly Rule[],
): { readonly tables: TablePiece[]; readonly rest: Segment[] } {
  const tables: TablePiece[] = [];
  let rest = [...segments];
  for (const box of boxesOf(rules)) {
    const inside = rest.filter((one) => within(one, box));
    const rows = gridRows(inside, box);
    if (rows === undefined) continue;
    tables.push({
      x0: box.x0,
      x1: box.x1,
      y: inside[0] === undefined ? box.y0 : Math.min(...inside.map(({ y }) => y)),
      rows,
    });
    const taken = new Set(inside);
    rest = rest.filter((one) => !taken.has(one));
  }
  return { tables, rest };
}

function within(segment: Segment, box: Box): boolean {
  const middle = segment.y - 0.3 * segment.size;
  return segment.x1 > box.x0 - 1 && segment.x0 < box.x1 + 1 && middle > box.y0 && middle < box.y1;
}

/** Groups of lines that touch. */
function boxesOf(rules: readonly Rule[]): Box[] {
  if (rules.length > MOST_RULES) return [];
  const boxes: Box[] = [];
  for (const rule of rules) {
    const met = boxes.filter(
      (box) =>
        rule.x0 <= box.x1 + NEAR && rule.x1 >= box.x0 - NEAR && rule.y0 <= box.y1 + NEAR && rule.y1 >= box.y0 - NEAR,
    );
    const box: Box = { x0: rule.x0, x1: rule.x1, y0: rule.y0, y1: rule.y1, rules: [rule] };
    for (const other of met) {
      box.x0 = Math.min(box.x0, other.x0);
      box.x1 = Math.max(box.x1, other.x1);
      box.y0 = Math.min(box.y0, other.y0);
      box.y1 = Math.max(box.y1, other.y1);
      box.rules.push(...other.rules);
      boxes.splice(boxes.indexOf(other), 1);
    }
    boxes.push(box);
  }
  return boxes;
}

function gridRows(segments: readonly Segment[], box: Box): TableRow[] | undefined {
  const uprights = box.rules.filter(({ x0, x1, y0, y1 }) => y1 - y0 > x1 - x0);
  const levels = box.rules.filter(({ x0, x1, y0, y1 }) => x1 - x0 > y1 - y0);
  const xs = clustered([box.x0, box.x1, ...uprights.map(({ x0, x1 }) => (x0 + x1) / 2)]);
  const ys = clustered([box.y0, box.y1, ...levels.map(({ y0, y1 }) => (y0 + y1) / 2)]);
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST_LINES * 10) return undefined;
  const columns = xs.length - 1;
  const cells = columns * (ys.length - 1);
  const owner = Array.from({ length: cells }, (_, at) => at);
  const root = (at: number): number => {
    let one = at;
    while (owner[one] !== undefined && owner[one] !== one) one = owner[one] ?? one;
    return one;
  };
  const join = (a: number, b: number) => {
    const [first, second] = [root(a), root(b)];
    owner[Math.max(first, second)] = Math.min(first, second);
  };
  const between = (at: number, list: readonly number[]) => [list[at] ?? 0, list[at + 1] ?? 0] as const;
  for (let row = 0; row < ys.length - 1; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const [top, bottom] = between(row, ys);
      const [left, right] = between(column, xs);
      if (column + 1 < columns && coverage(uprights, right, top, bottom, "upright") < 0.5) join(at, at + 1);
      if (row + 2 < ys.length && coverage(levels, bottom, left, right, "level") < 0.5) join(at, at + columns);
    }
  const placed = new Map<number, Segment[]>();
  for (const segment of segments) {
    const column = placeOf(xs, Math.min(segment.x0 + segment.size, (segment.x0 + segment.x1) / 2));
    const row = placeOf(ys, segment.y - 0.3 * segment.size);
    const cell = root(row * columns + column);
    placed.set(cell, [...(placed.get(cell) ?? []), segment]);
  }
  if (placed.size < 2) return undefined;
  // Columns are drawn but rows are not: rows are told apart by where their lines begin.
  if (ys.length <= 3 && columns > 1) {
    const lines = ys.slice(1).map((bottom, at) => {
      const top = ys[at] ?? 0;
      return linesIn(segments.filter((one) => one.y - 0.3 * one.size >= top && one.y - 0.3 * one.size < bottom));
    });
    if (lines.some((band) => band.length >= 4)) return lines.flatMap((band) => rowsInColumns(band, xs));
  }
  const rows = Array.from({ length: ys.length - 1 }, (_, row): TableRow => {
    const roots = Array.from({ length: columns }, (_, column) => root(row * columns + column));
    const found = roots.map((cell) => placed.get(cell) ?? []);
    const own = found.flat().filter((segment) => placeOf(ys, segment.y - 0.3 * segment.size) === row);
    return {
      cells: found.map((cell) => joinedLines(linesIn(cell))),
      spans: roots.map((cell, column) => column > 0 && cell === roots[column - 1]),
      bold: own.length > 0 && own.every(({ bold }) => bold),
    };
  });
  // A row made of nothing but cells that began above is no row of its own.
  return rows.flatMap((row, at) => {
    const roots = row.cells.map((_, column) => root(at * columns + column));
    if (row.cells.every((text) => text === "")) return [];
    if (!roots.some((cell) => Math.floor(cell / columns) === at)) return [];
    // Cells that no other row or column shares, with as many lines each, are rows that no drawn line parts.
    const isPlain = roots.every((cell, column) => cell === at * columns + column && root(cell + columns) !== cell);
    return (isPlain ? linesAsRows(roots.map((cell) => linesIn(placed.get(cell) ?? []))) : undefined) ?? [row];
  });
}

/** Rows that share one drawn box: every line of it has words in nearly all of its columns, of which there are three or more. */
function linesAsRows(cells: readonly (readonly Line[])[]): TableRow[] | undefined {
  const heights = clustered(cells.flatMap((lines) => lines.map(({ y }) => y)));
  const filled = cells.filter((lines) => lines.length > 0).length;
  if (heights.length < 2 || filled < 3) return undefined;
  const rows = heights.map((y) => cells.map((lines) => lines.filter((line) => Math.abs(line.y - y) <= NEAR)));
  const isFull = (row: readonly (readonly Line[])[]) => row.filter((lines) => lines.length > 0).length >= 0.8 * filled;
  if (!rows.every((row) => isFull(row) && (row[0] ?? []).length > 0)) return undefined;
  return rows.map((row) => ({
    cells: row.map((lines) => joinedLines(lines)),
    spans: row.map(() => false),
    bold: row.every((lines) => lines.every(({ segments }) => segments.every(({ bold }) => bold))),
  }));
}

/** Which share of a stretch is drawn along one line of the grid. */
function coverage(rules: readonly Rule[], at: number, from: number, to: number, way: "upright" | "level"): number {
  let covered = 0;
  for (const rule of rules) {
    const middle = way === "upright" ? (rule.x0 + rule.x1) / 2 : (rule.y0 + rule.y1) / 2;
    if (Math.abs(middle - at) > NEAR) continue;
    const [start, end] = way === "upright" ? [rule.y0, rule.y1] : [rule.x0, rule.x1];
    covered += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return to > from ? covered / (to - from) : 1;
}

function clustered(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || value - last > NEAR) found.push(value);
  }
  return found.slice(0, MOST_LINES);
}

function placeOf(bounds: readonly number[], value: number): number {
  const at = bounds.findLastIndex((bound) => bound <= value);
  return Math.min(Math.max(0, at), bounds.length - 2);
}
