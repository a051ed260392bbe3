import { makeSource } from "../../domain/source.js";
import { formatIdentifier } from "../../domain/identifier.js";
import type { Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { decodeText, peekText } from "../../text/encoding.js";
import { markRecommendations } from "../../text/recommendations/mark-recommendations.js";
import { wholeFile } from "../../text/whole-file.js";
import { readFrontMatter } from "./front-matter.js";
import { noteBlocks } from "./note-blocks.js";
import { languageOf, noteFacts } from "./note-facts.js";

const READER = { name: "note", version: 2 };

/** Keys that other front matter seldom has. */
const NOTE_ONLY = [/^format:/m, /^tier:/m, /^design:/m, /^seen:/m, /^title-basis:/m, /^key:/m];

/** Reads evidence notes: Markdown with front matter, as `docs/evidence-note.md` describes them. One file gives one document. */
export const noteReader: Reader = {
  ...READER,
  accepts: (name, head) => {
    const front = /^\s*---[ \t]*\r?\n([\s\S]*?)(?:^---|$(?![\s\S]))/m.exec(peekText(head))?.[1] ?? "";
    if (/^format:[ \t]*["']?citeside-note/m.test(front)) return true;
    // Markdown whose front matter has a note's keys was meant as one, and its author is told what it lacks.
    return /\.(?:md|markdown)$/i.test(name) && NOTE_ONLY.filter((key) => key.test(front)).length >= 2;
  },
  async *read(input, { limits, signal }) {
    const bytes = await wholeFile(input.bytes, limits.documentBytes, signal);
    if (bytes === undefined) return;
    yield bytes instanceof Uint8Array
      ? readNote(input.name, bytes, limits)
      : refuse(input.name, bytes.code, bytes.message);
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
  const { blocks: plain, remarks } = noteBlocks(facts.title, body, bodyLine);
  const blocks = markRecommendations(plain, facts);
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
