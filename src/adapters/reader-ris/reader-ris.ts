import { peekText } from "../../text/encoding.js";
import type { Input, Limits, Read, Reader } from "../../ports/reader.js";
import type { ReferencePlace } from "../references/reference.js";
import { readReference, refusedReference } from "../references/reference.js";
import { textLines } from "../references/text-lines.js";
import { risReference } from "./ris-reference.js";

const READER = { name: "ris", version: 1 };
const FIELD = /^([A-Z][A-Z0-9]) {1,2}-(?: ?(.*))?$/;
const START = /^\s*TY {1,2}- ?[A-Z]/;
/** Some publishers write lines about themselves before the first entry. */
const NAMED_START = /\n\s*TY {1,2}- ?[A-Z]/;

/**
 * Reads lists of references in the RIS format, entry by entry. An entry that is not closed is refused, as its abstract may be
 * cut.
 */
export const risReader: Reader = {
  ...READER,
  accepts: (name, head) => {
    const text = peekText(head);
    return START.test(text) || (/\.ris$/i.test(name) && NAMED_START.test(text));
  },
  async *read(input, { limits, signal }) {
    let entry: Entry | undefined;
    let between: "before" | "after" | "told" = "before";
    for await (const line of textLines(input.bytes, limits.documentBytes)) {
      if (signal?.aborted === true) return;
      const [, tag, value = ""] = FIELD.exec(line.text) ?? [];
      if (tag === "TY") {
        if (entry !== undefined) yield notClosed(entry, input, limits);
        entry = { line: line.number, fields: [], characters: 0 };
      } else if (entry === undefined) {
        if (between === "after" && line.text.trim() !== "" && !/^\d+\.?$/.test(line.text.trim())) {
          between = "told";
          yield {
            kind: "refused",
            name: input.name,
            code: "not-recognised",
            message: `line ${line.number}: it stands between two entries: expected “TY  - ”`,
          };
        }
        continue;
      }
      entry.characters += line.text.length;
      entry.wrong ??= line.wrong;
      if (entry.characters > limits.documentBytes) entry.wrong ??= "length";
      if (entry.wrong !== undefined) entry.fields.length = 0;
      if (tag === "ER") {
        yield entryRead(entry, input, limits);
        entry = undefined;
        between = "after";
      } else if (entry.wrong === undefined) take(entry, tag, tag === undefined ? line.text : value);
    }
    if (entry !== undefined) yield notClosed(entry, input, limits);
  },
};

interface Entry {
  readonly line: number;
  readonly fields: [tag: string, value: string][];
  characters: number;
  wrong?: "bytes" | "length" | undefined;
}

/** A line without a tag goes on with the field before it. */
function take(entry: Entry, tag: string | undefined, value: string): void {
  const last = entry.fields.at(-1);
  if (tag !== undefined) entry.fields.push([tag, value]);
  else if (last !== undefined) last[1] += `\n${value}`;
}

function placeOf(entry: Entry, input: Input, limits: Limits): ReferencePlace {
  return {
    file: input.name,
    where: `line ${entry.line}`,
    reader: READER,
    longestBlock: limits.blockCharacters,
  };
}

function entryRead(entry: Entry, input: Input, limits: Limits): Read {
  const place = placeOf(entry, input, limits);
  if (entry.wrong === "bytes")
    return refusedReference(place, "bad-encoding", "the entry has bytes that are not text; save the file as UTF-8");
  if (entry.wrong === "length")
    return refusedReference(place, "over-limit", `the entry has more than ${limits.documentBytes} characters`);
  return readReference(risReference(entry.fields), place);
}

function notClosed(entry: Entry, input: Input, limits: Limits): Read {
  const place = placeOf(entry, input, limits);
  return refusedReference(place, "truncated", "the entry is not closed by “ER  - ”");
}
