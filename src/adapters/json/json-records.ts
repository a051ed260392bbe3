import type { Input, Limits } from "../../ports/reader.js";
import { decodeChunks, UnknownEncoding } from "../xml/decode-chunks.js";
import { JsonScanner, type Scanned } from "./json-scanner.js";

/**
 * The records of a JSON file, one at a time, with no more of the file held than the open one; `lists` are the names of arrays of
 * records in an object at the top. After a fault within a record it goes on with the next; after one between records it stops.
 * Never throws for what the bytes hold.
 */
export async function* jsonRecords(
  input: Input,
  lists: ReadonlySet<string>,
  { limits, signal }: { readonly limits: Limits; readonly signal?: AbortSignal },
): AsyncIterable<Scanned> {
  const scanner = new JsonScanner(lists, limits);
  let empty = true;
  try {
    for await (const piece of decodeChunks(input.bytes)) {
      if (signal?.aborted === true) return;
      empty &&= piece.trim() === "";
      yield* scanner.write(piece);
      if (scanner.stopped) return;
    }
  } catch (error) {
    const code = error instanceof UnknownEncoding ? "bad-encoding" : "not-readable";
    yield { kind: "failed", code, message: error instanceof Error ? error.message : String(error) };
    return;
  }
  if (empty) yield { kind: "failed", code: "empty", message: "the file holds no text" };
  else yield* scanner.end();
}
