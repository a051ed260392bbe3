import { textLines } from "../references/text-lines.js";

/** The text of one entry from its "@" to its closing brace, or why it could not be cut out. */
export interface BibtexEntry {
  readonly line: number;
  readonly text: string;
  readonly wrong?: "bytes" | "length" | "not closed";
}

const START = /^\s*@\s*[A-Za-z]+\s*[{(]/;

/**
 * Cuts a BibTeX file into its entries, one held at a time. Words between entries are comments, as BibTeX has it. A line that starts
 * another entry ends one that was never closed.
 */
export async function* bibtexEntries(bytes: AsyncIterable<Uint8Array>, longest: number): AsyncIterable<BibtexEntry> {
  let open: { line: number; parts: string[]; length: number; depth: number; wrong?: BibtexEntry["wrong"] } | undefined;
  const ended = (wrong?: BibtexEntry["wrong"]): BibtexEntry => {
    const { line = 0, parts = [], wrong: before } = open ?? {};
    const why = before ?? wrong;
    return { line, text: parts.join("\n"), ...(why === undefined ? {} : { wrong: why }) };
  };
  for await (const line of textLines(bytes, longest)) {
    if (START.test(line.text)) {
      if (open !== undefined) yield ended("not closed");
      open = { line: line.number, parts: [], length: 0, depth: 0 };
    }
    if (open === undefined) continue;
    open.length += line.text.length;
    if (line.wrong !== undefined) open.wrong ??= line.wrong;
    if (open.length > longest) open.wrong ??= "length";
    if (open.wrong === "length") open.parts.length = 0;
    else open.parts.push(line.text);
    open.depth += braces(line.text);
    if (open.depth > 0) continue;
    yield ended();
    open = undefined;
  }
  if (open !== undefined) yield ended("not closed");
}

/** How many braces and outer parentheses a line opens more than it closes; "\{" is a sign like any other. */
function braces(line: string): number {
  const signs = line.replace(/\\[{}]/g, "");
  const outer = START.exec(signs)?.[0].endsWith("(") === true ? 1 : 0;
  let depth = outer;
  for (const sign of signs) depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
  return /^\s*\)\s*$/.test(signs) ? depth - 1 : depth;
}
