import type { Rule } from "./pdf-page.js";

type Matrix = readonly [number, number, number, number, number, number];

/** The numbers of pdf.js' drawing operations that this file reads. */
export interface DrawingOps {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly endPath: number;
  readonly clip: number;
  readonly fill: number;
  readonly eoFill: number;
}

/** Lines thicker than this are areas, shorter ones dots. Points. */
const THICKEST = 3;
const SHORTEST = 6;
/** More lines than this are a drawing, not a table. */
const MOST = 20_000;

/** The level and upright lines that a page draws: strokes, and filled boxes thin enough to be lines. */
export function rulesOf(
  list: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  ops: DrawingOps,
  view: Matrix,
): Rule[] {
  const rules: Rule[] = [];
  const above: Matrix[] = [];
  let matrix = view;
  for (const [at, op] of list.fnArray.entries()) {
    const args = list.argsArray[at];
    if (op === ops.save) above.push(matrix);
    else if (op === ops.restore || op === ops.paintFormXObjectEnd) matrix = above.pop() ?? view;
    else if (op === ops.transform) matrix = times(matrix, asMatrix(args));
    else if (op === ops.paintFormXObjectBegin) {
      above.push(matrix);
      matrix = times(matrix, asMatrix(Array.isArray(args) ? args[0] : undefined));
    } else if (op === ops.constructPath && Array.isArray(args) && args[0] !== ops.endPath)
      addPath(args[1], matrix, args[0] === ops.fill || args[0] === ops.eoFill, rules);
    if (rules.length > MOST) return [];
  }
  return rules;
}

function asMatrix(value: unknown): Matrix {
  const numbers = isNumbers(value) ? Array.from(value) : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return value instanceof Float32Array || (Array.isArray(value) && value.every((one) => typeof one === "number"));
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** How many numbers follow each path operation: move, line, curve, quadratic curve, close. */
const LENGTHS = [2, 2, 6, 4, 0];

function addPath(buffers: unknown, matrix: Matrix, isFilled: boolean, rules: Rule[]): void {
  const path: unknown = Array.isArray(buffers) ? buffers[0] : undefined;
  if (!isNumbers(path)) return;
  let points: (readonly [number, number])[] = [];
  const flush = () => {
    addLines(points, isFilled, rules);
    points = [];
  };
  for (let at = 0; at < path.length;) {
    const op = path[at] ?? 4;
    const length = LENGTHS[op];
    if (length === undefined) return;
    if (op === 0) flush();
    if (op === 0 || op === 1) points.push(placed(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0));
    // A shape with curves is a drawing.
    else if (op === 2 || op === 3) points = [];
    at += 1 + length;
  }
  flush();
}

function placed(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

function addLines(points: readonly (readonly [number, number])[], isFilled: boolean, rules: Rule[]): void {
  if (points.length < 2) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box = { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
  if (box.y1 - box.y0 <= THICKEST || box.x1 - box.x0 <= THICKEST) {
    if (Math.max(box.x1 - box.x0, box.y1 - box.y0) >= SHORTEST) rules.push(box);
    return;
  }
  for (const [at, [x, y]] of points.entries()) {
    const next = points[at + 1] ?? points[0];
    if (next === undefined) continue;
    const line = {
      x0: Math.min(x, next[0]),
      x1: Math.max(x, next[0]),
      y0: Math.min(y, next[1]),
      y1: Math.max(y, next[1]),
    };
    const isStraight = line.x1 - line.x0 <= THICKEST || line.y1 - line.y0 <= THICKEST;
    if (isStraight && Math.max(line.x1 - line.x0, line.y1 - line.y0) >= SHORTEST)
      rules.push(isFilled ? { ...line, isEdge: true } : line);
  }
}
