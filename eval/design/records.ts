import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inputsOf } from "../../src/adapters/inputs-fs/inputs-fs.js";
import { pubmedReader } from "../../src/adapters/reader-pubmed/reader-pubmed.js";
import { sha256 } from "../../src/domain/hash.js";
import type { MeshHeading } from "../../src/domain/publication.js";
import { readInputs } from "../../src/operations/add/read-inputs.js";
import { DEFAULT_LIMITS } from "../../src/ports/reader.js";
import { unpack } from "../../src/readers.js";

/** What an index says of a publication, apart from what the publication says of itself. */
export interface IndexedRecord {
  readonly pmid: string;
  readonly title: string;
  readonly abstract: string;
  readonly types: readonly string[];
  readonly mesh: readonly MeshHeading[];
}

/** Every record with an abstract in PubMed's XML and in Europe PMC's results, each PMID once. */
export async function indexedRecords(corpora: string, more: readonly string[]): Promise<IndexedRecord[]> {
  const files = [join(corpora, "pubmed-xml/combined.xml"), join(corpora, "recorded-api/sul_pub_eutils"), ...more];
  const records = [
    ...(await pubmedRecords(files.filter((file) => existsSync(file)))),
    ...europeRecords(join(corpora, "recorded-api/europepmc_search")),
  ];
  return [...new Map(records.map((record) => [record.pmid, record])).values()];
}

/** Half of the records, by their PMIDs' hashes, is kept back: rules are made by looking at the other half alone. */
export function isHeldOut({ pmid }: IndexedRecord): boolean {
  return Number.parseInt(sha256(pmid).slice(0, 2), 16) % 2 === 1;
}

async function pubmedRecords(files: readonly string[]): Promise<IndexedRecord[]> {
  const records: IndexedRecord[] = [];
  for await (const read of readInputs(inputsOf([...files]), {
    readers: [pubmedReader],
    unpack,
    limits: DEFAULT_LIMITS,
  })) {
    if (read.kind !== "document") continue;
    const { title, identifiers, publicationTypes = [], mesh = [] } = read.facts;
    const pmid = identifiers.find(({ scheme }) => scheme === "pmid")?.value ?? read.name;
    const blocks = read.source.blocks.filter(({ kind }) => kind === "paragraph");
    const abstract = blocks.map(({ start, end }) => read.source.text.slice(start, end)).join(" ");
    records.push({ pmid, title, abstract, types: publicationTypes, mesh });
  }
  return records;
}

/** Europe PMC's results as getpapers writes them: every value in a list. */
interface EuropeResult {
  readonly pmid?: readonly string[];
  readonly title?: readonly string[];
  readonly abstractText?: readonly string[];
  readonly pubTypeList?: readonly { readonly pubType?: readonly string[] }[];
  readonly meshHeadingList?: readonly {
    readonly meshHeading?: readonly { readonly descriptorName?: readonly string[] }[];
  }[];
}

function europeRecords(folder: string): IndexedRecord[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const results = files.flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as EuropeResult[]);
  return results.flatMap((result) => {
    const [pmid, title, abstract] = [result.pmid?.[0], result.title?.[0], result.abstractText?.[0]];
    if (pmid === undefined || title === undefined || abstract === undefined) return [];
    const headings = (result.meshHeadingList ?? []).flatMap(({ meshHeading = [] }) => meshHeading);
    const mesh = headings.flatMap(({ descriptorName = [] }) => descriptorName.map((term) => ({ term, major: false })));
    const types = (result.pubTypeList ?? []).flatMap(({ pubType = [] }) => pubType);
    return [{ pmid, title: plain(title).replace(/\.$/, ""), abstract: plain(abstract), types, mesh }];
  });
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
