import { Fault } from "../../domain/fault.js";
import type { Http, HttpRequest } from "../../ports/http.js";
import type { BringOptions, Brought, LiveSource, LiveWish } from "../../ports/live-source.js";

const PAGE = 50;

export interface LiveTrialsOptions {
  /** "https://clinicaltrials.gov/api/v2". */
  readonly address: string;
}

/** ClinicalTrials.gov, API version 2: studies by query, page by page, or by number, as its JSON. */
export function liveTrials(http: Http, { address }: LiveTrialsOptions): LiveSource {
  return new LiveTrials(http, address.replace(/\/+$/u, ""));
}

class LiveTrials implements LiveSource {
  readonly service = "trials";
  readonly schemes = ["nct"] as const;

  constructor(
    private readonly http: Http,
    private readonly address: string,
  ) {}

  plan(wish: LiveWish) {
    const requests =
      wish.kind === "query"
        ? [
            this.search(wish.query, Math.min(PAGE, wish.most)),
            ...(wish.most > PAGE ? [this.search(wish.query, PAGE, "…")] : []),
          ]
        : wish.identifiers.map(({ value }) => this.study(value));
    return requests.map((request) => this.http.planned(request));
  }

  async *bring(wish: LiveWish, options: BringOptions): AsyncIterable<Brought> {
    if (wish.kind === "query") yield* this.found(wish.query, wish.most, options);
    else
      yield* this.studies(
        wish.identifiers.filter(({ scheme }) => scheme === "nct").map(({ value }) => value),
        options,
      );
  }

  private async *found(query: string, most: number, options: BringOptions): AsyncIterable<Brought> {
    let token: string | undefined;
    for (let left = most, first = true; left > 0; first = false) {
      const request = this.search(query, Math.min(PAGE, left), token);
      const { bytes, at, age } = await this.http.get(request, options);
      const page = pageIn(bytes);
      if (first) {
        const found = page.total ?? page.studies;
        yield { kind: "count", found, coming: Math.min(found, most), held: 0 };
      }
      if (page.studies > 0) yield this.input(bytes, `${page.studies} studies`, request, at, age);
      left -= page.studies;
      token = page.next;
      if (token === undefined || page.studies === 0) return;
    }
  }

  private async *studies(numbers: readonly string[], options: BringOptions): AsyncIterable<Brought> {
    const wanted: string[] = [];
    for (const value of numbers) if ((await options.holds?.({ scheme: "nct", value })) !== true) wanted.push(value);
    yield { kind: "count", found: numbers.length, coming: wanted.length, held: numbers.length - wanted.length };
    for (const number of wanted) {
      const request = this.study(number);
      const { found, bytes, at, age } = await this.http.get(request, options);
      if (found) yield this.input(bytes, number, request, at, age);
      else yield { kind: "lacking", name: `nct:${number}`, message: "ClinicalTrials.gov has no such study" };
    }
  }

  private input(bytes: Uint8Array, what: string, { url }: HttpRequest, at: string, age: number | undefined): Brought {
    return {
      kind: "input",
      input: { name: `ClinicalTrials.gov: ${what}.json`, size: bytes.length, bytes: once(bytes) },
      origin: { service: this.service, address: url, at },
      ...(age === undefined ? {} : { age }),
    };
  }

  private search(query: string, size: number, token?: string): HttpRequest {
    const parameters = new URLSearchParams({
      "query.term": query,
      pageSize: String(size),
      countTotal: "true",
      format: "json",
      ...(token === undefined ? {} : { pageToken: token }),
    });
    return { service: this.service, url: `${this.address}/studies?${parameters.toString()}`, expect: "json" };
  }

  private study(number: string): HttpRequest {
    return { service: this.service, url: `${this.address}/studies/${number}?format=json`, expect: "json" };
  }
}

function pageIn(bytes: Uint8Array): { studies: number; total?: number; next?: string } {
  const answer = JSON.parse(new TextDecoder().decode(bytes)) as {
    studies?: unknown;
    totalCount?: unknown;
    nextPageToken?: unknown;
  };
  if (!Array.isArray(answer.studies))
    throw new Fault("service-down", "ClinicalTrials.gov answered no list of studies.", "Ask again later.");
  return {
    studies: answer.studies.length,
    ...(typeof answer.totalCount === "number" ? { total: answer.totalCount } : {}),
    ...(typeof answer.nextPageToken === "string" ? { next: answer.nextPageToken } : {}),
  };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
