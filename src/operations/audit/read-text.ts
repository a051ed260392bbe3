import type { AuditBlock, AuditText } from "../../audit/reading/audit-text.js";
import { headsAround, isAround } from "../../audit/reading/around-text.js";
import { isChat, turnOf } from "../../audit/reading/chat-turns.js";
import { referenceEntry, referencesHeading } from "../../audit/citations/reference-list.js";
import { textBlocks } from "../../audit/reading/text-blocks.js";
import { Fault } from "../../domain/fault.js";
import type { Source } from "../../domain/source.js";
import type { Input, Read, Refusal } from "../../ports/reader.js";
import { DEFAULT_LIMITS } from "../../ports/reader.js";
import { decodeLoosely } from "../../text/decode-loosely.js";
import { readInputs } from "../add/read-inputs.js";
import type { Context } from "../operation.js";

/** What is given to be audited: words, or a file's bytes; with a name, never a path. */
export interface GivenText {
  readonly name: string;
  readonly text?: string;
  readonly bytes?: Uint8Array;
}

const PLAIN = /\.(?:txt|md|markdown|text)$|^[^.]*$/iu;

/**
 * Reads what is to be audited. Plain text and Markdown are kept as given, so that spans point into the given text; of other formats
 * it is the text that their reader makes. Throws a `bad-input` Fault where nothing can be read.
 */
export async function readGiven(context: Pick<Context, "reading" | "signal">, given: GivenText): Promise<AuditText> {
  if (given.text !== undefined) return plain(given.name, given.text);
  const bytes = given.bytes ?? new Uint8Array();
  if (bytes.length === 0) throw new Fault("bad-input", `${given.name} is empty.`, "Give a text to audit.");
  if (PLAIN.test(given.name) || given.name === "-") {
    const decoded = decodeLoosely(bytes);
    if (!("problem" in decoded)) return plain(given.name, decoded.text);
  }
  const { readers, unpack } = await context.reading();
  const options = {
    readers,
    unpack,
    limits: DEFAULT_LIMITS,
    citations: true,
    ...(context.signal === undefined ? {} : { signal: context.signal }),
  };
  const inputs: (Input | Refusal)[] = [{ name: given.name, bytes: once(bytes), size: bytes.length }];
  const reads: AsyncIterable<Read> = readInputs(inputs, options);
  for await (const read of reads) {
    if (read.kind === "document") return ofSource(given.name, read.source);
    if (read.kind === "refused")
      throw new Fault(
        "bad-input",
        `${given.name} cannot be read: ${read.message}.`,
        "Give Markdown, plain text, HTML, DOCX or PDF.",
      );
  }
  throw new Fault("bad-input", `${given.name} holds no text.`, "Give Markdown, plain text, HTML, DOCX or PDF.");
}

/** Longer texts are refused: an audit is of a page or an article, not of a book. Characters. */
const LONGEST = 2_000_000;

function plain(name: string, raw: string): AuditText {
  const text = raw.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n");
  if (!/\p{L}/u.test(text)) throw new Fault("bad-input", `${name} holds no words.`, "Give a text to audit.");
  if (text.length > LONGEST)
    throw new Fault(
      "limit-exceeded",
      `${name} has ${text.length} characters; ${LONGEST} is the most.`,
      "Audit it in parts.",
    );
  return textBlocks(name, text);
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** The blocks of what a reader made; of a saved chat what was asked is told from what was answered. */
function ofSource(name: string, source: Source): AuditText {
  const words = source.blocks.map(({ start, end }) => source.text.slice(start, end));
  const turns = source.blocks.map(({ kind }, at) => turnOf(words[at] ?? "", kind === "heading" || kind === "title"));
  const chat = isChat(turns);
  // A list of contents, or where one is on the site, says a heading's words again.
  const named = words.filter((_, at) => isHeading(source.blocks[at])).map((one) => one.toLowerCase());
  const firstHeading = source.blocks.findIndex((block, at) => at > 0 && isHeading(block));
  let [asked, references] = [false, false];
  const blocks = source.blocks.flatMap((block, at): AuditBlock[] => {
    const own = words[at] ?? "";
    const turn = chat ? turns[at] : undefined;
    if (turn !== undefined) [asked, references] = [turn.who === "person", false];
    if (isHeading(block) && turn === undefined) references = referencesHeading(own);
    // What was said stands after the mark of who said it; the mark itself says nothing.
    const start = block.start + (turn === undefined ? 0 : turn.length);
    const from = start + (/^\s*/u.exec(source.text.slice(start, block.end))?.[0].length ?? 0);
    if (from >= block.end) return [];
    const section = chat ? block.section.filter((one) => turnOf(one, true) === undefined) : block.section;
    const kind = ((): AuditBlock["kind"] => {
      if (asked) return "asked";
      if (isHeading(block)) return turn === undefined ? "heading" : "paragraph";
      if (references || referenceEntry(own)) return "reference";
      const beside = section.some(headsAround) || isAround(own) || named.some((one) => one.includes(own.toLowerCase()));
      if (beside || (at < firstHeading && isCrumb(own))) return "around";
      return block.kind === "item" || block.kind === "row" ? block.kind : "paragraph";
    })();
    return [{ kind, start: from, end: block.end, section }];
  });
  return { name, kind: chat ? "chat" : source.reader.name, text: source.text, blocks };
}

function isHeading(block: { readonly kind: string } | undefined): boolean {
  return block?.kind === "heading" || block?.kind === "title";
}

/** A few words above a page's first heading that say nothing: where one is on the site. */
function isCrumb(words: string): boolean {
  return words.split(/\s+/u).length <= 8 && !/[.!?]$/u.test(words);
}
