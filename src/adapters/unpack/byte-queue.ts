/** Bytes of a stream in the portions that the taker asks for; nothing is read before it is asked for. */
export class ByteQueue {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#source = bytes[Symbol.asyncIterator]();
  }

  /** Between one byte and `most`, as they come; nothing at the end of the stream. */
  async some(most: number): Promise<Uint8Array | undefined> {
    while (this.#held.length === 0) {
      const next = await this.#source.next();
      if (next.done === true) return undefined;
      this.#held = next.value;
    }
    const taken = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  /** Exactly `count` bytes, or fewer at the end of the stream. */
  async exactly(count: number): Promise<Uint8Array> {
    const taken = new Uint8Array(count);
    let size = 0;
    while (size < count) {
      const part = await this.some(count - size);
      if (part === undefined) return taken.subarray(0, size);
      taken.set(part, size);
      size += part.length;
    }
    return taken;
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }
}
