import { formatIdentifier } from "../../domain/identifier.js";
import { type BlockDraft, makeSource } from "../../domain/source.js";
import type { Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { markRecommendations } from "../../text/recommendations/mark-recommendations.js";
import { attribute, elementsIn, find, type XmlElement } from "../xml/element.js";
import { inlineText } from "../xml/inline-text.js";
import { rootName } from "../xml/root-name.js";
import { xmlRecords } from "../xml/xml-records.js";
import { JatsBlocks, titleText } from "./jats-blocks.js";
import { articleMeta, jatsFacts, languageOf, titleOf } from "./jats-facts.js";
import { JATS_TEXT } from "./jats-rules.js";

const READER = { name: "jats", version: 3 };

const SHAPE = {
  records: new Set(["article"]),
  wrappers: new Set(["pmc-articleset", "OAI-PMH", "articles"]),
  ignored: new Set(["ref-list", "ack", "bio", "aff", "author-notes"]),
  expected: "<article> (JATS) or <pmc-articleset>",
};

/** Reads JATS and NLM articles: one to a file, or many in a set. */
export const jatsReader: Reader = {
  ...READER,
  accepts: (name, head) => {
    const root = rootName(head);
    return root === undefined ? /\.nxml$/i.test(name) : SHAPE.records.has(root) || SHAPE.wrappers.has(root);
  },
  async *read(input, options) {
    for await (const record of xmlRecords(input, SHAPE, options)) {
      if (record.kind === "failed") yield refuse(input.name, record.code, record.message);
      else yield readArticle(input.name, record.element, record.remarks, options.limits);
    }
  },
};

function refuse(name: string, code: Refusal["code"], message: string): Refusal {
  return { kind: "refused", name, code, message };
}

function readArticle(name: string, article: XmlElement, faults: readonly string[], limits: Limits): Read {
  const where = `line ${article.line}: `;
  const title = titleOf(article);
  if (title === "") return refuse(name, "no-title", `${where}the article has no title`);
  const remarks = [...faults];
  const content = new JatsBlocks();
  const abstract = writeAbstracts(content, article, remarks);
  const inAbstract = content.blocks.length;
  const body = find(article, "body");
  if (body !== undefined) content.content(body.children, []);
  const hasBody = content.blocks.slice(inAbstract).some(({ kind }) => kind !== "heading");
  for (const floats of ["floats-group", "floats-wrap"].flatMap((wrap) => elementsIn(article, wrap)))
    content.content(elementsIn(floats), []);
  for (const back of elementsIn(article, "back")) content.back(back, body);
  if (!content.blocks.some(({ kind }) => kind !== "heading"))
    return refuse(name, "no-text", `${where}neither an abstract nor a body; a title alone is never quoted`);
  const longest = Math.max(...content.blocks.map(({ text }) => text.length));
  if (longest > limits.blockCharacters)
    return refuse(
      name,
      "over-limit",
      `${where}one block has ${longest} characters, more than ${limits.blockCharacters}`,
    );
  const facts = jatsFacts(article, title, abstract, methodsIn(content.blocks.slice(inAbstract)));
  if (facts.identifiers.some(({ scheme }) => scheme === "local"))
    remarks.push("it has no PMID, PMCID or DOI and is known by a hash of its title, first author and year");
  if (content.tablesAsPictures > 0)
    remarks.push(`${content.tablesAsPictures} of ${content.tables} tables were pictures and could not be read`);
  const others = elementsIn(article, "sub-article").length + elementsIn(article, "response").length;
  if (others > 0) remarks.push(`${others} letters, replies or translations printed with it were left out`);
  const source = makeSource({
    kind: hasBody ? "full text" : "abstract",
    document: facts.identifiers.map(formatIdentifier).join(" "),
    blocks: [{ kind: "title", section: [], text: title }, ...markRecommendations(content.blocks, facts)],
    reader: READER,
    language: facts.language,
    ...(facts.date === undefined ? {} : { date: facts.date }),
  });
  return { kind: "document", name, facts, source, remarks };
}

/** How much of the section on methods is looked at: designs are told at its beginning. Characters. */
const METHODS = 12_000;
const METHODS_TITLE = /\bmethod|\bdesign\b|^\W*(?:\d[\d.]*\s*)?(?:participants|patients|subjects|procedures?)\b/i;

/** The running text of the body's sections on methods, and of a letter's or short report's all where it has no sections. */
function methodsIn(body: readonly BlockDraft[]): string {
  const paragraphs = body.filter(({ kind }) => kind === "paragraph");
  const own = paragraphs.filter(({ section }) => section.some((heading) => METHODS_TITLE.test(heading)));
  let text = "";
  for (const { text: words } of own.length === 0 && paragraphs.every(({ section }) => section.length === 0)
    ? paragraphs
    : own) {
    text += ` ${words}`;
    if (text.length > METHODS) break;
  }
  return text.slice(0, METHODS);
}

/** Advertisements of the article, worth reading only where there is no abstract. */
const ADVERTISEMENTS = /^(?:toc|teaser|graphical|web-summary)$/;

/** Writes the abstracts in the article's own language; gives the text of the first for its words on the design. */
function writeAbstracts(content: JatsBlocks, article: XmlElement, remarks: string[]): string {
  const meta = articleMeta(article);
  const all = elementsIn(meta, "abstract");
  const real = all.filter((one) => !ADVERTISEMENTS.test(attribute(one, "abstract-type") ?? ""));
  const read = real.length > 0 ? real : all;
  for (const abstract of read) writeAbstract(content, abstract);
  for (const other of elementsIn(meta, "trans-abstract"))
    remarks.push(`an abstract in another language (${languageOf(other)}) was left out`);
  const [first] = read;
  return first === undefined ? "" : inlineText(first.children, JATS_TEXT);
}

function writeAbstract(content: JatsBlocks, abstract: XmlElement): void {
  const type = attribute(abstract, "abstract-type") ?? "";
  const title = find(abstract, "title");
  const heading = titleText(title);
  const isMain = /^(?:|main|normal)$/.test(type);
  const name = isMain || heading === "" ? (isMain ? "Abstract" : spoken(type)) : heading.replace(/\s*[:.]$/, "");
  if (heading !== "" && heading.toLowerCase() !== "abstract")
    content.blocks.push({ kind: "heading", section: [], text: heading });
  content.content(
    abstract.children.filter((child) => child !== title),
    [name],
  );
}

/** "executive-summary" as a heading. */
function spoken(type: string): string {
  const words = type.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
