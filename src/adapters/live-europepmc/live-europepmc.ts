import type { Identifier } from "../../domain/identifier.js";
import { Fault } from "../../domain/fault.js";
import type { Http, HttpRequest } from "../../ports/http.js";
import type { BringOptions, Brought, LiveSource, LiveWish } from "../../ports/live-source.js";

const PAGE = 100;
/** A page is no smaller, so that a wish for a few open ones among many takes few requests. */
const LEAST = 10;
/** Pages of a search looked at for open articles at most: a search may have ten thousand hits and none of them open. */
const MOST_PAGES = 20;

export interface LiveEuropepmcOptions {
  /** "https://www.ebi.ac.uk/europepmc/webservices/rest". */
  readonly address: string;
}

/** Europe PMC: a search, and the full texts, in JATS, of what it finds that is open. */
export function liveEuropepmc(http: Http, { address }: LiveEuropepmcOptions): LiveSource {
  return new LiveEuropepmc(http, address.replace(/\/+$/u, ""));
}

interface Page {
  readonly hitCount: number;
  readonly next: string | undefined;
  readonly open: readonly string[];
  readonly results: number;
}

class LiveEuropepmc implements LiveSource {
  readonly service = "europepmc";
  readonly schemes = ["pmcid", "doi", "pmid"] as const;

  constructor(
    private readonly http: Http,
    private readonly address: string,
  ) {}

  plan(wish: LiveWish) {
    const requests =
      wish.kind === "query"
        ? [this.search(wish.query, wish.most, "*"), this.fullText("…")]
        : wish.identifiers.flatMap((one) =>
            one.scheme === "pmcid"
              ? [this.fullText(one.value)]
              : [this.search(queryFor(one), 1, "*"), this.fullText("…")],
          );
    return requests.map((request) => this.http.planned(request));
  }

  async *bring(wish: LiveWish, options: BringOptions): AsyncIterable<Brought> {
    if (wish.kind === "query") {
      yield* this.found(wish.query, wish.most, options);
      return;
    }
    const pmcids: string[] = [];
    for (const one of wish.identifiers) {
      if (one.scheme === "pmcid") pmcids.push(one.value);
      else pmcids.push(...(await this.page(this.search(queryFor(one), 1, "*"), options)).open.slice(0, 1));
    }
    yield* this.fullTexts(pmcids, pmcids.length, options);
  }

  private async *found(query: string, most: number, options: BringOptions): AsyncIterable<Brought> {
    const pmcids: string[] = [];
    let hits = 0;
    let seen = 0;
    let cursor: string | undefined = "*";
    for (let pages = 0; cursor !== undefined && pmcids.length < most && pages < MOST_PAGES; pages++) {
      const page: Page = await this.page(this.search(query, most, cursor), options);
      hits = page.hitCount;
      seen += page.results;
      pmcids.push(...page.open.filter((one) => !pmcids.includes(one)));
      // The last page leads to itself.
      cursor = page.next === cursor || page.results === 0 ? undefined : page.next;
    }
    yield* this.fullTexts(pmcids.slice(0, most), hits, options);
    if (cursor !== undefined && pmcids.length < most)
      yield {
        kind: "lacking",
        name: "Europe PMC",
        message: `${pmcids.length} open articles among the first ${seen} of ${hits}; put OPEN_ACCESS:Y into the query`,
      };
  }

  private async *fullTexts(pmcids: readonly string[], found: number, options: BringOptions): AsyncIterable<Brought> {
    const wanted: string[] = [];
    for (const value of pmcids) if ((await options.holds?.({ scheme: "pmcid", value })) !== true) wanted.push(value);
    yield { kind: "count", found, coming: wanted.length, held: pmcids.length - wanted.length };
    for (const pmcid of wanted) {
      const request = this.fullText(pmcid);
      const { found: there, bytes, at, age } = await this.http.get(request, options);
      const error = /<errMsg>([^<]*)</u.exec(new TextDecoder().decode(bytes.subarray(0, 2000)))?.[1];
      if (!there || error !== undefined)
        yield { kind: "lacking", name: pmcid, message: error ?? "Europe PMC has no open full text of it" };
      else
        yield {
          kind: "input",
          input: { name: `Europe PMC: ${pmcid}.xml`, size: bytes.length, bytes: once(bytes) },
          origin: { service: this.service, address: request.url, at },
          ...(age === undefined ? {} : { age }),
        };
    }
  }

  private async page(request: HttpRequest, options: BringOptions): Promise<Page> {
    const { bytes } = await this.http.get(request, options);
    const answer = JSON.parse(new TextDecoder().decode(bytes)) as {
      hitCount?: unknown;
      nextCursorMark?: unknown;
      resultList?: { result?: unknown };
      errMsg?: unknown;
    };
    if (typeof answer.hitCount !== "number")
      throw new Fault(
        "service-down",
        `Europe PMC's search answered no list${typeof answer.errMsg === "string" ? `: ${answer.errMsg}` : ""}.`,
        "Ask again later.",
      );
    const results = Array.isArray(answer.resultList?.result)
      ? (answer.resultList.result as Readonly<Record<string, unknown>>[])
      : [];
    return {
      hitCount: answer.hitCount,
      next: typeof answer.nextCursorMark === "string" ? answer.nextCursorMark : undefined,
      open: results.flatMap(({ pmcid, isOpenAccess }) =>
        typeof pmcid === "string" && /^PMC\d+$/u.test(pmcid) && isOpenAccess === "Y" ? [pmcid] : [],
      ),
      results: results.length,
    };
  }

  private search(query: string, most: number, cursor: string): HttpRequest {
    const parameters = new URLSearchParams({
      query,
      format: "json",
      resultType: "lite",
      pageSize: String(Math.min(Math.max(most, LEAST), PAGE)),
      cursorMark: cursor,
    });
    return { service: this.service, url: `${this.address}/search?${parameters.toString()}`, expect: "json" };
  }

  private fullText(pmcid: string): HttpRequest {
    return { service: this.service, url: `${this.address}/${pmcid}/fullTextXML`, expect: "xml" };
  }
}

function queryFor({ scheme, value }: Identifier): string {
  return scheme === "pmid" ? `EXT_ID:${value} AND SRC:MED` : `DOI:"${value.replace(/["\\]/gu, " ")}"`;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
