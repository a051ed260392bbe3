import { createHash } from "node:crypto";
import { canonicalBlock, type BlockDraft } from "../../domain/source.js";
import type { Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { localDocument } from "../../text/local-document.js";
import { wholeFile } from "../../text/whole-file.js";
import { HtmlBlocks } from "../html/html-blocks.js";
import { parseHtml } from "../html/parse-html.js";
import { elementsIn } from "../xml/element.js";
import { checkZip } from "./zip-guard.js";
import { inShort } from "../../text/in-short.js";

const READER = { name: "docx", version: 5 };
const ENTRIES = 4000;
const NAME = /\.do[ct][xm]$/i;
/** Office's format before 2007, and that of documents under a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const LONGEST_TITLE = 250;

/** Reads Word documents (DOCX): headings, paragraphs, lists, tables and, at the end, footnotes; pictures are passed over. One file gives one document. */
export const docxReader: Reader = {
  ...READER,
  accepts: (name, head) => {
    const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
    if (NAME.test(name)) return isZip || OLE.every((byte, at) => head[at] === byte);
    return isZip && /word\/(?:document|_rels|styles)/.test(new TextDecoder("latin1").decode(head));
  },
  async *read(input, { limits, signal, citations = false }) {
    const bytes = await wholeFile(input.bytes, limits.documentBytes, signal);
    if (bytes === undefined) return;
    yield bytes instanceof Uint8Array
      ? await readDocx(input.name, bytes, limits, citations)
      : refuse(input.name, bytes.code, bytes.message);
  },
};

function refuse(name: string, code: Refusal["code"], message: string): Refusal {
  return { kind: "refused", name, code, message };
}

async function readDocx(name: string, bytes: Uint8Array, limits: Limits, citations: boolean): Promise<Read> {
  if (OLE.every((byte, at) => bytes[at] === byte))
    return refuse(name, "not-readable", "it is under a password or in Word's old format: save it as DOCX without one");
  const zip = checkZip(bytes, { entries: ENTRIES, bytes: limits.documentBytes, depth: limits.depth });
  if ("problem" in zip) return refuse(name, zip.tooMuch ? "over-limit" : "damaged-archive", zip.problem);
  if (!zip.names.some((entry) => /^\/?word\/document\d*\.xml$/.test(entry)))
    return refuse(name, "not-readable", "a zip archive without a Word document in it");
  try {
    return readText(name, bytes, await htmlOf(bytes), limits, citations);
  } catch (error) {
    return refuse(
      name,
      "not-readable",
      `damaged Word document: ${inShort(error instanceof Error ? error.message : String(error))}`,
    );
  }
}

/** Loaded when the first document comes, for it is large. */
async function htmlOf(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", "strike => s"],
      externalFileAccess: false,
    },
  );
  return withNotes(value);
}

/** A list of notes as the converter leaves it at the end, each with an arrow back to its number. */
const NOTES = /<ol>(?=<li id="(?:foot|end)note-)(.*)<\/ol>$/su;
const NOTE = /<li id="(?:foot|end)note-[^"]*">(.*?)<\/li>/gsu;
const ARROW = /\s*<a href="#(?:foot|end)note-ref-[^"]*">.*?<\/a>/gsu;

const MARK = /<sup><a href="#(?:foot|end)note-\d[^"]*"[^>]*>(\[\d+\])<\/a><\/sup>/gu;

/** Footnotes and endnotes under a heading of their own, each with the number that stands, and stays, in the text. */
function withNotes(html: string): string {
  return html.replace(MARK, " $1").replace(NOTES, (_, list: string) => {
    const notes = [...list.matchAll(NOTE)].map(([, note = ""], at) => {
      const words = note.replace(ARROW, "").replace(/^<p>\s*/u, "");
      return `<p>[${at + 1}] ${words}${words.includes("</p>") ? "" : "</p>"}`;
    });
    return `<h1>Footnotes</h1>${notes.join("")}`;
  });
}

function readText(name: string, bytes: Uint8Array, html: string, limits: Limits, citations: boolean): Read {
  const parsed = parseHtml(html, limits.depth, citations);
  if ("problem" in parsed) return refuse(name, "over-limit", parsed.problem);
  const body = elementsIn(parsed.root, "body")[0] ?? parsed.root;
  const styled = /<h[1-6]/.test(html.replace(/<h1[\s\S]*?<\/h1>/, ""));
  const content = new HtmlBlocks({ boldHeadings: !styled, references: citations });
  content.content(body.children);
  const [first] = content.blocks;
  if (first === undefined) return refuse(name, "no-text", "the document holds no text");
  const title = first.text.length <= LONGEST_TITLE ? canonicalBlock(first.text) : undefined;
  const blocks = title === undefined ? content.blocks : withoutTitle(content.blocks, title);
  const read = localDocument({
    title,
    blocks,
    opening: content.blocks.slice(0, 20).map(({ text }) => text),
    declaredLanguage: "",
    key: createHash("sha256").update(bytes).digest("hex").slice(0, 16),
    reader: READER,
    blockCharacters: limits.blockCharacters,
  });
  return "code" in read ? refuse(name, read.code, read.message) : { kind: "document", name, ...read, remarks: [] };
}

function withoutTitle(blocks: readonly BlockDraft[], title: string): BlockDraft[] {
  const name = title.replace(/\s*[:.]$/, "");
  return blocks
    .slice(1)
    .map((block) => (block.section[0] === name ? { ...block, section: block.section.slice(1) } : block));
}
