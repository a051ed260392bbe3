import { Fault } from "../../domain/fault.js";

/** The body as JSON. Faults: `bad-input` for another media type or no JSON, `limit-exceeded` above `most` bytes. */
export async function jsonBody(request: Request, most: number): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  // A page of another site can send a form or plain text here without asking; JSON it cannot.
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type))
    throw new Fault("bad-input", "The body is not said to be JSON.", "Send Content-Type: application/json.");
  const text = new TextDecoder("utf-8", { fatal: true });
  try {
    return JSON.parse(text.decode(await bodyBytes(request, most))) as unknown;
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault("bad-input", "The body is no JSON in UTF-8.", "Look at its end, its quotes and its encoding.");
  }
}

/** The body, of so many bytes at most. Fault `limit-exceeded` above. */
export async function bodyBytes(request: Request, most: number): Promise<Uint8Array> {
  const tooMuch = () =>
    new Fault("limit-exceeded", `The body is larger than ${most.toLocaleString("en-GB")} bytes.`, "Send less at once.");
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooMuch();
  const pieces: Uint8Array[] = [];
  let size = 0;
  const body = request.body as AsyncIterable<Uint8Array> | null;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > most) throw tooMuch();
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
