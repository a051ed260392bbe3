import { inflateRawSync } from "node:zlib";
import { inShort } from "../../text/in-short.js";

/** A zip archive's members may be so many and so large, unpacked. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all members together. */
  readonly bytes: number;
  /** Elements within elements, in members that are XML. */
  readonly depth: number;
}

const END = 0x06054b50;
const MEMBER = 0x02014b50;
const LOCAL = 0x04034b50;
const XML = /\.(?:xml|rels)$/i;

/**
 * Looks through a zip archive before anybody unpacks it: every member is inflated and counted, however large the archive says
 * it is. Gives the members' names, or what is wrong in words.
 */
export function checkZip(
  bytes: Uint8Array,
  limits: ZipLimits,
): { readonly names: string[] } | { readonly problem: string; readonly tooMuch: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wrong = (problem: string, tooMuch = false) => ({ problem, tooMuch });
  const end = endRecord(view);
  if (end === undefined) return wrong("the archive's directory is missing: it was cut short or damaged");
  const entries = view.getUint16(end + 10, true);
  if (entries > limits.entries) return wrong(`${entries} files in it, more than ${limits.entries}`, true);
  const names: string[] = [];
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < entries; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== MEMBER)
      return wrong("the archive's directory is damaged");
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const declared = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    total += declared;
    if (total > limits.bytes) return wrong(`more than ${limits.bytes} bytes unpacked`, true);
    const start = dataStart(view, view.getUint32(at + 42, true));
    if (start === undefined || start + packed > bytes.length) return wrong(`${inShort(name)} in it is damaged`);
    const problem = checkMember(
      bytes.subarray(start, start + packed),
      method,
      declared,
      XML.test(name) ? limits.depth : undefined,
    );
    if (problem !== undefined) return wrong(`${inShort(name)} in it ${problem}`, /^(?:is larger|nests)/.test(problem));
    names.push(name);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { names };
}

/** Where the end record stands: behind it comes only a comment of at most 65,535 bytes. */
function endRecord(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function dataStart(view: DataView, local: number): number | undefined {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return undefined;
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function checkMember(packed: Uint8Array, method: number, declared: number, depth?: number): string | undefined {
  if (method === 0) return packed.length === declared ? nested(packed, depth) : "is not as long as it says";
  if (method !== 8) return "is packed in a way that is not known";
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: declared + 1 });
    const size = unpacked.length;
    return size === declared ? nested(unpacked, depth) : size > declared ? "is larger than it says" : "is damaged";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return code === "ERR_BUFFER_TOO_LARGE" ? "is larger than it says" : "is damaged";
  }
}

/**
 * What is wrong with a member whose elements are nested deeper than `depth`: the XML parser behind takes time that grows with
 * the square of the depth. Start tags are counted up and end tags down, whatever their names, without reading the XML.
 */
function nested(xml: Uint8Array, depth: number | undefined): string | undefined {
  if (depth === undefined) return undefined;
  const text = new TextDecoder("latin1").decode(xml);
  let open = 0;
  for (const [tag] of text.matchAll(/<[^!?<>][^<>]*>?/g)) {
    if (tag.startsWith("</")) open = Math.max(0, open - 1);
    else if (!tag.endsWith("/>")) open += 1;
    if (open > depth) return `nests elements more than ${depth} deep`;
  }
  return undefined;
}
