/** A cell of a table's row: its place in the text, without the blanks around it, and what its column is called where the row says it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly column: string | undefined;
}

/** "Drug: Losartan; Maximum dose: 100 mg daily": how readers write a row whose columns are named. */
const NAMED = /(?:^|;\s)([^:;|]{1,60}):\s/gu;

/** The cells of a row, whether parted by bars ("| Losartan | 100 mg |") or written with the names of their columns ("Drug: Losartan; Dose: 100 mg"). */
export function cellsOf(text: string, row: { readonly start: number; readonly end: number }): Cell[] {
  const words = text.slice(row.start, row.end);
  const named = words.includes("|") ? [] : [...words.matchAll(NAMED)];
  if (named.length > 1 && named[0]?.index === 0)
    return named.map((match, at) =>
      trimmed(
        text,
        row.start + match.index + match[0].length,
        row.start + (named[at + 1]?.index ?? words.length),
        match[1],
      ),
    );
  const cells: Cell[] = [];
  let from = 0;
  for (const { index } of [...words.matchAll(/(?<!\\)\||$/gu)]) {
    // What stands before the first bar is no cell; an empty one within the row is.
    if (index > 0 && !(index === words.length && words.endsWith("|")))
      cells.push(trimmed(text, row.start + from, row.start + index, undefined));
    from = index + 1;
  }
  return cells;
}

function trimmed(text: string, from: number, to: number, column: string | undefined): Cell {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  return { start, end: Math.max(start, from + piece.trimEnd().length), column: column?.trim() };
}
