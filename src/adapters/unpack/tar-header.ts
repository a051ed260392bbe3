/** Every header and every file in a tar archive fills whole blocks of so many bytes. */
export const TAR_BLOCK = 512;

/** What one header block says. `type` is POSIX's type flag: "0" a file, "5" a folder, "x" and "L" say more of the next entry. */
export interface TarHeader {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

const NAME = [0, 100] as const;
const SIZE = [124, 136] as const;
const CHECKSUM = [148, 156] as const;
const TYPE_AT = 156;
const MAGIC = [257, 263] as const;
const PREFIX = [345, 500] as const;

/** Whether a block carries the mark that POSIX and GNU tar write. */
export function hasTarMark(block: Uint8Array): boolean {
  return text(block, MAGIC).startsWith("ustar");
}

/** Reads a header block; nothing when its checksum does not hold. Source: POSIX.1-2017, pax, "ustar Interchange Format". */
export function tarHeader(block: Uint8Array): TarHeader | undefined {
  const sum = block.reduce((all, byte, at) => all + (at >= CHECKSUM[0] && at < CHECKSUM[1] ? 0x20 : byte), 0);
  if (Number.parseInt(text(block, CHECKSUM).trim(), 8) !== sum) return undefined;
  const size = sizeOf(block.subarray(...SIZE));
  if (!Number.isSafeInteger(size) || size < 0) return undefined;
  const posix = text(block, [MAGIC[0], MAGIC[1]]) === "ustar" && block[MAGIC[1] - 1] === 0;
  const prefix = posix ? text(block, PREFIX) : "";
  const name = text(block, NAME);
  const flag = block[TYPE_AT] ?? 0;
  return { name: prefix === "" ? name : `${prefix}/${name}`, size, type: flag === 0 ? "0" : String.fromCharCode(flag) };
}

/** Octal digits, or (GNU) a big-endian number after a byte with its highest bit set. */
function sizeOf(field: Uint8Array): number {
  if (((field[0] ?? 0) & 0x80) !== 0) return field.slice(1).reduce((all, byte) => all * 256 + byte, 0);
  const digits = Buffer.from(field).toString("latin1").replace(/\0.*$/s, "").trim();
  return digits === "" ? 0 : Number.parseInt(digits, 8);
}

function text(block: Uint8Array, [start, end]: readonly [number, number]): string {
  const field = block.subarray(start, end);
  const zero = field.indexOf(0);
  return Buffer.from(zero === -1 ? field : field.subarray(0, zero)).toString("utf8");
}

/** The values in a pax header: lines of "<length> <key>=<value>". */
export function paxValues(data: Uint8Array): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (let at = 0; at < data.length;) {
    const space = data.indexOf(0x20, at);
    const length = Number.parseInt(Buffer.from(data.subarray(at, space)).toString("latin1"), 10);
    if (space === -1 || !(length > space - at)) break;
    const [key = "", ...value] = Buffer.from(data.subarray(space + 1, at + length - 1))
      .toString("utf8")
      .split("=");
    values.set(key, value.join("="));
    at += length;
  }
  return values;
}
