/** Why a file's bytes are not there: a refusal's code and words. */
export interface Unread {
  readonly code: "over-limit" | "not-readable";
  readonly message: string;
}

/** All of a stream's bytes; why not, where there are more than `limit` or they stop coming; nothing once aborted. */
export async function wholeFile(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
  signal?: AbortSignal,
): Promise<Uint8Array | Unread | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of bytes) {
      if (signal?.aborted === true) return undefined;
      size += chunk.length;
      if (size > limit) return { code: "over-limit", message: `more than ${limit} bytes` };
      chunks.push(chunk);
    }
  } catch (error) {
    return { code: "not-readable", message: error instanceof Error ? error.message : String(error) };
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
