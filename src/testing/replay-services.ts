import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Answering, Asked, Reply } from "./fake-service.js";

/** What the replaying services hold: PubMed records and articles by number, labels and studies by id. */
export interface Shelf {
  /** A PubMed record's whole XML by PMID. */
  readonly records: ReadonlyMap<string, string>;
  /** An article in JATS by PMCID. */
  readonly articles: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, { readonly title: string; readonly spl: string; readonly json: string }>;
  readonly studies: ReadonlyMap<string, string>;
}

/** Answers as the five services do, over a shelf: a search finds whatever `finds` says of its query. */
export function replayServices(shelf: Shelf, finds: (query: string) => boolean = () => true): Answering {
  const histories: string[][] = [];
  return (asked) => {
    const { pathname } = new URL(asked.path, "http://fake");
    const last = pathname.split("/").at(-1) ?? "";
    if (last === "esearch.fcgi") return esearch(asked, shelf, finds, histories);
    if (last === "efetch.fcgi") return efetch(asked, shelf, histories);
    if (pathname.startsWith("/epmc/")) return europepmc(asked, pathname, shelf, finds);
    if (pathname.startsWith("/dailymed/")) return dailymed(asked, pathname, shelf, finds);
    if (pathname === "/fda/drug/label.json") return openfda(asked, shelf, finds);
    if (pathname.startsWith("/trials/studies")) return trials(asked, pathname, shelf, finds);
    return undefined;
  };
}

/** The environment in which the program asks a replaying server, at `url`, and keeps its cache in `cache`. */
export function replayEnvironment(url: string, cache: string): Record<string, string> {
  return {
    CITESIDE_EUTILS_URL: `${url}/entrez/eutils`,
    CITESIDE_EUROPEPMC_URL: `${url}/epmc`,
    CITESIDE_DAILYMED_URL: `${url}/dailymed`,
    CITESIDE_OPENFDA_URL: `${url}/fda`,
    CITESIDE_TRIALS_URL: `${url}/trials`,
    CITESIDE_CACHE: cache,
  };
}

function esearch(
  { parameters }: Asked,
  { records }: Shelf,
  finds: (query: string) => boolean,
  histories: string[][],
): Reply {
  const term = parameters.get("term") ?? "";
  const doi = /^"(10\.[^"]+)"\[doi\]$/u.exec(term)?.[1];
  const ids = [...records].flatMap(([id, xml]) => ((doi === undefined ? finds(term) : xml.includes(doi)) ? [id] : []));
  histories.push(ids);
  const shown = ids.slice(0, Number(parameters.get("retmax") ?? "20"));
  return {
    body: `<?xml version="1.0"?>\n<eSearchResult><Count>${ids.length}</Count><RetMax>${shown.length}</RetMax><RetStart>0</RetStart><QueryKey>1</QueryKey><WebEnv>ENV${histories.length}</WebEnv><IdList>\n${shown.map((id) => `<Id>${id}</Id>`).join("\n")}\n</IdList></eSearchResult>`,
  };
}

function efetch({ parameters }: Asked, { records, articles }: Shelf, histories: readonly string[][]): Reply {
  if (parameters.get("db") === "pmc") {
    const article = articles.get(`PMC${parameters.get("id") ?? ""}`);
    return {
      body: `<?xml version="1.0"?><pmc-articleset>${article === undefined ? "" : bare(article)}</pmc-articleset>`,
    };
  }
  const environment = /^ENV(\d+)$/u.exec(parameters.get("WebEnv") ?? "")?.[1];
  const held = environment === undefined ? undefined : histories[Number(environment) - 1];
  if (parameters.has("WebEnv") && held === undefined)
    return { body: "<eFetchResult><ERROR>Unable to obtain query #1</ERROR></eFetchResult>" };
  const start = Number(parameters.get("retstart") ?? "0");
  const ids =
    held?.slice(start, start + Number(parameters.get("retmax") ?? "20")) ?? (parameters.get("id") ?? "").split(",");
  const body = ids.flatMap((id) => records.get(id) ?? []).join("\n");
  return { body: `<?xml version="1.0"?>\n<PubmedArticleSet>\n${body}\n</PubmedArticleSet>` };
}

function europepmc(
  { parameters }: Asked,
  pathname: string,
  { articles }: Shelf,
  finds: (query: string) => boolean,
): Reply {
  const wanted = /^\/epmc\/(PMC\d+)\/fullTextXML$/u.exec(pathname)?.[1];
  if (wanted !== undefined) {
    const article = articles.get(wanted);
    return article === undefined ? { status: 404, body: "<error/>" } : { body: article };
  }
  const query = parameters.get("query") ?? "";
  const size = Number(parameters.get("pageSize") ?? "25");
  const from = Number((parameters.get("cursorMark") ?? "*").replace("*", "0"));
  const doi = /^DOI:"([^"]*)"/u.exec(query)?.[1];
  const all = finds(query)
    ? [...articles].flatMap(([id, xml]) => (doi === undefined || xml.includes(doi) ? [id] : []))
    : [];
  const result = all.slice(from, from + size).map((pmcid) => ({ id: pmcid, pmcid, isOpenAccess: "Y" }));
  const next = Math.min(all.length, from + size);
  return {
    body: JSON.stringify({
      version: "6.9",
      hitCount: all.length,
      nextCursorMark: String(next),
      resultList: { result },
    }),
  };
}

