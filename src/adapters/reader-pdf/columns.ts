import { joined, type Segment } from "./segments.js";

/** Something with a place on the page: a segment, or a table that is already put together. */
export interface Placed {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** A part of a page that is read from top to bottom: one column, or what spans them all. */
export interface Region<T extends Placed> {
  readonly x0: number;
  readonly x1: number;
  readonly pieces: readonly T[];
}

/** A column has at least so many lines, and fills at least this share of its width in half of them; else it is a table's. */
const FEWEST_LINES = 3;
const FULLNESS = 0.55;
/** Lines of prose are longer than a table's cells. In sizes of the type. */
const PROSE = 14;
/** Narrower strips are the first column of a table. In sizes of the type. */
const NARROWEST = 12;
/** A gutter is at least so wide, in sizes of the type, and at most this share of a page's segments crosses it. */
const NARROWEST_GUTTER = 0.6;
const CROSSING = 0.12;
/** Columns within columns. */
const DEEPEST = 3;

/**
 * The regions of a page in reading order. A gutter is a strip that next to no segment crosses and that has lines of text on
 * both sides; what crosses it (a title, a wide table) cuts the columns into an upper and a lower pair.
 */
export function regionsOf<T extends Placed>(
  pieces: readonly T[],
  typeSize: number,
  isText: (piece: T) => boolean,
  depth = 0,
): Region<T>[] {
  const ordered = [...pieces].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const whole = regionOf(ordered);
  if (whole === undefined) return [];
  const gutter = depth < DEEPEST ? gutterOf(ordered, typeSize, isText) : undefined;
  if (gutter === undefined) return [whole];
  const regions: Region<T>[] = [];
  let plain: T[] = [];
  const flush = () => {
    const region = regionOf(plain);
    if (region !== undefined) regions.push({ ...region, x0: whole.x0, x1: whole.x1 });
    plain = [];
  };
  for (const band of bandsOf(ordered, gutter)) {
    if (!isBand(band, gutter, typeSize, isText)) {
      plain.push(...band.all);
      continue;
    }
    flush();
    for (const side of [band.left, band.right]) regions.push(...regionsOf(side, typeSize, isText, depth + 1));
  }
  flush();
  return regions;
}

function regionOf<T extends Placed>(pieces: readonly T[]): Region<T> | undefined {
  if (pieces.length === 0) return undefined;
  return {
    x0: Math.min(...pieces.map(({ x0 }) => x0)),
    x1: Math.max(...pieces.map(({ x1 }) => x1)),
    pieces,
  };
}

interface Band<T> {
  readonly left: readonly T[];
  readonly right: readonly T[];
  readonly all: readonly T[];
}

/** The page from top to bottom: stretches that leave the gutter free, and what crosses it between them. */
function bandsOf<T extends Placed>(ordered: readonly T[], gutter: number): Band<T>[] {
  const bands: Band<T>[] = [];
  let open: T[] = [];
  const close = () => {
    if (open.length > 0)
      bands.push({
        left: open.filter(({ x1 }) => x1 <= gutter),
        right: open.filter(({ x0 }) => x0 >= gutter),
        all: open,
      });
    open = [];
  };
  for (const piece of ordered) {
    if (piece.x0 < gutter && piece.x1 > gutter) {
      close();
      bands.push({ left: [], right: [], all: [piece] });
    } else open.push(piece);
  }
  close();
  return bands;
}

/** The place of the best gutter, or nothing where the page has one column. */
function gutterOf<T extends Placed>(
  ordered: readonly T[],
  typeSize: number,
  isText: (piece: T) => boolean,
): number | undefined {
  const x0 = Math.floor(Math.min(...ordered.map((piece) => piece.x0)));
  const width = Math.ceil(Math.max(...ordered.map((piece) => piece.x1))) - x0;
  if (ordered.length < 2 * FEWEST_LINES || width < 20 * typeSize || width > 5000) return undefined;
  const covered = new Uint16Array(width + 1);
  for (const piece of ordered)
    for (let x = Math.max(0, Math.floor(piece.x0 - x0)); x < Math.min(width, piece.x1 - x0); x += 1)
      covered[x] = (covered[x] ?? 0) + 1;
  const few = Math.max(2, Math.round(ordered.length * CROSSING));
  let best: { readonly at: number; readonly lines: number } | undefined;
  for (let start = Math.round(width * 0.12); start < width * 0.88; start += 1) {
    if ((covered[start] ?? 0) > few) continue;
    let end = start;
    while (end < width && (covered[end] ?? 0) <= few) end += 1;
    if (end - start >= NARROWEST_GUTTER * typeSize) {
      const at = x0 + leastCovered(covered, start, end);
      const lines = bandsOf(ordered, at)
        .filter((band) => band.left.length > 0 && band.right.length > 0 && isColumns(band, at, typeSize, isText))
        .reduce((sum, { all }) => sum + all.length, 0);
      if (lines > (best?.lines ?? 0)) best = { at, lines };
    }
    start = end;
  }
  return best !== undefined && best.lines >= 2 * FEWEST_LINES && best.lines >= 0.2 * ordered.length
    ? best.at
    : undefined;
}

/** The middle of the stretch that the fewest segments cross. */
function leastCovered(covered: Uint16Array, start: number, end: number): number {
  const strip = covered.subarray(start, end);
  const least = Math.min(...strip);
  const first = strip.indexOf(least);
  return start + (first + strip.lastIndexOf(least) + 1) / 2;
}

/** Beside a gutter that is known, few lines are enough: the end of a column over a wide table. */
function isBand<T extends Placed>(
  band: Band<T>,
  gutter: number,
  typeSize: number,
  isText: (piece: T) => boolean,
): boolean {
  if (band.left.length === 0 || band.right.length === 0) return false;
  if (isColumns(band, gutter, typeSize, isText)) return true;
  const x0 = Math.min(...band.all.map((piece) => piece.x0));
  const x1 = Math.max(...band.all.map((piece) => piece.x1));
  const few = Math.min(linesOf(band.left).length, linesOf(band.right).length) < FEWEST_LINES;
  const fills = (pieces: readonly T[], width: number) => linesOf(pieces).some((line) => line >= FULLNESS * width);
  return few && fills(band.left, gutter - x0) && fills(band.right, x1 - gutter);
}

function isColumns<T extends Placed>(
  { left, right, all }: Band<T>,
  gutter: number,
  typeSize: number,
  isText: (piece: T) => boolean,
): boolean {
  const x0 = Math.min(...all.map((piece) => piece.x0));
  const x1 = Math.max(...all.map((piece) => piece.x1));
  if (Math.min(gutter - x0, x1 - gutter) < NARROWEST * typeSize) return false;
  const sides = [
    { lines: linesOf(left.filter(isText)), width: gutter - x0 },
    { lines: linesOf(right.filter(isText)), width: x1 - gutter },
  ];
  // One side is a column; the other may be two, whose lines do not meet.
  const isWhole = sides.some(({ lines, width }) => most(lines, FULLNESS * width));
  return (
    isWhole &&
    sides.every(
      ({ lines, width }) => lines.length >= FEWEST_LINES && most(lines, Math.min(FULLNESS * width, PROSE * typeSize)),
    )
  );
}

function most(lines: readonly number[], width: number): boolean {
  return lines.filter((line) => line >= width).length >= 0.5 * lines.length;
}

/** How wide the words of each line are, without the gaps between its segments: the cells of a table leave wide ones. */
function linesOf(pieces: readonly Placed[]): number[] {
  const lines: { readonly y: number; width: number }[] = [];
  for (const { x0, x1, y } of pieces) {
    const open = lines.at(-1);
    if (open !== undefined && Math.abs(y - open.y) < 2) open.width += x1 - x0;
    else lines.push({ y, width: x1 - x0 });
  }
  return lines.map(({ width }) => width);
}

/** A region's segments as lines: those on one baseline together. */
export interface Line {
  readonly segments: readonly Segment[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
}

/** Segments on one baseline, from left to right; lines from top to bottom. */
export function linesIn(segments: readonly Segment[]): Line[] {
  const lines: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && Math.abs(first.y - segment.y) <= 0.25 * first.size)
      line.push(segment);
    else lines.push([segment]);
  }
  return lines.map((line) => {
    const ordered = withinWords(line.sort((a, b) => a.x0 - b.x0));
    return {
      segments: ordered,
      x0: Math.min(...ordered.map(({ x0 }) => x0)),
      x1: Math.max(...ordered.map(({ x1 }) => x1)),
      y: ordered[0]?.y ?? 0,
      size: Math.max(...ordered.map(({ size }) => size)),
    };
  });
}

/** Within one column, gaps up to this are those of justified lines. In sizes of the type. */
const WIDE_BLANK = 1;

function withinWords(segments: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  for (const segment of segments) {
    const last = whole.at(-1);
    const isNear = last !== undefined && segment.x0 - last.x1 <= WIDE_BLANK * Math.max(last.size, segment.size);
    if (last !== undefined && isNear && !segment.ruledOff) whole.splice(-1, 1, joined(last, segment));
    else whole.push(segment);
  }
  return whole;
}
