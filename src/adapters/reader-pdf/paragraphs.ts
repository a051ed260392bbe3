import { joinLines, type Vocabulary } from "../../text/line-ends.js";
import { markerOf, startsWithMarker, type Marker } from "../../text/list-marker.js";
import { lineText } from "./cell-text.js";
import type { Line } from "./columns.js";
import type { Part } from "./page-parts.js";
import type { TablePiece } from "./table-piece.js";

/** How a paragraph is set, where all of it is set so. */
export interface Style {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly caps: boolean;
  /** A wide gap parts its words, and not only its number from them: cells side by side. */
  readonly parted: boolean;
}

/** Lines that belong together. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly page: number;
  readonly region: number;
  readonly text: string;
  readonly style: Style;
  readonly x0: number;
  readonly lines: number;
  /** The list marker it begins with; `text` still has it. */
  readonly marker?: Marker;
  /** Its last line goes to the end of the column: what follows may go on with it. */
  readonly full: boolean;
}

export interface Table {
  readonly kind: "table";
  readonly page: number;
  readonly region: number;
  readonly table: TablePiece;
}

/** A bigger step from line to line than this times the usual one begins a paragraph. */
const WIDE_STEP = 1.25;
const USUAL_STEP = 1.2;
/** English words after which a sentence goes on. */
const GOES_ON = / (?:and|or|of|the|an?|to|for|with|at|by|from|in|than|every|between|within|after|before)$/u;

/** The usual step from line to line, in sizes of the type: the commonest of a document. */
export function leadingOf(parts: readonly Part[]): number {
  const counts = new Map<number, number>();
  parts.forEach((part, at) => {
    const next = parts[at + 1];
    if (part.kind !== "line" || next?.kind !== "line" || next.region !== part.region) return;
    const step = Math.round(((next.line.y - part.line.y) / part.line.size) * 20) / 20;
    if (step > 0.8 && step < 2.2) counts.set(step, (counts.get(step) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? USUAL_STEP;
}

/** Puts lines together to paragraphs; tables stay in their places between them. */
export function paragraphsOf(parts: readonly Part[], leading: number, words: Vocabulary): (Paragraph | Table)[] {
  const found: (Paragraph | Table)[] = [];
  let open: Part[] = [];
  const close = () => {
    const lines = open.flatMap((part) => (part.kind === "line" ? [part.line] : []));
    const [first] = open;
    if (first !== undefined && lines.length > 0) found.push(paragraphOf(lines, first, words));
    open = [];
  };
  for (const part of parts) {
    if (part.kind === "table") {
      close();
      found.push({ kind: "table", page: part.page, region: part.region, table: part.table });
      continue;
    }
    if (open.length > 0 && begins(open, part, leading)) close();
    open.push(part);
  }
  close();
  return found;
}

/** Whether a line begins a paragraph after the lines that are open. */
function begins(open: readonly Part[], part: Part & { readonly kind: "line" }, leading: number): boolean {
  const last = open.at(-1);
  const first = open[0];
  if (last?.kind !== "line" || first?.kind !== "line" || last.region !== part.region) return true;
  const { line } = part;
  const before = last.line;
  const size = Math.max(line.size, before.size);
  if (line.y - before.y > Math.max(leading * WIDE_STEP, leading + 0.25) * size) return true;
  if (Math.abs(line.size - before.size) > 0.08 * size) return true;
  if (changesStyle(before, line)) return true;
  const text = lineText(line);
  // A line that ends within a word or number goes on.
  if (/[\p{L}\p{N}][-‐‑\u00ad–/]$/u.test(lineText(before))) return false;
  const ended = /[.:;?!)\]”"’]$/u.test(lineText(before));
  const marker = markerOf(text);
  const firstMarker = markerOf(lineText(first.line));
  if (marker?.isBullet === true) return true;
  const room = fits(before, text, part.right);
  if (marker !== undefined && (ended || room || firstMarker !== undefined)) return true;
  if (/^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+\p{Lu}/u.test(text) && (ended || room)) return true;
  // A word that had room on the line before was put on the next on purpose.
  if (room && !GOES_ON.test(lineText(before)) && (ended || /^[\p{Lu}\p{N}]/u.test(text))) return true;
  if (firstMarker === undefined && ended && line.x0 - Math.min(before.x0, first.line.x0) > 0.8 * size)
    return open.length > 1;
  return firstMarker !== undefined && ended && line.x0 < first.line.x0 - 0.8 * size;
}

/** From bold to plain, or out of a slanted or underlined line that did not go to its end. */
function changesStyle(before: Line, line: Line): boolean {
  const style = (one: Line, mark: "bold" | "italic" | "underlined") => one.segments.every((segment) => segment[mark]);
  if (style(before, "bold") !== style(line, "bold")) {
    return style(before, "bold") ? line.segments[0]?.startsBold !== true : before.segments.at(-1)?.endsBold !== true;
  }
  if (style(before, "underlined") !== style(line, "underlined")) return true;
  return style(before, "italic") && !style(line, "italic") && line.segments[0]?.startsItalic !== true;
}

function fits(before: Line, text: string, right: number): boolean {
  const letters = Math.max(
    1,
    before.segments.reduce((sum, segment) => sum + segment.text.length, 0),
  );
  const wide = before.segments.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0) / letters;
  // A number is kept on one line with its unit ("6 weeks"), so that both together may have had no room.
  const word = /^(?:[\p{N}.,]+\s)?\S+/u.exec(text)?.[0].length ?? 0;
  return before.x1 + (word + 1) * wide + 1.2 * before.size < right;
}

function paragraphOf(lines: readonly Line[], first: Part, words: Vocabulary): Paragraph {
  const text = joinLines(lines.map(lineText), words);
  const marker = markerOf(text);
  const segments = lines.flatMap((line) => line.segments);
  const last = lines.at(-1);
  const letters = text.replace(/[^\p{L}]/gu, "");
  return {
    kind: "paragraph",
    page: first.page,
    region: first.region,
    text,
    style: {
      size: Math.max(...lines.map(({ size }) => size)),
      bold: every(lines, "bold"),
      italic: every(lines, "italic"),
      underlined: segments.filter(({ underlined }) => underlined).length >= 0.5 * segments.length,
      parted: lines.some(
        ({ segments: [first, ...rest] }) => rest.length > (startsWithMarker(first?.text ?? "") ? 1 : 0),
      ),
      caps: letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    },
    x0: Math.min(...lines.map(({ x0 }) => x0)),
    lines: lines.length,
    ...(marker === undefined ? {} : { marker }),
    full: last !== undefined && last.x1 > first.right - 6 * last.size,
  };
}

/** Signs without letters, as a number before a heading, do not count. */
function every(lines: readonly Line[], mark: "bold" | "italic"): boolean {
  const lettered = lines.flatMap((line) => line.segments).filter(({ text }) => /\p{L}/u.test(text));
  return lettered.length > 0 && lettered.every((segment) => segment[mark]);
}
