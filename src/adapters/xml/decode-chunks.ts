import { encodingOf } from "../../text/encoding.js";
import { peekBytes } from "../../text/peek-bytes.js";

/** Stands in decoded text where a byte was wrong. XML forbids it, so that the parser names its line. */
export const WRONG_BYTE = "\ufffe";

/** Characters handed to the parser at once: large inputs that come in one piece are cut. */
const PIECE = 64 * 1024;
const HEAD = 256;

/** The bytes say that they are in an encoding that is not known. */
export class UnknownEncoding extends Error {}

/**
 * The characters of an XML file in pieces that never end within a character or a line break. The encoding is the byte order
 * mark's, else the XML declaration's, else UTF-8. Throws `UnknownEncoding`, and what the bytes throw.
 */
export async function* decodeChunks(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const { head, whole } = await peekBytes(bytes, HEAD);
  const { label, mark } = encodingOf(head);
  const named = label === "utf-8" && mark === 0 ? (declared(head) ?? label) : label;
  let decoder: Decode;
  try {
    decoder = named === "utf-8" ? utf8Decoder() : otherDecoder(named);
  } catch {
    throw new UnknownEncoding(`the encoding "${named}" is not known`);
  }
  let skip = mark;
  let held = "";
  for await (const chunk of whole)
    for (let at = 0; at < chunk.length; at += PIECE) {
      const marked = Math.min(skip, chunk.length - at);
      skip -= marked;
      const piece = chunk.subarray(at + marked, at + PIECE);
      const text = held + decoder(piece, false);
      const cut = text.length - (isUnfinished(text.charCodeAt(text.length - 1)) ? 1 : 0);
      held = text.slice(cut);
      if (cut > 0) yield text.slice(0, cut);
    }
  const last = held + decoder(new Uint8Array(0), true);
  if (last !== "") yield last;
}

/** A carriage return may have its line feed in the next piece, a high surrogate always has its low one there. */
function isUnfinished(last: number): boolean {
  return last === 0x0d || (last >= 0xd800 && last <= 0xdbff);
}

type Decode = (bytes: Uint8Array, last: boolean) => string;

function declared(head: Uint8Array): string | undefined {
  const start = Buffer.from(head).toString("latin1");
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1]?.toLowerCase();
  // These bytes start with ASCII, so they cannot be UTF-16 whatever they say; ASCII is UTF-8 already.
  return label === undefined || /^(?:utf-?8|utf-?16|us-ascii|ascii)/.test(label) ? undefined : label;
}

function otherDecoder(label: string): Decode {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

/** UTF-8 that tells wrong bytes from replacement characters that stand in the file itself. */
function utf8Decoder(): Decode {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let held: Uint8Array = new Uint8Array(0);
  return (bytes, last) => {
    const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    const end = last ? all.length : all.length - unfinished(all);
    held = all.slice(end);
    const whole = all.subarray(0, end);
    try {
      return strict.decode(whole);
    } catch {
      return markWrong(whole);
    }
  };
}

/** How many bytes at the end belong to a character that is not complete. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

const REPLACEMENT = Buffer.from("\ufffd");
/** A character that no text uses, as long in bytes as the replacement character it stands in for meanwhile. */
const MEANWHILE = Buffer.from("\ufdd0");

function markWrong(bytes: Uint8Array): string {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(REPLACEMENT); at !== -1; at = copy.indexOf(REPLACEMENT, at)) MEANWHILE.copy(copy, at);
  return new TextDecoder("utf-8", { ignoreBOM: true })
    .decode(copy)
    .replaceAll("\ufffd", WRONG_BYTE)
    .replaceAll("\ufdd0", "\ufffd");
}
