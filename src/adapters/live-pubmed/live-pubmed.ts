import type { Identifier } from "../../domain/identifier.js";
import { formatIdentifier } from "../../domain/identifier.js";
import type { Http, HttpRequest } from "../../ports/http.js";
import type { BringOptions, Brought, LiveSource, LiveWish } from "../../ports/live-source.js";
import type { SearchResult } from "./esearch.js";
import { failureIn, readSearch } from "./esearch.js";

/** PubMed gives so many records to a request at most before it asks for smaller ones. */
const PAGE = 200;
/** ESearch lists no more than its first 9,999 records. Source: NCBI, E-utilities In-Depth, "ESearch". */
const MOST_LISTED = 9999;

export interface LivePubmedOptions {
  /** "https://eutils.ncbi.nlm.nih.gov/entrez/eutils". */
  readonly address: string;
}

/** PubMed by NCBI's E-utilities: a search is left on the history server and its records are fetched page by page. Articles of PMC come too. */
export function livePubmed(http: Http, { address }: LivePubmedOptions): LiveSource {
  return new LivePubmed(http, address.replace(/\/+$/u, ""));
}

class LivePubmed implements LiveSource {
  readonly service = "pubmed";
  readonly schemes = ["pmid", "doi", "pmcid"] as const;

  constructor(
    private readonly http: Http,
    private readonly address: string,
  ) {}

  plan(wish: LiveWish) {
    if (wish.kind === "query") {
      const pages = Math.ceil(Math.min(wish.most, MOST_LISTED) / PAGE);
      return [
        this.search(wish.query, wish.most),
        this.efetch({
          WebEnv: "…",
          query_key: "…",
          retstart: pages > 1 ? `0 … ${(pages - 1) * PAGE}` : "0",
          retmax: String(Math.min(PAGE, wish.most)),
        }),
      ].map((request) => this.http.planned(request));
    }
    const { pmids, dois, pmcids } = sorted(wish.identifiers);
    return [
      ...pagesOf(pmids).map((page) => this.byIds(page)),
      ...dois.flatMap((doi) => [this.search(doiQuery(doi), 2), this.efetch({ id: "…" })]),
      ...pmcids.map((pmcid) => this.article(pmcid)),
    ].map((request) => this.http.planned(request));
  }

  async *bring(wish: LiveWish, options: BringOptions): AsyncIterable<Brought> {
    if (wish.kind === "query") yield* this.found(wish.query, wish.most, options);
    else yield* this.identified(wish.identifiers, options);
  }

  private async *found(query: string, most: number, options: BringOptions): AsyncIterable<Brought> {
    const result = await this.ask(this.search(query, most), options);
    const ids = result.ids.slice(0, most);
    const wanted = await notHeld(ids, options);
    yield { kind: "count", found: result.count, coming: wanted.length, held: ids.length - wanted.length };
    // The history server gives what stands together; what is held already breaks the pages, and the rest is asked for by number.
    if (wanted.length === ids.length && result.history !== undefined)
      for (const [at, page] of pagesOf(ids).entries()) yield await this.page(result, page, at * PAGE, options);
    else for (const page of pagesOf(wanted)) yield await this.records(this.byIds(page), page.length, options);
  }

  /** One page from the history server; when that has forgotten the search, the same records by their numbers. */
  private async page(
    { history }: SearchResult,
    ids: readonly string[],
    start: number,
    options: BringOptions,
  ): Promise<Brought> {
    const request = this.efetch({
      WebEnv: history?.environment ?? "",
      query_key: history?.key ?? "",
      retstart: String(start),
      retmax: String(ids.length),
    });
    // Kept under the records' numbers: the environment is another each time the search is made.
    const answer = await this.http.get({ ...request, keepAs: keptAs(ids) }, options);
    if (failureIn(answer.bytes) !== undefined)
      return this.records(this.byIds(ids), ids.length, { ...options, fresh: true });
    return this.input(answer, counted(ids.length));
  }

