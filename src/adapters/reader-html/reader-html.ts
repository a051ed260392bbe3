import { createHash } from "node:crypto";
import type { PublicationFacts } from "../../domain/publication.js";
import { canonicalBlock, type BlockDraft } from "../../domain/source.js";
import type { Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { decodeLoosely } from "../../text/decode-loosely.js";
import { peekText } from "../../text/encoding.js";
import { localDocument } from "../../text/local-document.js";
import { readDesign } from "../../text/design/read-design.js";
import { wholeFile } from "../../text/whole-file.js";
import { HtmlBlocks } from "../html/html-blocks.js";
import { mainContent } from "../html/main-content.js";
import { parseHtml } from "../html/parse-html.js";
import { attribute } from "../xml/element.js";
import { headTitle, metaOf, pageFacts, type PageMeta } from "./page-facts.js";

const READER = { name: "html", version: 4 };
/** A page is held whole, as a tree of many times its size. Bytes. */
const LARGEST = 24 * 1024 * 1024;

/** Reads web pages that were saved as files: their main text, without what surrounds it. One file gives one document. */
export const htmlReader: Reader = {
  ...READER,
  accepts: (name, head) => {
    const text = peekText(head).replace(/<!--[\s\S]*?-->/g, "");
    if (/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!doctype\s+html|<html[\s>])/i.test(text)) return true;
    return (
      /\.x?html?$/i.test(name) && /<(?:head|body|div|p|h[1-6]|table|main|article|section|meta|title)[\s>]/i.test(text)
    );
  },
  async *read(input, { limits, signal, citations = false }) {
    const bytes = await wholeFile(input.bytes, Math.min(limits.documentBytes, LARGEST), signal);
    if (bytes === undefined) return;
    yield bytes instanceof Uint8Array
      ? readPage(input.name, bytes, limits, citations)
      : refuse(input.name, bytes.code, bytes.message);
  },
};

function refuse(name: string, code: Refusal["code"], message: string): Refusal {
  return { kind: "refused", name, code, message };
}

/** The encoding that a page names in its first kilobytes. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.-]+)/i.exec(head)?.[1]
  );
}

function readPage(name: string, bytes: Uint8Array, limits: Limits, citations: boolean): Read {
  const decoded = decodeLoosely(bytes, declaredEncoding(bytes));
  if ("problem" in decoded) return refuse(name, "bad-encoding", decoded.problem);
  const parsed = parseHtml(decoded.text, limits.depth, citations);
  if ("problem" in parsed) return refuse(name, "over-limit", parsed.problem);
  const { root } = parsed;
  const content = new HtmlBlocks({ references: citations });
  content.content(mainContent(root).children);
  const meta = metaOf(root);
  const { cited, shown } = headTitle(root, meta);
  const heading = content.blocks.find(({ kind }) => kind === "heading");
  const named = canonicalBlock(cited ?? heading?.text ?? shown ?? "");
  const title = named === "" ? undefined : named;
  const blocks = title === undefined ? content.blocks : withoutTitle(content.blocks, title);
  const read = localDocument(
    {
      title,
      blocks,
      opening: [...(shown === undefined ? [] : [shown]), ...blocks.slice(0, 12).map(({ text }) => text)],
      declaredLanguage: attribute(root, "lang") ?? "",
      key: createHash("sha256").update(bytes).digest("hex").slice(0, 16),
      reader: READER,
      blockCharacters: limits.blockCharacters,
    },
    (own) => ({ ...own, ...designOf(own, meta, own.title, blocks), ...pageFacts(root, meta) }),
  );
  if ("code" in read) return refuse(name, read.code, read.message);
  return { kind: "document", name, ...read, remarks: decoded.remark === undefined ? [] : [decoded.remark] };
}

/** An article of a journal says in its title and abstract what it is; its first lines speak of much else. */
function designOf(
  own: PublicationFacts,
  meta: PageMeta,
  title: string,
  blocks: readonly BlockDraft[],
): Partial<PublicationFacts> {
  if (!meta.has("citation_journal_title") || own.tier === "label") return {};
  const { design, tier, basis } = readDesign({ types: [], title, abstract: abstractOf(blocks) });
  return { design, tier, ...(basis === undefined ? {} : { designBasis: basis }) };
}

function abstractOf(blocks: readonly BlockDraft[]): string {
  return blocks
    .filter(
      ({ kind, section }) =>
        kind === "paragraph" && section.some((heading) => /^(?:abstract|summary)\b/i.test(heading)),
    )
    .map(({ text }) => text)
    .join(" ");
}

/** The blocks without the first heading that repeats the title, and without it in the others' paths. */
function withoutTitle(blocks: readonly BlockDraft[], title: string): BlockDraft[] {
  const same = (text: string) => text.toLowerCase().replace(/\W+/g, "") === title.toLowerCase().replace(/\W+/g, "");
  const at = blocks.findIndex(({ kind, text }) => kind === "heading" && same(text));
  return blocks
    .filter((_, index) => index !== at)
    .map((block) => (same(block.section[0] ?? "") ? { ...block, section: block.section.slice(1) } : block));
}
