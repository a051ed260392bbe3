import type { AuditBlock, AuditText } from "../../audit/audit-text.js";
import { referencesHeading } from "../../audit/reference-list.js";
import { textBlocks } from "../../audit/text-blocks.js";
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

function ofSource(name: string, source: Source): AuditText {
  let references = false;
  const blocks = source.blocks.map(({ kind, start, end, section }): AuditBlock => {
    const heading = kind === "heading" || kind === "title";
    if (heading) references = referencesHeading(source.text.slice(start, end));
    const as = heading ? "heading" : references ? "reference" : kind === "item" || kind === "row" ? kind : "paragraph";
    return { kind: as, start, end, section };
  });
  return { name, kind: source.reader.name, text: source.text, blocks };
}