  private async *identified(identifiers: readonly Identifier[], options: BringOptions): AsyncIterable<Brought> {
    const { pmids, dois, pmcids } = sorted(identifiers);
    for (const doi of dois) {
      const { ids } = await this.ask(this.search(doiQuery(doi), 2), options);
      if (ids.length === 1) pmids.push(...ids);
      else
        yield {
          kind: "lacking",
          name: `doi:${doi}`,
          message: `PubMed has ${ids.length === 0 ? "no" : "more than one"} record with this DOI`,
        };
    }
    const wanted = await notHeld([...new Set(pmids)], options);
    yield {
      kind: "count",
      found: pmids.length + pmcids.length,
      coming: wanted.length + pmcids.length,
      held: pmids.length - wanted.length,
    };
    for (const page of pagesOf(wanted)) {
      const answer = await this.http.get(this.byIds(page), options);
      const failure = failureIn(answer.bytes);
      const there = failure === undefined ? recordsIn(answer.bytes) : new Set<string>();
      for (const id of page.filter((one) => !there.has(one)))
        yield { kind: "lacking", name: `pmid:${id}`, message: failure ?? "PubMed has no such record" };
      if (there.size > 0) yield this.input(answer, counted(page.length));
    }
    for (const pmcid of pmcids) {
      const answer = await this.http.get(this.article(pmcid), options);
      const failure = failureIn(answer.bytes);
      if (answer.found && failure === undefined) yield this.input(answer, pmcid);
      else yield { kind: "lacking", name: pmcid, message: failure ?? "PMC has no such article" };
    }
  }

  private async records(request: HttpRequest, many: number, options: BringOptions): Promise<Brought> {
    const answer = await this.http.get(request, options);
    const failure = failureIn(answer.bytes);
    if (failure !== undefined) return { kind: "lacking", name: "PubMed", message: failure };
    return this.input(answer, counted(many));
  }

  private async ask(request: HttpRequest, options: BringOptions): Promise<SearchResult> {
    return readSearch((await this.http.get(request, options)).bytes);
  }

  private search(term: string, most: number): HttpRequest {
    const retmax = String(Math.min(most, MOST_LISTED));
    const form = { db: "pubmed", term, retmax, sort: "relevance", usehistory: "y", retmode: "xml" };
    return { service: this.service, url: `${this.address}/esearch.fcgi`, form, expect: "xml" };
  }

  private efetch(which: Readonly<Record<string, string>>): HttpRequest {
    const form = { db: "pubmed", retmode: "xml", ...which };
    return { service: this.service, url: `${this.address}/efetch.fcgi`, form, expect: "xml" };
  }

  private byIds(ids: readonly string[]): HttpRequest {
    return { ...this.efetch({ id: ids.join(",") }), keepAs: keptAs(ids) };
  }

  private article(pmcid: string): HttpRequest {
    const url = `${this.address}/efetch.fcgi?db=pmc&id=${pmcid.replace(/^PMC/u, "")}&retmode=xml`;
    return { service: this.service, url, expect: "xml" };
  }

  private input({ bytes, at, age }: { bytes: Uint8Array; at: string; age?: number }, what: string): Brought {
    return {
      kind: "input",
      input: { name: `PubMed: ${what}.xml`, size: bytes.length, bytes: once(bytes) },
      origin: { service: this.service, address: `${this.address}/efetch.fcgi`, at },
      ...(age === undefined ? {} : { age }),
    };
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

const counted = (many: number) => `${many} ${many === 1 ? "record" : "records"}`;

/** The numbers of the records in an answer; those that they refer to are not among them. */
function recordsIn(bytes: Uint8Array): Set<string> {
  const text = new TextDecoder().decode(bytes);
  const heads = text.matchAll(/<(?:MedlineCitation|BookDocument)\b[^>]*>\s*<PMID\b[^>]*>(\d+)</gu);
  return new Set([...heads].map(([, id]) => id ?? ""));
}

const keptAs = (ids: readonly string[]) => `pubmed records ${ids.join(",")}`;
const doiQuery = (doi: string) => `"${doi.replace(/["\\]/gu, " ")}"[doi]`;

function pagesOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, at) => ids.slice(at * PAGE, (at + 1) * PAGE));
}

async function notHeld(ids: readonly string[], { holds }: BringOptions): Promise<string[]> {
  if (holds === undefined) return [...ids];
  const wanted: string[] = [];
  for (const value of ids) if (!(await holds({ scheme: "pmid", value }))) wanted.push(value);
  return wanted;
}

function sorted(identifiers: readonly Identifier[]): { pmids: string[]; dois: string[]; pmcids: string[] } {
  const of = (scheme: Identifier["scheme"]) =>
    identifiers.filter((one) => one.scheme === scheme).map((one) => formatIdentifier(one).slice(scheme.length + 1));
  return { pmids: of("pmid"), dois: of("doi"), pmcids: of("pmcid") };
}
