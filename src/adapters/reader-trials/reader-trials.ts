import { identifier } from "../../domain/identifier.js";
import { makeSource, type BlockDraft } from "../../domain/source.js";
import type { Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { peekText } from "../../text/encoding.js";
import { jsonRecords } from "../json/json-records.js";
import { asObject, namesIn, textAt, type JsonObject } from "../json/json-value.js";
import { lineBlocks, lineFacts, LINES_ID } from "./line-lists.js";
import { trialFacts } from "./trial-facts.js";
import { protocolBlocks } from "./trial-protocol.js";
import { resultBlocks } from "./trial-results.js";
import { inShort } from "../../text/in-short.js";

const READER = { name: "trials", version: 1 };

const LISTS: ReadonlySet<string> = new Set(["studies"]);
/** What stands beside the studies on a page of the registry's answers. */
const PAGE: ReadonlySet<string> = new Set(["totalCount", "nextPageToken"]);

/**
 * Reads trials as ClinicalTrials.gov gives them since 2023 (its version 2): one study, a page of them, or one a line; also records in
 * the line lists of the NLI4CT collection.
 */
export const trialsReader: Reader = {
  ...READER,
  accepts: (_name, head) => {
    const names = namesIn(peekText(head));
    return names !== undefined && (names.has("protocolSection") || names.has("studies") || names.has(LINES_ID));
  },
  async *read(input, options) {
    let reads = 0;
    for await (const record of jsonRecords(input, LISTS, options)) {
      if (record.kind === "failed") {
        reads += 1;
        yield { kind: "refused", name: input.name, code: record.code, message: record.message };
        continue;
      }
      const study = asObject(record.value) ?? {};
      if (
        record.list === undefined &&
        Object.keys(study).length > 0 &&
        Object.keys(study).every((key) => PAGE.has(key))
      )
        continue;
      reads += 1;
      yield readStudy(input.name, study, record.line, options.limits);
    }
    if (reads === 0 && options.signal?.aborted !== true)
      yield { kind: "refused", name: input.name, code: "empty", message: "the page holds no studies" };
  },
};

function readStudy(file: string, study: JsonObject, line: number, limits: Limits): Read {
  const isLines = LINES_ID in study;
  const given = isLines ? textAt(study, LINES_ID) : textAt(study, "protocolSection", "identificationModule", "nctId");
  const id = identifier("nct", given);
  const name = id === undefined ? file : `${file}!${id.value}`;
  const refuse = (code: Refusal["code"], message: string): Refusal => ({
    kind: "refused",
    name,
    code,
    message: `line ${line}: ${message}`,
  });
  if (!isLines && asObject(study["protocolSection"]) === undefined)
    return refuse("wrong-root", "a record of another kind: it has no protocolSection");
  if (id === undefined)
    return refuse(
      "no-identifier",
      given === "" ? "the study has no NCT number" : `"${inShort(given)}" is no NCT number`,
    );
  const facts = isLines ? lineFacts(study, id) : trialFacts(study, id.value);
  const title: BlockDraft[] = facts.titleBasis === "printed" ? [{ kind: "title", section: [], text: facts.title }] : [];
  const content = isLines ? lineBlocks(study) : [...protocolBlocks(study), ...resultBlocks(study)];
  if (!content.some(({ kind }) => kind !== "heading"))
    return refuse("no-text", `${id.value} holds no text but a title`);
  if (content.some(({ text }) => text.length > limits.blockCharacters))
    return refuse("over-limit", `one text of ${id.value} has more than ${limits.blockCharacters} characters`);
  const source = makeSource({
    kind: "full text",
    document: `nct:${id.value}`,
    blocks: [...title, ...content],
    reader: READER,
    language: facts.language,
    ...(facts.date === undefined ? {} : { date: facts.date }),
  });
  return { kind: "document", name, facts, source, remarks: [] };
}
