import { canonicalBlock } from "../../domain/source.js";
import type { OutlinePiece } from "../../text/outline-blocks.js";
import { inlineText } from "../markdown/inline-text.js";
import { piecesOf } from "../markdown/markdown-lines.js";

/** The outline of a Markdown text, its marks taken off, and the title that its front matter gives. */
export function markdownOutline(text: string): { readonly pieces: OutlinePiece[]; readonly title: string | undefined } {
  const front = /^\s*---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const body = front === null ? text : text.slice(front[0].length);
  const named = /^title:[ \t]*(["']?)(.*\S)\1[ \t]*$/m.exec(front?.[1] ?? "")?.[2];
  const words = (raw: string) => canonicalBlock(inlineText(raw));
  const pieces = piecesOf(body, 1).map((piece): OutlinePiece => {
    if (piece.kind === "table") return { kind: "table", rows: piece.rows.map((row) => row.map(words)) };
    return { ...piece, text: words(piece.text) };
  });
  return { pieces, title: named === undefined ? undefined : words(named) };
}
