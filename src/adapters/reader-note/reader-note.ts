import { makeSource } from "../../domain/source.js";
import { formatIdentifier } from "../../domain/identifier.js";
import type { Input, Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { decodeText, peekText } from "../../text/encoding.js";
import { readFrontMatter } from "./front-matter.js";
import { noteBlocks } from "./note-blocks.js";
import { languageOf, noteFacts } from "./note-facts.js";

const READER = { name: "note", version: 1 };

/** Reads evidence notes: Markdown with front matter, as `docs/evidence-note.md` describes them. One file gives one document. */
export const noteReader: Reader = {
  ...READER,
  accepts: (name, head) =>
    /\.(?:md|markdown)$/i.test(name) || /^\s*---\s[\s\S]*?^format:[ \t]*citeside-note/m.test(peekText(head)),
  async *read(input, { limits, signal }) {
    const bytes = await collect(input, limits.documentBytes, signal);
    if (bytes === undefined) return;
    yield bytes instanceof Uint8Array ? readNote(input.name, bytes, limits) : bytes;
  },
};

function refuse(name: string, code: Refusal["code"], message: string): Refusal {
  return { kind: "refused", name, code, message };
}

function readNote(name: string, bytes: Uint8Array, limits: Limits): Read {
  const decoded = decodeText(bytes);
  if ("problem" in decoded) return refuse(name, "bad-encoding", decoded.problem);
  const text = decoded.text.replace(/\r\n?/g, "\n");
  if (text.trim() === "") return refuse(name, "empty", "the file holds no text");
  const front = readFrontMatter(text);
  if ("problem" in front) return refuse(name, "bad-front-matter", front.problem);
  const { fields, body, bodyLine } = front;
  const facts = noteFacts(fields);
  if (facts.title === "") return refuse(name, "no-title", "the title holds no readable character");
  const { blocks, remarks } = noteBlocks(facts.title, body, bodyLine);
  const longest = blocks.find((block) => block.text.length > limits.blockCharacters);
  if (longest !== undefined)
    return refuse(name, "over-limit", `one block has more than ${limits.blockCharacters} characters`);
  if (!blocks.some((block) => block.kind !== "title" && block.kind !== "heading" && block.text !== ""))
    return refuse(name, "no-text", "nothing but a title and headings: a title alone is never quoted");
  const source = makeSource({
    kind: "note",
    document: [...facts.identifiers.map(formatIdentifier), `key:${fields.key}`].join(" "),
    blocks,
    reader: READER,
    language: languageOf(fields),
    seen: fields.seen,
    ...(fields.date === undefined && fields.year === undefined ? {} : { date: fields.date ?? fields.year ?? "" }),
  });
  return { kind: "document", name, facts, source, remarks };
}

/** The whole of a note's bytes; a refusal where there are too many or they cannot be read; nothing once aborted. */
async function collect(input: Input, limit: number, signal?: AbortSignal): Promise<Uint8Array | Refusal | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of input.bytes) {
      if (signal?.aborted === true) return undefined;
      size += chunk.length;
      if (size > limit) return refuse(input.name, "over-limit", `more than ${limit} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    return refuse(input.name, "not-readable", error instanceof Error ? error.message : String(error));
  }
  return Buffer.concat(chunks);
}
