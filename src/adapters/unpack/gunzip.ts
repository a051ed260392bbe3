import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** Whether bytes start as gzip data does. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/** The unpacked bytes of gzip data, as fast as they are asked for. Throws where the data is damaged or ends early. */
export async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const packed = Readable.from(bytes, { highWaterMark: 1 });
  const unzip = createGunzip({ chunkSize: 64 * 1024 });
  // The error arrives through the iteration below; the callback only keeps it from being called unhandled.
  pipeline(packed, unzip, () => undefined);
  try {
    for await (const chunk of unzip) yield chunk as Uint8Array;
  } finally {
    packed.destroy();
    unzip.destroy();
  }
}
