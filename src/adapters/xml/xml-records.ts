import type { Input, Limits, Refusal } from "../../ports/reader.js";
import { decodeChunks, UnknownEncoding } from "./decode-chunks.js";
import { type BuiltRecord, TreeBuilder, XmlProblem, type XmlShape } from "./tree-builder.js";

/** A record of the file, or why a part of it could not be read. */
export type XmlRecord =
  | ({ readonly kind: "record" } & BuiltRecord)
  | { readonly kind: "failed"; readonly code: Refusal["code"]; readonly message: string };

/** Longer start tags than this are not looked for across the end of a piece. Characters. */
const LONGEST_TAG_START = 64;

/**
 * The records of an XML file, one at a time, with no more of the file held than the open one. After a fault it goes on with
 * the next record whose start can be found. Never throws for what the bytes hold; a failure of the bytes themselves and an
 * early end become `failed`.
 */
export async function* xmlRecords(
  input: Input,
  shape: XmlShape,
  { limits, signal }: { readonly limits: Limits; readonly signal?: AbortSignal },
): AsyncIterable<XmlRecord> {
  const start = new RegExp(`<(?:${[...shape.records].join("|")})[\\s>]`);
  let builder: TreeBuilder | undefined = new TreeBuilder(shape, limits, 1);
  let line = 1;
  let tail = "";
  let empty = true;
  try {
    for await (const chunk of decodeChunks(input.bytes)) {
      let piece = chunk;
      empty &&= piece.trim() === "";
      while (piece !== "") {
        if (signal?.aborted === true) return;
        if (builder === undefined) {
          const text: string = tail + piece;
          const found = text.search(start);
          if (found === -1) {
            tail = text.slice(-LONGEST_TAG_START);
            line += lineFeeds(text) - lineFeeds(tail);
            break;
          }
          builder = new TreeBuilder(shape, limits, line + lineFeeds(text.slice(0, found)), true);
          piece = text.slice(found);
          tail = "";
        }
        const problem = attempt(builder, piece);
        for (const record of builder.finished()) yield { kind: "record", ...record };
        if (problem === undefined) break;
        yield { kind: "failed", code: problem.code, message: problem.message };
        if (problem.code === "wrong-root") return;
        line = problem.line;
        piece = piece.slice(problem.at);
        builder = undefined;
      }
    }
  } catch (error) {
    const code = error instanceof UnknownEncoding ? "bad-encoding" : "not-readable";
    yield { kind: "failed", code, message: error instanceof Error ? error.message : String(error) };
    return;
  }
  if (empty) yield { kind: "failed", code: "empty", message: "the file holds no text" };
  else if (builder !== undefined) yield* unfinished(builder, shape);
}

function attempt(builder: TreeBuilder, piece: string): XmlProblem | undefined {
  try {
    builder.write(piece);
    return undefined;
  } catch (error) {
    if (error instanceof XmlProblem) return error;
    throw error;
  }
}

function* unfinished(builder: TreeBuilder, shape: XmlShape): Iterable<XmlRecord> {
  const { unclosed, line } = builder;
  if (unclosed !== undefined) {
    const message = `line ${line}: the file ends before </${unclosed.name}>, which began in line ${unclosed.line}`;
    yield { kind: "failed", code: "truncated", message };
  } else if (!builder.sawRoot)
    yield { kind: "failed", code: "not-xml", message: `there is no element in it; expected ${shape.expected}` };
}

function lineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
