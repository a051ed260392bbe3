import fc from "fast-check";
import { expect, it } from "vitest";
import { drop, peekBytes } from "./peek-bytes.js";

async function* stream(chunks: readonly Uint8Array[], onClose?: () => void): AsyncIterable<Uint8Array> {
  try {
    yield* chunks;
  } finally {
    onClose?.();
  }
}

it("gives the head, and then every byte in order, however the bytes are cut", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 9 })), fc.nat({ max: 30 }), async (chunks, count) => {
      const all = Buffer.concat(chunks);
      const { head, whole } = await peekBytes(stream(chunks), count);
      const read: Uint8Array[] = [];
      for await (const chunk of whole) read.push(chunk);
      expect(Buffer.concat(read)).toEqual(all);
      expect(Buffer.from(head)).toEqual(all.subarray(0, count));
    }),
  );
});

it("closes the stream when its reader stops early, and when it is dropped unread", async () => {
  const many = Array.from({ length: 9 }, () => new Uint8Array(4));
  let closed = 0;
  const first = await peekBytes(
    stream(many, () => (closed += 1)),
    4,
  );
  for await (const chunk of first.whole) if (chunk.length > 0) break;
  expect(closed).toBe(1);
  const second = await peekBytes(
    stream(many, () => (closed += 1)),
    4,
  );
  await drop(second.whole);
  expect(closed).toBe(2);
});
