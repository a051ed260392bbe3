import { makeBareRecord } from "../../domain/bare-record.js";
import { formatIdentifier } from "../../domain/identifier.js";
import { makeSource } from "../../domain/source.js";
import { peekText } from "../../text/encoding.js";
import type { Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { abstractBlocks, isAbstract } from "../references/abstract-parts.js";
import { textLines } from "../references/text-lines.js";
import { marcLanguage } from "../../text/marc-language.js";
import { medlineFacts } from "./medline-facts.js";

const READER = { name: "medline", version: 1 };
const FIELD = /^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/;
const START = /^\s*PMID *- ?\d/;

/**
 * Reads PubMed's text format (MEDLINE, ".nbib"), record by record: one with an abstract is a document, one without a record
 * without a text. A last record without its final field ("SO") is refused, as it may have been cut.
 */
export const medlineReader: Reader = {
  ...READER,
  accepts: (_name, head) => START.test(peekText(head)),
  async *read(input, { limits, signal }) {
    let record: MedlineRecord | undefined;
    for await (const line of textLines(input.bytes, limits.documentBytes)) {
      if (signal?.aborted === true) return;
      const [, tag, value = ""] = /^ {4}/.test(line.text) ? [] : (FIELD.exec(line.text) ?? []);
      if (tag === "PMID") {
        if (record !== undefined) yield recordRead(record, input.name, limits, false);
        record = { line: line.number, fields: new Map(), open: undefined, characters: 0 };
      }
      if (record === undefined) continue;
      record.characters += line.text.length;
      record.wrong ??= line.wrong ?? (record.characters > limits.documentBytes ? "length" : undefined);
      if (record.wrong !== undefined) {
        record.fields.clear();
        record.open = undefined;
      } else if (tag !== undefined) record.open = openField(record, tag, value);
      else if (record.open !== undefined && line.text.trim() !== "") addLine(record.open, line.text.trim());
    }
    if (record !== undefined) yield recordRead(record, input.name, limits, true);
  },
};

interface MedlineRecord {
  readonly line: number;
  readonly fields: Map<string, string[]>;
  open: string[] | undefined;
  characters: number;
  wrong?: "bytes" | "length" | undefined;
}

function openField(record: MedlineRecord, tag: string, value: string): string[] {
  const values = record.fields.get(tag) ?? [];
  record.fields.set(tag, values);
  values.push(value.trim());
  return values;
}

/** A line that goes on with the value before it. */
function addLine(values: string[], text: string): void {
  values.push(`${values.pop() ?? ""} ${text}`);
}

function recordRead(record: MedlineRecord, file: string, limits: Limits, last: boolean): Read {
  const facts = medlineFacts(record.fields);
  const [first] = facts.identifiers;
  const name = first === undefined ? file : `${file}!${first.value}`;
  const refuse = (code: Refusal["code"], why: string): Refusal => ({
    kind: "refused",
    name,
    code,
    message: `line ${record.line}: ${first === undefined ? "the record" : `PMID ${first.value}`}: ${why}`,
  });
  if (record.wrong === "bytes") return refuse("bad-encoding", "it has bytes that are not text; save the file as UTF-8");
  if (record.wrong === "length") return refuse("over-limit", `it has more than ${limits.documentBytes} characters`);
  if (last && !record.fields.has("SO")) return refuse("truncated", "it ends without its last field, “SO”");
  if (first === undefined) return refuse("no-identifier", "it has no PMID");
  if (facts.title === "") return refuse("no-title", "it has no title");
  const { text, language } = abstractOf(record.fields, facts.language);
  if (!isAbstract(text, facts.title))
    return { kind: "record", name, record: makeBareRecord(facts, READER), remarks: [] };
  const blocks = abstractBlocks(text);
  if (blocks.some((block) => block.text.length > limits.blockCharacters))
    return refuse("over-limit", `one paragraph has more than ${limits.blockCharacters} characters`);
  const source = makeSource({
    kind: "abstract",
    document: facts.identifiers.map(formatIdentifier).join(" "),
    blocks: [{ kind: "title", section: [], text: facts.title }, ...blocks],
    reader: READER,
    language,
    ...(facts.date === undefined ? {} : { date: facts.date }),
  });
  return { kind: "document", name, facts, source, remarks: [] };
}

/** The English abstract, else one in another language with that language. */
function abstractOf(
  fields: ReadonlyMap<string, readonly string[]>,
  language: string,
): { text: string; language: string } {
  const own = fields.get("AB")?.join(" ") ?? "";
  if (own.trim() !== "") return { text: own, language: "en" };
  // "OAB - La gota duele. OABL- spa": each language stands behind its abstract.
  const tag = fields.get("OABL")?.[0];
  return { text: fields.get("OAB")?.[0] ?? "", language: tag === undefined ? language : marcLanguage(tag) };
}