function dailymed(
  { parameters }: Asked,
  pathname: string,
  { labels }: Shelf,
  finds: (query: string) => boolean,
): Reply {
  const set = /\/spls\/([0-9a-f-]+)\.xml$/u.exec(pathname)?.[1];
  if (set !== undefined) {
    const label = labels.get(set);
    return label === undefined ? { status: 404, body: "<error/>" } : { body: label.spl };
  }
  const drug = (parameters.get("drug_name") ?? "").toLowerCase();
  const data = [...labels]
    .filter(([, { title }]) => finds(drug) && title.toLowerCase().includes(drug))
    .map(([setid, { title }]) => ({ setid, title, published_date: "Jan 02, 2025", spl_version: 1 }));
  return { body: JSON.stringify({ data, metadata: { total_elements: data.length } }) };
}

function openfda({ parameters }: Asked, { labels }: Shelf, finds: (query: string) => boolean): Reply {
  const search = parameters.get("search") ?? "";
  const name = /:"([^"]*)"/u.exec(search)?.[1]?.toLowerCase() ?? "";
  const found = [...labels].filter(
    ([set, { title }]) => search === `set_id:"${set}"` || (finds(name) && title.toLowerCase().includes(name)),
  );
  if (found.length === 0) return { status: 404, body: '{"error":{"code":"NOT_FOUND","message":"No matches found!"}}' };
  const results = found
    .slice(0, Number(parameters.get("limit") ?? "1"))
    .map(([, { json }]) => JSON.parse(json) as unknown);
  return {
    body: JSON.stringify({ meta: { results: { skip: 0, limit: results.length, total: found.length } }, results }),
  };
}

function trials({ parameters }: Asked, pathname: string, { studies }: Shelf, finds: (query: string) => boolean): Reply {
  const number = /\/studies\/(NCT\d+)$/u.exec(pathname)?.[1];
  if (number !== undefined) {
    const study = studies.get(number);
    return study === undefined ? { status: 404, body: '{"message":"NCT number not found"}' } : { body: study };
  }
  const all = finds(parameters.get("query.term") ?? "") ? [...studies.values()] : [];
  const from = Number(parameters.get("pageToken") ?? "0");
  const end = from + Number(parameters.get("pageSize") ?? "10");
  return {
    body: JSON.stringify({
      studies: all.slice(from, end).map((study) => JSON.parse(study) as unknown),
      totalCount: all.length,
      ...(end < all.length ? { nextPageToken: String(end) } : {}),
    }),
  };
}

function bare(xml: string): string {
  return xml.replace(/^\s*<\?xml[^>]*\?>/u, "").replace(/<!DOCTYPE[^>]*>/u, "");
}

/** What was recorded of the services, where the corpora are at hand: real PubMed records, articles and studies. */
export function recordedShelf(folder: string): Shelf {
  const records = new Map<string, string>();
  for (const place of ["sul_pub_eutils", "biopython_entrez"])
    for (const name of readdirSync(join(folder, place)).sort())
      if (name.endsWith(".xml"))
        for (const [xml] of readFileSync(join(folder, place, name), "utf8").matchAll(
          /<PubmedArticle>[\s\S]*?<\/PubmedArticle>/gu,
        )) {
          const pmid = /<PMID[^>]*>(\d+)<\/PMID>/u.exec(xml)?.[1];
          if (pmid !== undefined && !records.has(pmid)) records.set(pmid, xml);
        }
  const articles = new Map<string, string>();
  for (const [name, id] of [
    ["pmc3040717.xml", "PMC3040717"],
    ["pmc6329583.xml", "PMC6329583"],
  ] as const) {
    const file = join(folder, "biomcp/ncbi_efetch", name);
    if (existsSync(file)) articles.set(id, readFileSync(file, "utf8"));
  }
  const studies = new Map<string, string>();
  for (const name of readdirSync(join(folder, "biomcp/ctgov")).sort())
    if (name.startsWith("get_")) {
      const study = readFileSync(join(folder, "biomcp/ctgov", name), "utf8");
      const number = /"nctId":\s*"(NCT\d+)"/u.exec(study)?.[1];
      if (number !== undefined) studies.set(number, study);
    }
  return { records, articles, labels: new Map(), studies };
}
