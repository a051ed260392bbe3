import { ByteQueue } from "./byte-queue.js";
import { hasTarMark, paxValues, TAR_BLOCK, tarHeader } from "./tar-header.js";

/** One file in a tar archive. Its bytes are there until the next member is asked for; what was not read is skipped. */
export interface TarMember {
  readonly name: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Longer names and attributes than this are not honest. Bytes. */
const LONGEST_EXTRA = 1024 * 1024;
/** Entries that have no bytes of their own, whatever size they give: links, devices, folders, pipes. */
const WITHOUT_BYTES = /[1-6]/;

/** Whether the first block carries tar's mark, or the name says tar. */
export function isTar(name: string, head: Uint8Array): boolean {
  return hasTarMark(head) || (/\.(?:tar|tgz)$/i.test(name) && head.length > 0);
}

/** The regular files of a tar archive, in order; folders, links and devices are passed over. Throws where it is damaged. */
export async function* tarMembers(bytes: AsyncIterable<Uint8Array>): AsyncIterable<TarMember> {
  const queue = new ByteQueue(bytes);
  try {
    let extra = new Map<string, string>();
    for (;;) {
      const block = await queue.exactly(TAR_BLOCK);
      if (block.length < TAR_BLOCK) throw new Error("it ends without the mark at its end");
      if (block.every((byte) => byte === 0)) return;
      const header = tarHeader(block);
      if (header === undefined) throw new Error("a header's checksum does not hold");
      if (header.type === "x" || header.type === "L") {
        if (header.size > LONGEST_EXTRA) throw new Error("a file's name is too long");
        const data = await padded(queue, header.size);
        const more = header.type === "x" ? paxValues(data) : [["path", zeroEnded(data)] as const];
        extra = new Map([...extra, ...more]);
        continue;
      }
      const size = Number(extra.get("size") ?? header.size);
      const name = extra.get("path") ?? header.name;
      if (header.type !== "g" && header.type !== "K") extra = new Map();
      const left = { count: WITHOUT_BYTES.test(header.type) ? 0 : size };
      if (!Number.isSafeInteger(left.count) || left.count < 0) throw new Error("a file's size is no number");
      const padding = (TAR_BLOCK - (left.count % TAR_BLOCK)) % TAR_BLOCK;
      if (header.type === "0" || header.type === "7") yield { name, size, bytes: portion(queue, left) };
      left.count += padding;
      const rest = portion(queue, left)[Symbol.asyncIterator]();
      while ((await rest.next()).done !== true);
    }
  } finally {
    await queue.close();
  }
}

/** What is left of a file; a reader that stops early leaves the rest to be skipped. Throws where the archive ends within it. */
async function* portion(queue: ByteQueue, left: { count: number }): AsyncIterable<Uint8Array> {
  while (left.count > 0) {
    const part = await queue.some(left.count);
    if (part === undefined) throw new Error("it ends in the middle of a file");
    left.count -= part.length;
    yield part;
  }
}

async function padded(queue: ByteQueue, size: number): Promise<Uint8Array> {
  const whole = await queue.exactly(Math.ceil(size / TAR_BLOCK) * TAR_BLOCK);
  if (whole.length < size) throw new Error("it ends in the middle of a name");
  return whole.subarray(0, size);
}

function zeroEnded(data: Uint8Array): string {
  return Buffer.from(data).toString("utf8").replace(/\0.*$/s, "");
}
