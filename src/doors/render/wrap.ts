import wrapAnsi from "wrap-ansi";

/** Width when the terminal does not say, the most that is comfortable to read, and the least that can be set. */
const DEFAULT_WIDTH = 80;
const MOST_WIDTH = 100;
const LEAST_WIDTH = 24;

/** The width in columns to set an answer in. */
export function textWidth(width?: number): number {
  return Math.max(LEAST_WIDTH, Math.min(width ?? DEFAULT_WIDTH, MOST_WIDTH));
}

/**
 * Wraps a text to a width in columns. `first` stands before its first line; the others are indented to match. A word that is
 * longer than a line is broken, but not beside an address: whoever copies that wants it whole. Styles and hyperlinks in `text` go on across lines; `first` holds none.
 */
export function wrapped(text: string, width: number, first = ""): string[] {
  const indent = " ".repeat(first.length);
  const lines = wrapAnsi(text, Math.max(1, width - first.length), { hard: !text.includes("://") }).split("\n");
  return lines.map((line, at) => (at === 0 ? first : indent) + line);
}
