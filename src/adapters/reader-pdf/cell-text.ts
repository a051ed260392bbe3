import { joinLines } from "../../text/line-ends.js";
import type { Line } from "./columns.js";

/** The words of one line, its segments parted by a blank. */
export function lineText(line: Line): string {
  return line.segments.map(({ text }) => text).join(" ");
}

/** The words of a cell or paragraph, its lines joined. */
export function joinedLines(lines: readonly Line[]): string {
  return joinLines(lines.map(lineText), undefined);
}
