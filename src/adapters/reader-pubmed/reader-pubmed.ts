import { makeBareRecord } from "../../domain/bare-record.js";
import { formatIdentifier, identifier } from "../../domain/identifier.js";
import { makeSource } from "../../domain/source.js";
import type { Read, Reader } from "../../ports/reader.js";
import type { XmlElement } from "../xml/element.js";
import { elementsIn, within } from "../xml/element.js";
import { rootName } from "../xml/root-name.js";
import { xmlRecords } from "../xml/xml-records.js";
import { pubmedAbstract } from "./pubmed-abstract.js";
import { pubmedFacts } from "./pubmed-facts.js";
import { textIn } from "./pubmed-text.js";

const READER = { name: "pubmed", version: 2 };

/** The readers of what PubMed hands out, whose records it can take back. */
const INDEX_READERS = ["pubmed", "medline"];

const SHAPE = {
  records: new Set(["PubmedArticle", "PubmedBookArticle", "MedlineCitation", "DeleteCitation"]),
  wrappers: new Set(["PubmedArticleSet", "PubmedBookArticleSet", "MedlineCitationSet"]),
  ignored: new Set(["ReferenceList", "AffiliationInfo", "ChemicalList", "GrantList", "History", "DataBankList"]),
  expected: "<PubmedArticleSet> or <PubmedArticle>",
};

/**
 * Reads PubMed XML (efetch, baseline and update files), record by record. One without an abstract is a record without a text,
 * as a title alone is never quoted. What an update file takes back is a withdrawal.
 */
export const pubmedReader: Reader = {
  ...READER,
  accepts: (_name, head) => {
    const root = rootName(head);
    return root !== undefined && (SHAPE.records.has(root) || SHAPE.wrappers.has(root));
  },
  async *read(input, options) {
    for await (const record of xmlRecords(input, SHAPE, options)) {
      if (record.kind === "failed")
        yield { kind: "refused", name: input.name, code: record.code, message: record.message };
      else yield readRecord(input.name, record.element, record.remarks, options.limits.blockCharacters);
    }
  },
};

function readRecord(file: string, record: XmlElement, remarks: readonly string[], longest: number): Read {
  if (record.name === "DeleteCitation") {
    const identifiers = elementsIn(record, "PMID").flatMap((one) => identifier("pmid", textIn(one)) ?? []);
    return { kind: "withdrawal", name: file, identifiers, readers: INDEX_READERS };
  }
  const pmid = within(record, "PMID").map(textIn)[0] ?? "";
  const name = pmid === "" ? file : `${file}!${pmid}`;
  const who = pmid === "" ? `the record in line ${record.line}` : `PMID ${pmid}`;
  const refuse = (code: "no-identifier" | "no-title" | "over-limit", message: string): Read => ({
    kind: "refused",
    name,
    code,
    message: `line ${record.line}: ${who}: ${message}`,
  });
  const facts = pubmedFacts(record);
  if (facts.identifiers.length === 0) return refuse("no-identifier", "it has no PMID, DOI or PMCID");
  if (facts.title === "") return refuse("no-title", "it has no title");
  const { blocks, language } = pubmedAbstract(record, facts);
  if (blocks.length === 0) return { kind: "record", name, record: makeBareRecord(facts, READER), remarks };
  if (blocks.some(({ text }) => text.length > longest))
    return refuse("over-limit", `one paragraph has more than ${longest} characters`);
  const source = makeSource({
    kind: "abstract",
    document: facts.identifiers.map(formatIdentifier).join(" "),
    blocks: [{ kind: "title", section: [], text: facts.title }, ...blocks],
    reader: READER,
    language,
    ...(facts.date === undefined ? {} : { date: facts.date }),
  });
  return { kind: "document", name, facts, source, remarks };
}
