import { makeSource, type BlockDraft } from "../../domain/source.js";
import type { Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { peekText } from "../../text/encoding.js";
import { find, findAll, type XmlElement } from "../xml/element.js";
import { rootName } from "../xml/root-name.js";
import { xmlRecords } from "../xml/xml-records.js";
import { SplBlocks } from "./spl-blocks.js";
import { documentType, isOtc, setIdOf, splFacts } from "./spl-facts.js";
import { productRows, productsOf } from "./spl-products.js";
import { words } from "../label-text/label-text.js";

const READER = { name: "spl", version: 1 };

const SHAPE = {
  records: new Set(["document"]),
  wrappers: new Set<string>(),
  ignored: new Set(["asContent", "observationMedia", "performance", "characteristic", "asEquivalentEntity"]),
  expected: "<document> (HL7 SPL)",
};

/** Reads drug labels as FDA publishes them: Structured Product Labeling, one label to a file. */
export const splReader: Reader = {
  ...READER,
  accepts: (_name, head) => rootName(head) === "document" && /["']urn:hl7-org:v3["']/.test(peekText(head)),
  async *read(input, options) {
    for await (const record of xmlRecords(input, SHAPE, options)) {
      if (record.kind === "failed")
        yield { kind: "refused", name: input.name, code: record.code, message: record.message };
      else yield readLabel(input.name, record.element, record.remarks, options.limits);
    }
  },
};

/** Documents in SPL's form that are no label of a medicine for people. */
function notALabel(type: string): string | undefined {
  if (/^(?:indexing|60685-5)/i.test(type)) return "it classes a substance or product and is not a label";
  if (/animal|veterinary/i.test(type)) return "it is the label of a drug for animals";
  if (
    /registration|notification|listing|certification|identification|request|fee\b/i.test(type) &&
    !/label/i.test(type)
  )
    return "it is a notice to FDA and not a label";
  return undefined;
}

function readLabel(name: string, document: XmlElement, faults: readonly string[], limits: Limits): Read {
  const where = `line ${document.line}: `;
  const refuse = (code: Refusal["code"], message: string): Refusal => ({
    kind: "refused",
    name,
    code,
    message: where + message,
  });
  const type = documentType(document);
  const other = notALabel(type);
  if (other !== undefined) return refuse("wrong-root", `${other} (${type})`);
  const setId = setIdOf(document);
  if (setId === undefined) return refuse("no-identifier", "the label has no set id");
  const facts = splFacts(document, setId);
  if (facts === undefined) return refuse("no-title", "the label has no title and names no product");
  const content = new SplBlocks(isOtc(document));
  const body = find(document, "component", "structuredBody");
  for (const section of findAll(body, "component", "section")) content.section(section, { section: [] });
  if (![...content.blocks, ...content.highlights].some(({ kind }) => kind !== "heading"))
    return refuse("no-text", "the label has no section with text");
  const printed = words(find(document, "title"));
  const title: BlockDraft[] = printed === "" ? [] : [{ kind: "title", section: [], text: printed }];
  const blocks = [...title, ...content.blocks, ...content.highlights, ...productRows(productsOf(document))];
  if (blocks.some(({ text }) => text.length > limits.blockCharacters))
    return refuse("over-limit", `one block has more than ${limits.blockCharacters} characters`);
  const remarks = [...faults];
  if (facts.titleBasis === "ours") remarks.push("it prints no title that names its product and is called by its names");
  if (content.pictures > 0) remarks.push(`${content.pictures} pictures could not be read`);
  const source = makeSource({
    kind: "label",
    document: `spl:${setId} version ${facts.label?.version ?? "unknown"}`,
    blocks,
    reader: READER,
    language: facts.language,
    ...(facts.date === undefined ? {} : { date: facts.date }),
  });
  return { kind: "document", name, facts, source, remarks };
}
