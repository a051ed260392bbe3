import { identifier } from "../../domain/identifier.js";
import type { PublicationFacts } from "../../domain/publication.js";
import { canonicalBlock, makeSource } from "../../domain/source.js";
import type { Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { peekText } from "../../text/encoding.js";
import { jsonRecords } from "../json/json-records.js";
import { asObject, namesIn, textAt, type JsonObject } from "../json/json-value.js";
import { planBlocks } from "./plan-blocks.js";
import { inShort } from "../../text/in-short.js";

const READER = { name: "fhir", version: 1 };

const IS_XML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<[A-Z]\w*[^>]*xmlns=["']http:\/\/hl7\.org\/fhir["']/;

/** Reads guidelines that are given as FHIR PlanDefinitions in JSON, alone or in a Bundle; of other resources it says that it does not. */
export const fhirReader: Reader = {
  ...READER,
  accepts: (_name, head) => {
    const text = peekText(head);
    return (namesIn(text)?.has("resourceType") ?? false) || IS_XML.test(text);
  },
  async *read(input, options) {
    for await (const record of jsonRecords(input, new Set(["entry"]), options)) {
      if (record.kind === "failed") {
        const isXml = record.code === "not-json" && record.message.endsWith('not "<"');
        const message = isXml ? "FHIR is read as JSON only; export the resource in that form" : record.message;
        yield { kind: "refused", name: input.name, code: isXml ? "not-json" : record.code, message };
        continue;
      }
      const value = asObject(record.value) ?? {};
      const isEntry = record.list !== undefined;
      // What is left of a Bundle beside its entries says nothing itself.
      if (!isEntry && textAt(value, "resourceType") === "Bundle") continue;
      const resource = isEntry ? asObject(value["resource"]) : value;
      yield readResource(input.name, resource ?? {}, record.line, options.limits);
    }
  },
};

function readResource(file: string, resource: JsonObject, line: number, limits: Limits): Read {
  const type = textAt(resource, "resourceType");
  const id = textAt(resource, "id");
  const name = id === "" ? file : `${file}!${inShort(id)}`;
  const refuse = (code: Refusal["code"], message: string): Refusal => ({
    kind: "refused",
    name,
    code,
    message: `line ${line}: ${message}`,
  });
  if (type !== "PlanDefinition")
    return refuse(
      "wrong-root",
      `a FHIR resource of type ${inShort(type) || "unknown"} holds no recommendations; only PlanDefinitions are read`,
    );
  const title = canonicalBlock(textAt(resource, "title") || textAt(resource, "name"));
  if (title === "") return refuse("no-title", "the PlanDefinition has no title");
  const key = textAt(resource, "url") || (id === "" ? "" : `PlanDefinition/${id}`);
  const local = key === "" ? undefined : identifier("local", `fhir/${key}`);
  if (local === undefined) return refuse("no-identifier", "the PlanDefinition has neither an address nor an id");
  const blocks = planBlocks(resource);
  if (!blocks.some(({ kind }) => kind !== "heading")) return refuse("no-text", "the PlanDefinition holds no text");
  if (blocks.some(({ text }) => text.length > limits.blockCharacters))
    return refuse("over-limit", `one block has more than ${limits.blockCharacters} characters`);
  const facts = factsOf(resource, title, local);
  const version = textAt(resource, "version");
  const source = makeSource({
    kind: "full text",
    document: `local:${local.value}${version === "" ? "" : ` version ${version}`}`,
    blocks: [{ kind: "title", section: [], text: title }, ...blocks],
    reader: READER,
    language: facts.language,
    ...(facts.date === undefined ? {} : { date: facts.date }),
  });
  return { kind: "document", name, facts, source, remarks: [] };
}

function factsOf(plan: JsonObject, title: string, id: PublicationFacts["identifiers"][number]): PublicationFacts {
  const date = /^\d{4}(?:-\d\d){0,2}/.exec(textAt(plan, "date"))?.[0];
  const publisher = textAt(plan, "publisher");
  const copyright = textAt(plan, "copyright");
  const status = textAt(plan, "status");
  const isDraft = status === "draft" || plan["experimental"] === true;
  return {
    identifiers: [id],
    title,
    titleBasis: "printed",
    authors: publisher === "" ? [] : [publisher],
    ...(publisher === "" ? {} : { container: publisher }),
    ...(date === undefined ? {} : { date, year: Number(date.slice(0, 4)) }),
    tier: "guideline",
    design: "guideline",
    designBasis: "FHIR PlanDefinition",
    language: textAt(plan, "language") || "und",
    ...(copyright === "" ? {} : { licence: canonicalBlock(copyright) }),
    ...(isDraft ? { caution: "Its publisher calls it a draft or an experiment." } : {}),
    ...(status === "retired" ? { status: { kind: "superseded" as const } } : {}),
  };
}
