import { LABEL_SECTIONS } from "../../domain/label-sections.js";
import { makeSource } from "../../domain/source.js";
import type { Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { peekText } from "../../text/encoding.js";
import { jsonRecords } from "../json/json-records.js";
import { asObject, namesIn, textAt, type JsonObject } from "../json/json-value.js";
import { openfdaBlocks } from "./openfda-blocks.js";
import { openfdaFacts, setIdIn } from "./openfda-facts.js";
import { inShort } from "../../text/in-short.js";

const READER = { name: "openfda", version: 1 };

const LISTS: ReadonlySet<string> = new Set(["results"]);
const FIELDS: ReadonlySet<string> = new Set(LABEL_SECTIONS.map(({ field }) => field));

/** Names that only records of openFDA have. */
const TELLING = ["openfda", "set_id", "spl_set_id", "spl_product_data_elements", "spl_unclassified_section"];

/** Reads drug labels as openFDA gives them: answers of its service, bulk files, one label, or labels line by line. */
export const openfdaReader: Reader = {
  ...READER,
  accepts: (_name, head) => {
    const text = peekText(head);
    const names = namesIn(text);
    if (names === undefined) return false;
    const answer = names.has("meta") && (names.has("results") || /open\.?fda/i.test(text));
    const error = [...names].join(" ") === "error code message";
    return answer || error || TELLING.some((name) => names.has(name));
  },
  async *read(input, options) {
    let reads = 0;
    for await (const record of jsonRecords(input, LISTS, options)) {
      if (record.kind === "failed") {
        reads += 1;
        yield { kind: "refused", name: input.name, code: record.code, message: record.message };
        continue;
      }
      // What stands beside the list tells of the answer, not of a label.
      const value = asObject(record.value);
      if (record.list === undefined && value !== undefined && "meta" in value) continue;
      reads += 1;
      yield readLabel(input.name, value ?? {}, record.line, options.limits);
    }
    if (reads === 0 && options.signal?.aborted !== true)
      yield { kind: "refused", name: input.name, code: "empty", message: "the answer holds no results" };
  },
};

function readLabel(file: string, label: JsonObject, line: number, limits: Limits): Read {
  const setId = setIdIn(label);
  const name = setId === undefined ? file : `${file}!${setId}`;
  const refuse = (code: Refusal["code"], message: string): Refusal => ({
    kind: "refused",
    name,
    code,
    message: `line ${line}: ${message}`,
  });
  const error = [textAt(label, "error", "code"), textAt(label, "error", "message")].filter((part) => part !== "");
  if (error.length > 0) return refuse("no-text", `openFDA answered with an error: ${inShort(error.join(": "))}`);
  const isLabel = Object.keys(label).some((field) => FIELDS.has(field.replace(/_table$/, "")));
  if (setId === undefined && !isLabel) return refuse("wrong-root", "a record of another kind, not a drug label");
  if (setId === undefined) return refuse("no-identifier", "the label has no set id");
  if (!isLabel) return refuse("no-text", `the record of label ${setId} names a product and holds no text`);
  const facts = openfdaFacts(label, setId);
  if (facts === undefined) return refuse("no-title", `label ${setId} names no product`);
  const { blocks, adrift } = openfdaBlocks(label);
  if (!blocks.some(({ kind }) => kind !== "heading")) return refuse("no-text", `label ${setId} holds no text`);
  if (blocks.some(({ text }) => text.length > limits.blockCharacters))
    return refuse("over-limit", `one block of label ${setId} has more than ${limits.blockCharacters} characters`);
  const source = makeSource({
    kind: "label",
    document: `spl:${setId} version ${facts.label?.version ?? "unknown"}`,
    blocks,
    reader: READER,
    language: facts.language,
    ...(facts.date === undefined ? {} : { date: facts.date }),
  });
  const remarks = adrift === 0 ? [] : [`${adrift} tables were not found in the running text and follow it`];
  return { kind: "document", name, facts, source, remarks };
}
