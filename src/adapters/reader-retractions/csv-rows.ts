import { textLines } from "../references/text-lines.js";

/** One row of a table: its cells without quotes or blanks at their ends. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly wrong?: "bytes" | "length";
}

/** A row longer than this has a quote that is never closed. Characters. */
const LONGEST_ROW = 1024 * 1024;

/**
 * The rows of a table in RFC 4180's form, parted by commas, semicolons or tabs, whichever its first row has most of; cells in quotes
 * may hold line breaks. Empty rows are passed over.
 */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>): AsyncIterable<CsvRow> {
  let separator: string | undefined;
  let open: { text: string; line: number; bytes: boolean } | undefined;
  for await (const line of textLines(bytes, LONGEST_ROW)) {
    if (open === undefined && line.text.trim() === "") continue;
    open = {
      text: open === undefined ? line.text : `${open.text}\n${line.text}`,
      line: open?.line ?? line.number,
      bytes: (open?.bytes ?? false) || line.wrong === "bytes",
    };
    const long = line.wrong === "length" || open.text.length > LONGEST_ROW;
    if (!long && isOpen(open.text)) continue;
    separator ??= separatorOf(open.text);
    const wrong = long ? ("length" as const) : open.bytes ? ("bytes" as const) : undefined;
    yield {
      line: open.line,
      cells: long ? [] : cellsOf(open.text, separator),
      ...(wrong === undefined ? {} : { wrong }),
    };
    open = undefined;
  }
  if (open !== undefined) yield { line: open.line, cells: [], wrong: "length" };
}

function isOpen(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}

function separatorOf(row: string): string {
  const bare = row.replace(/"[^"]*"/g, "");
  const count = (sign: string) => bare.split(sign).length;
  return [",", "\t", ";"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** The cells of one whole row. */
export function cellsOf(row: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < row.length; at++) {
    const sign = row[at] ?? "";
    if (sign === '"') {
      if (quoted && row[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = !quoted;
    } else if (sign === separator && !quoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}
