import { decodeText, encodingOf } from "./encoding.js";

/** A text and, where its encoding had to be taken for granted, a remark on it. */
export type Decoded = { readonly text: string; readonly remark?: string } | { readonly problem: string };

/**
 * Decodes a file that may name its encoding (`declared`, a label that TextDecoder knows) or be older than UTF-8: a byte order
 * mark first, then the named encoding, then UTF-8, and Windows-1252 (of which Latin-1 is a part) for bytes that are not UTF-8.
 * Bytes that are no text in any of these are a problem, in words.
 */
export function decodeLoosely(bytes: Uint8Array, declared?: string): Decoded {
  const { mark, label } = encodingOf(bytes.subarray(0, 4));
  if (mark > 0 || label !== "utf-8" || declared === undefined || /^utf-?8$/i.test(declared)) {
    const decoded = decodeText(bytes);
    if ("text" in decoded) return isText(decoded.text) ? decoded : BINARY;
    if (mark > 0 || label !== "utf-8") return decoded;
    return legacy(bytes);
  }
  try {
    const text = new TextDecoder(declared, { fatal: true }).decode(bytes);
    return isText(text) ? { text } : BINARY;
  } catch (error) {
    const why = error instanceof RangeError ? "is no encoding that is known" : "is not what its bytes are in";
    return { problem: `"${declared}", the encoding that it names, ${why}` };
  }
}

const BINARY = { problem: "the bytes are no text" } as const;

function legacy(bytes: Uint8Array): Decoded {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return isText(text) ? { text, remark: "it is not UTF-8 and was read as Windows-1252 (Latin-1)" } : BINARY;
}

/** Control characters beside tabs, line ends and escapes are no text; a rare one may be a slip. */
function isText(text: string): boolean {
  const wrong = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return wrong <= text.length / 2000;
}
