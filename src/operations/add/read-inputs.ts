import type { Input, Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { peekText } from "../../text/encoding.js";
import { drop, peekBytes } from "../../text/peek-bytes.js";

/** How many first bytes of a file decide who reads it. */
export const HEAD_BYTES = 4096;

/** Opens archives: the files in one, or a file that is none as it is; a refusal where an archive is damaged. */
export type Unpack = (
  input: Input,
  options: { readonly limits: Limits; readonly signal?: AbortSignal },
) => AsyncIterable<Input | Refusal>;

export interface ReadInputsOptions {
  /** Asked in this order; the first that accepts a file reads it. */
  readonly readers: readonly Reader[];
  readonly unpack: Unpack;
  readonly limits: Limits;
  readonly signal?: AbortSignal;
  /** Whether citations are kept: for a text that is to be checked. */
  readonly citations?: boolean;
}

/** What stands among inputs and passes through in its place: a refusal, or a mark of who hands the inputs in. */
export interface Passing {
  readonly kind: string;
  readonly name: string;
}

/**
 * Reads every document of every input, archives opened, each with the reader that is for it. Every file gives at least one
 * document or one refusal, in order; a file that no reader wants is refused as `not-recognised` with what was expected.
 * Ends soon after `signal` is aborted.
 */
export async function* readInputs<Passes extends Passing = Refusal>(
  inputs: AsyncIterable<Input | Passes> | Iterable<Input | Passes>,
  options: ReadInputsOptions,
): AsyncIterable<Read | Passes> {
  const aborted = () => options.signal?.aborted === true;
  for await (const input of inputs) {
    if (aborted()) return;
    if ("kind" in input) {
      yield input;
      continue;
    }
    for await (const member of options.unpack(input, options)) {
      if (aborted()) return;
      if ("kind" in member) yield member;
      else yield* readOne(member, options);
    }
  }
}

async function* readOne(
  input: Input,
  { readers, limits, signal, citations = false }: ReadInputsOptions,
): AsyncIterable<Read> {
  const { name } = input;
  try {
    const { head, whole } = await peekBytes(input.bytes, HEAD_BYTES);
    const reader = readers.find((one) => one.accepts(name, head));
    if (reader !== undefined && head.length > 0) {
      let reads = 0;
      for await (const read of reader.read(
        { ...input, bytes: whole },
        { limits, citations, ...(signal === undefined ? {} : { signal }) },
      )) {
        reads++;
        yield read;
      }
      if (reads === 0 && signal?.aborted !== true)
        yield { kind: "refused", name, code: "empty", message: `it is read as ${reader.name}, but no record is in it` };
      return;
    }
    await drop(whole);
    if (head.length === 0) yield { kind: "refused", name, code: "empty", message: "the file has no bytes" };
    else yield { kind: "refused", name, code: "not-recognised", message: notRecognised(readers, head) };
  } catch (error) {
    // Whatever one file does, the next ones are still read.
    const message = error instanceof Error ? error.message : String(error);
    yield { kind: "refused", name, code: "not-readable", message };
  }
}

/** Kinds of file that people try and no reader wants, told from their first bytes, with what to do. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^PK[^\w\s]{2}/, "a zip archive or an Office document; unpack it first"],
  [/^%PDF-/, "a PDF"],
  [/^\s*(?:<!doctype html|<html)/i, "a web page"],
  [/^\s*[[{]/, "perhaps JSON"],
  [/^\s*</, "XML or HTML of another kind"],
];

function notRecognised(readers: readonly Reader[], head: Uint8Array): string {
  const expected = readers.map((reader) => reader.name).join(", ");
  const text = peekText(head);
  const known = KNOWN.find(([shape]) => shape.test(text));
  const looks = known === undefined ? "" : ` (${known[1]})`;
  return `none of the readers is for it (${expected}); it starts with ${firstBytes(text, head)}${looks}`;
}

/** The first bytes as a person can read them: as text where they are, else in hexadecimal. */
function firstBytes(text: string, head: Uint8Array): string {
  const start = text.trimStart().slice(0, 40).replace(/\s+/g, " ");
  if (start !== "" && !/[\p{Cc}\ufffd]/u.test(start)) return `"${start.trimEnd()}"`;
  return [...head.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
