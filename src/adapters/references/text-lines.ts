import { encodingOf } from "../../text/encoding.js";
import { peekBytes } from "../../text/peek-bytes.js";

/** One line of a text file, without its end. */
export interface TextLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Why its text is not to be relied on: bytes that are not in the file's encoding, or more characters than the limit. */
  readonly wrong?: "bytes" | "length";
}

const PIECE = 64 * 1024;

/**
 * The lines of a text file in UTF-8 or UTF-16, however they end. No more than a piece and one line is held; of a line with more
 * than `longest` characters only so many.
 */
export async function* textLines(bytes: AsyncIterable<Uint8Array>, longest: number): AsyncIterable<TextLine> {
  const { head, whole } = await peekBytes(bytes, 4);
  const { label, mark } = encodingOf(head);
  // Wrong bytes become this character, which no text that was read rightly holds.
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  let number = 0;
  let held = "";
  let overlong = false;
  let afterReturn = false;
  const lineOf = (text: string): TextLine => ({
    text: text.slice(0, longest),
    number: ++number,
    ...(overlong || text.length > longest
      ? { wrong: "length" as const }
      : text.includes("\ufffd")
        ? { wrong: "bytes" as const }
        : {}),
  });
  let skip = mark;
  for await (const chunk of whole)
    for (let at = 0; at < chunk.length; at += PIECE) {
      const marked = Math.min(skip, chunk.length - at);
      skip -= marked;
      let text = decoder.decode(chunk.subarray(at + marked, at + PIECE), { stream: true });
      if (text === "") continue;
      if (afterReturn && text.startsWith("\n")) text = text.slice(1);
      afterReturn = text.endsWith("\r");
      const lines = text.split(/\r\n|\n|\r/);
      const last = lines.pop() ?? "";
      for (const line of lines) {
        yield lineOf(held + line);
        held = "";
        overlong = false;
      }
      if (overlong) continue;
      held += last;
      // What is beyond the limit is let go, so that a file of one endless line fills no memory.
      overlong = held.length > longest;
      if (overlong) held = held.slice(0, longest);
    }
  const rest = held + decoder.decode();
  if (rest !== "" || overlong) yield lineOf(rest);
}
