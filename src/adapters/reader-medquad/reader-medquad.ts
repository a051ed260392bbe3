import type { Facet } from "../../domain/facet.js";
import { identifier } from "../../domain/identifier.js";
import { canonicalBlock, makeSource, type BlockDraft } from "../../domain/source.js";
import type { Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { peekText } from "../../text/encoding.js";
import { attribute, find, findAll, type XmlElement } from "../xml/element.js";
import { inlineText } from "../xml/inline-text.js";
import { rootName } from "../xml/root-name.js";
import { xmlRecords } from "../xml/xml-records.js";
import { answerBlocks } from "./answer-blocks.js";

const READER = { name: "medquad", version: 1 };

const SHAPE = {
  records: new Set(["Document", "doc"]),
  wrappers: new Set(["Documents"]),
  ignored: new Set(["FocusAnnotations", "UMLS", "umls"]),
  expected: "<Document> (MedQuAD)",
};

const TEXT = { leftOut: new Set<string>(), apart: new Set<string>() };

/** What an answer is about, by the data set's own types of question; those that mix subjects are not among them. */
const FACET_OF_TYPE: Readonly<Record<string, Facet>> = {
  symptoms: "clinical feature",
  causes: "cause",
  treatment: "treatment",
  prevention: "prevention",
  outlook: "prognosis",
  "exams and tests": "diagnosis",
};

/** Publishers by the data set's names for them. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  CancerGov: "National Cancer Institute",
  CDC: "Centers for Disease Control and Prevention",
  GARD: "Genetic and Rare Diseases Information Center, NIH",
  GHR: "Genetics Home Reference, NIH",
  MPlusHealthTopics: "MedlinePlus, NIH",
  NHLBI: "National Heart, Lung, and Blood Institute",
  NIDDK: "National Institute of Diabetes and Digestive and Kidney Diseases",
  NIHSeniorHealth: "NIHSeniorHealth",
  NINDS: "National Institute of Neurological Disorders and Stroke",
};

/** Reads health information of NIH and CDC as the MedQuAD collection keeps it: one page of questions and answers a document. */
export const medquadReader: Reader = {
  ...READER,
  accepts: (_name, head) =>
    /^(?:Document|doc)$/.test(rootName(head) ?? "") &&
    /<(?:Focus|QAPairs|doctitle-focus|qaPairs)[\s/>]/.test(peekText(head)),
  async *read(input, options) {
    for await (const record of xmlRecords(input, SHAPE, options)) {
      if (record.kind === "failed")
        yield { kind: "refused", name: input.name, code: record.code, message: record.message };
      else yield readPage(input.name, record.element, record.remarks, options.limits);
    }
  },
};

function words(element: XmlElement | undefined): string {
  return element === undefined ? "" : canonicalBlock(inlineText(element.children, TEXT));
}

function readPage(name: string, page: XmlElement, remarks: readonly string[], limits: Limits): Read {
  const refuse = (code: Refusal["code"], message: string): Refusal => ({
    kind: "refused",
    name,
    code,
    message: `line ${page.line}: ${message}`,
  });
  const pairs = [...findAll(page, "QAPairs", "QAPair"), ...findAll(page, "qaPairs", "pair")];
  const title = words(find(page, "Focus")) || words(find(page, "doctitle-focus")) || questionOf(pairs[0]);
  const from = attribute(page, "source") ?? attribute(page, "corpus") ?? "";
  const key = attribute(page, "id") ?? attribute(page, "docid");
  const id = key === undefined ? undefined : identifier("local", `medquad/${from}/${key}`);
  if (title === "") return refuse("no-title", "the page does not say what it is about");
  if (id === undefined) return refuse("no-identifier", "the page has no id");
  const answers = pairs.flatMap(pairBlocks);
  if (answers.length === 0) return refuse("no-text", "the page holds no answers; its publisher's were taken out");
  if (answers.some(({ text }) => text.length > limits.blockCharacters))
    return refuse("over-limit", `one block has more than ${limits.blockCharacters} characters`);
  const address = attribute(page, "url");
  const publisher = PUBLISHERS[from] ?? from;
  const source = makeSource({
    kind: "full text",
    document: `local:${id.value}`,
    blocks: [{ kind: "title", section: [], text: title }, ...answers],
    reader: READER,
    language: "en",
  });
  const facts = {
    identifiers: [id],
    title,
    titleBasis: "printed" as const,
    authors: publisher === "" ? [] : [publisher],
    ...(publisher === "" ? {} : { container: publisher }),
    tier: "research" as const,
    design: "narrative review" as const,
    designBasis: "health information page",
    language: "en",
    ...(address !== undefined && /^https?:\/\//i.test(address) ? { link: address } : {}),
    caution: "Written for patients; the page may have changed since it was collected.",
  };
  return { kind: "document", name, facts, source, remarks };
}

/** Five pages of the collection are in an older layout, with its names in small letters. */
function either(pair: XmlElement | undefined, name: string): XmlElement | undefined {
  return find(pair, name) ?? find(pair, name.toLowerCase());
}

function questionOf(pair: XmlElement | undefined): string {
  return words(either(pair, "Question")).replace(/\s+\?/g, "?");
}

function pairBlocks(pair: XmlElement): BlockDraft[] {
  const question = either(pair, "Question");
  const heading = questionOf(pair);
  const facet = FACET_OF_TYPE[attribute(question, "qtype") ?? ""];
  const path = heading === "" ? [] : [heading];
  const answer = either(pair, "Answer");
  const blocks = answer === undefined ? [] : answerBlocks(inlineText(answer.children, TEXT), path);
  if (blocks.length === 0) return [];
  const marked = facet === undefined ? blocks : blocks.map((block) => ({ ...block, facet }));
  return heading === "" ? marked : [{ kind: "heading", section: [], text: heading }, ...marked];
}
