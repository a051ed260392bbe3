import { createHash } from "node:crypto";
import { canonicalBlock, type BlockDraft } from "../../domain/source.js";
import type { Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { decodeLoosely } from "../../text/decode-loosely.js";
import { encodingOf } from "../../text/encoding.js";
import { vocabularyOf } from "../../text/line-ends.js";
import { localDocument } from "../../text/local-document.js";
import { outlineBlocks } from "../../text/outline-blocks.js";
import { textPieces } from "../../text/text-lines.js";
import { wholeFile } from "../../text/whole-file.js";
import { markdownOutline } from "./markdown-outline.js";

const READER = { name: "text", version: 6 };
const NAMES = /\.(?:txt|text|md|markdown)$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
/** A first line longer than this is no title. Characters. */
const LONGEST_TITLE = 250;

/** Reads plain text and Markdown that is no evidence note. One file gives one document. */
export const textReader: Reader = {
  ...READER,
  // Zero bytes in a file that is not UTF-16 are no text's.
  accepts: (name, head) => NAMES.test(name) && (encodingOf(head).label !== "utf-8" || !head.includes(0)),
  async *read(input, { limits, signal }) {
    const bytes = await wholeFile(input.bytes, limits.documentBytes, signal);
    if (bytes === undefined) return;
    yield bytes instanceof Uint8Array
      ? readText(input.name, bytes, limits)
      : refuse(input.name, bytes.code, bytes.message);
  },
};

function refuse(name: string, code: Refusal["code"], message: string): Refusal {
  return { kind: "refused", name, code, message };
}

function readText(name: string, bytes: Uint8Array, limits: Limits): Read {
  const decoded = decodeLoosely(bytes);
  if ("problem" in decoded) return refuse(name, "bad-encoding", decoded.problem);
  const text = decoded.text.replace(/\r\n?|\f/g, "\n");
  if (text.trim() === "") return refuse(name, "empty", "the file holds no text");
  const outline = MARKDOWN.test(name)
    ? markdownOutline(text)
    : { pieces: textPieces(text, vocabularyOf(text.split("\n"))), title: undefined };
  const all = outlineBlocks(outline.pieces);
  const title = outline.title ?? titleOf(all);
  const blocks = title === undefined ? all : withoutTitle(all, title);
  const read = localDocument({
    title,
    blocks,
    opening: all.slice(0, 20).map((block) => block.text),
    declaredLanguage: "",
    key: createHash("sha256").update(bytes).digest("hex").slice(0, 16),
    reader: READER,
    blockCharacters: limits.blockCharacters,
  });
  if ("code" in read) return refuse(name, read.code, read.message);
  return { kind: "document", name, ...read, remarks: decoded.remark === undefined ? [] : [decoded.remark] };
}

/** The first heading that stands before any text, else the first line. */
function titleOf(blocks: readonly BlockDraft[]): string | undefined {
  const [first] = blocks;
  return first !== undefined && first.text.length <= LONGEST_TITLE ? canonicalBlock(first.text) : undefined;
}

/** The blocks without the one that is the title, and without it in the others' paths. */
function withoutTitle(blocks: readonly BlockDraft[], title: string): BlockDraft[] {
  const at = blocks.findIndex((block) => canonicalBlock(block.text) === title);
  const name = title.replace(/\s*[:.]$/, "");
  return blocks
    .filter((_, index) => index !== at || at > 2)
    .map((block) => (block.section[0] === name ? { ...block, section: block.section.slice(1) } : block));
}
