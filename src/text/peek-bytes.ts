/** The first bytes of a stream, and the whole stream again with those bytes in front; it can be read once. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly whole: AsyncIterable<Uint8Array>;
}

/**
 * Reads at least `count` bytes, or all there are, and puts them back. `head` has at most `count` bytes. Throws what the
 * stream throws. A reader of `whole` that stops early closes the stream, and so must whoever never reads it (`drop`).
 */
export async function peekBytes(bytes: AsyncIterable<Uint8Array>, count: number): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size < count && !ended) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else {
      chunks.push(next.value);
      size += next.value.length;
    }
  }
  return { head: headOf(chunks, Math.min(size, count)), whole: again() };

  async function* again(): AsyncIterable<Uint8Array> {
    try {
      yield* chunks.splice(0);
      while (!ended) {
        const next = await iterator.next();
        if (next.done === true) ended = true;
        else yield next.value;
      }
    } finally {
      if (!ended) await iterator.return?.();
    }
  }
}

/** Closes a stream that nobody is going to read. */
export async function drop(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const iterator = bytes[Symbol.asyncIterator]();
  // A generator that has not started has nothing to close: one step makes it open and own the stream.
  const first = await iterator.next();
  if (first.done !== true) await iterator.return?.();
}

function headOf(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const head = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    if (at >= size) break;
    head.set(chunk.subarray(0, size - at), at);
    at += chunk.length;
  }
  return head;
}
