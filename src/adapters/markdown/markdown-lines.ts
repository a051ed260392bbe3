/** One piece of Markdown: its marks at the start of lines are gone, those within lines are not. `line` counts from 1. */
export type Piece = { readonly line: number } & (
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "item"; readonly indent: number; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
);

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const ITEM = /^([ \t]*)(?:[-*+]|(\d{1,3})[.)])[ \t]+(\S.*)$/;
const FENCE = /^ {0,3}(```+|~~~+)/;
const DEFINITION = /^ {0,3}\[[^\]^]+\]:\s+\S+(?:\s+["'(].*)?$/;
const DIVIDER = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Cuts the body of a note into its pieces, in order; comments, rules and link definitions are left out. */
export function piecesOf(body: string, firstLine: number): Piece[] {
  const lines = blankComments(body).split("\n").map(tidyLine);
  const pieces: Piece[] = [];
  let open: { kind: "paragraph" | "item"; indent: number; line: number; text: string[] } | undefined;
  const close = () => {
    if (open !== undefined) {
      const { kind, line, indent } = open;
      const text = open.text.join(" ");
      pieces.push(kind === "item" ? { kind, line, indent, text } : { kind, line, text });
    }
    open = undefined;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = index + firstLine;
    const raw = (lines[index] ?? "").replace(/^(?: {0,3}> ?)+/, "");
    const fence = FENCE.exec(raw)?.[1];
    if (fence !== undefined) {
      close();
      const text: string[] = [];
      for (index += 1; index < lines.length && !(lines[index] ?? "").trim().startsWith(fence); index += 1)
        text.push((lines[index] ?? "").trim());
      pieces.push({ kind: "paragraph", line, text: text.join(" ") });
      continue;
    }
    const setext = /^ {0,3}(=+|-+)[ \t]*$/.exec(raw)?.[1];
    if (setext !== undefined && open?.kind === "paragraph") {
      pieces.push({
        kind: "heading",
        level: setext.startsWith("=") ? 1 : 2,
        line: open.line,
        text: open.text.join(" "),
      });
      open = undefined;
      continue;
    }
    if (raw.trim() === "" || RULE.test(raw) || (open === undefined && DEFINITION.test(raw))) {
      close();
      continue;
    }
    const heading = HEADING.exec(raw);
    if (heading !== null) {
      close();
      pieces.push({ kind: "heading", level: heading[1]?.length ?? 1, line, text: heading[2] ?? "" });
      continue;
    }
    if (raw.includes("|") && DIVIDER.test(lines[index + 1] ?? "") && (lines[index + 1] ?? "").includes("|")) {
      close();
      const rows = [cellsOf(raw)];
      for (index += 2; index < lines.length && (lines[index] ?? "").includes("|"); index += 1)
        rows.push(cellsOf(lines[index] ?? ""));
      index -= 1;
      pieces.push({ kind: "table", line, rows });
      continue;
    }
    const item = ITEM.exec(raw);
    // A numbered list may only break into a paragraph with its first number: else a wrapped "… of\n20. May" would become one.
    if (item !== null && (open?.kind !== "paragraph" || item[2] === undefined || item[2] === "1")) {
      close();
      const text = (item[3] ?? "").replace(/^\[[ xX]\][ \t]+/, "");
      open = { kind: "item", indent: width(item[1] ?? ""), line, text: [text] };
      continue;
    }
    if (open === undefined) open = { kind: "paragraph", indent: 0, line, text: [] };
    open.text.push(raw.trim().replace(/\\$/, ""));
  }
  close();
  return pieces;
}

function width(space: string): number {
  return space.replaceAll("\t", "    ").length;
}

/** HTML comments become blank, their line feeds stay: line numbers do not move. */
function blankComments(body: string): string {
  let kept = "";
  for (let at = 0; ;) {
    const start = body.indexOf("<!--", at);
    const end = start === -1 ? -1 : body.indexOf("-->", start + 4);
    if (end === -1) return kept + body.slice(at);
    kept += body.slice(at, start) + body.slice(start, end).replace(/[^\n]+/g, "");
    at = end + 3;
  }
}

/** A line with each run of blanks after its indentation as one, none at its end: no pattern has to try them twice. */
function tidyLine(line: string): string {
  const start = line.search(/[^ \t]/);
  return start === -1
    ? ""
    : line.slice(0, start) +
        line
          .slice(start)
          .replace(/[ \t]+/g, " ")
          .trimEnd();
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|").trim());
}
