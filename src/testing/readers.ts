import fc from "fast-check";
import { canonicalBlock } from "../domain/source.js";
import { DEFAULT_LIMITS, type Document, type Input, type Limits, type Read, type Reader } from "../ports/reader.js";

/** An input made of text or bytes, handed over in pieces of `piece` bytes so that readers meet cuts in awkward places. */
export function inputOf(name: string, content: string | Uint8Array, piece = 1000): Input {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, bytes: pieces(bytes, piece) };
}

async function* pieces(bytes: Uint8Array, piece: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += piece) yield bytes.subarray(start, start + piece);
}

/** Everything that a reader makes of an input, in order. */
export async function readAll(reader: Reader, input: Input, limits: Partial<Limits> = {}): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of reader.read(input, { limits: { ...DEFAULT_LIMITS, ...limits } })) reads.push(read);
  return reads;
}

/** The one document that a reader makes of a text. Throws with the refusal's words when there is none. */
export async function readOne(reader: Reader, name: string, content: string | Uint8Array): Promise<Document> {
  const [read, ...others] = await readAll(reader, inputOf(name, content));
  if (read?.kind !== "document" || others.length > 0) throw new Error(`not one document: ${JSON.stringify(read)}`);
  return read;
}

/** Each block as "kind [section] text", the form in which tests state what a reader must give. */
export function linesOf({ source }: Document): string[] {
  return source.blocks.map(
    ({ kind, section, start, end }) => `${kind} [${section.join(" > ")}] ${source.text.slice(start, end)}`,
  );
}

/** What is wrong with the places of a document's blocks: they must tile the text, one a line, each in canonical form. */
export function misplaced({ source }: Document): string[] {
  const lines = source.text.split("\n");
  return [
    ...(lines.length === source.blocks.length ? [] : [`${lines.length} lines, ${source.blocks.length} blocks`]),
    ...source.blocks.flatMap(({ index, start, end }) => {
      const slice = source.text.slice(start, end);
      return slice === lines[index] && slice !== "" && slice === canonicalBlock(slice)
        ? []
        : [`block ${index}: ${slice}`];
    }),
  ];
}

/** A valid file damaged at random: cut short, bytes changed, stretches taken out or doubled. */
export function damaged(valid: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat({ max: valid.length - 1 });
  const cut = place.map((end) => valid.slice(0, end));
  const flip = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }).map((changes) => {
    const copy = valid.slice();
    for (const [at, byte] of changes) copy[at] = byte;
    return copy;
  });
  const stretch = fc.tuple(place, fc.integer({ min: 1, max: 200 }));
  const removed = stretch.map(([at, length]) => joined(valid.slice(0, at), valid.slice(at + length)));
  const doubled = stretch.map(([at, length]) => joined(valid.slice(0, at + length), valid.slice(at)));
  return fc.oneof(cut, flip, removed, doubled);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
