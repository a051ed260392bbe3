import { Fault } from "../../domain/fault.js";
import type { Http, HttpRequest } from "../../ports/http.js";
import type { BringOptions, Brought, LiveSource, LiveWish } from "../../ports/live-source.js";

export interface LiveOpenfdaOptions {
  /** "https://api.fda.gov". */
  readonly address: string;
}

/** openFDA: labels by a drug's generic or brand name, or by set id, newest first, as its JSON. */
export function liveOpenfda(http: Http, { address }: LiveOpenfdaOptions): LiveSource {
  return new LiveOpenfda(http, address.replace(/\/+$/u, ""));
}

/** openFDA gives so many to a request at most. */
const MOST = 1000;

class LiveOpenfda implements LiveSource {
  readonly service = "openfda";
  readonly schemes = ["spl"] as const;

  constructor(
    private readonly http: Http,
    private readonly address: string,
  ) {}

  plan(wish: LiveWish) {
    return this.requests(wish).map((request) => this.http.planned(request));
  }

  async *bring(wish: LiveWish, options: BringOptions): AsyncIterable<Brought> {
    for (const request of this.requests(wish)) {
      const { found, bytes, at, age } = await this.http.get(request, options);
      const { total, here } = found ? countsIn(bytes) : { total: 0, here: 0 };
      yield { kind: "count", found: total, coming: here, held: 0 };
      if (here > 0)
        yield {
          kind: "input",
          input: {
            name: `openFDA: ${here} ${here === 1 ? "label" : "labels"}.json`,
            size: bytes.length,
            bytes: once(bytes),
          },
          origin: { service: this.service, address: request.url, at },
          ...(age === undefined ? {} : { age }),
        };
    }
  }

  private requests(wish: LiveWish): HttpRequest[] {
    if (wish.kind === "identifiers")
      return wish.identifiers
        .filter(({ scheme }) => scheme === "spl")
        .map(({ value }) => this.search(`set_id:"${value}"`, 1));
    // Nothing but letters, figures and spaces: no field, bracket or operator can come in with a name.
    const drug = wish.query.replace(/[^\p{L}\p{N} -]+/gu, " ").trim();
    return [this.search(`openfda.generic_name:"${drug}" OR openfda.brand_name:"${drug}"`, Math.min(wish.most, MOST))];
  }

  private search(search: string, limit: number): HttpRequest {
    const parameters = new URLSearchParams({ search, limit: String(limit), sort: "effective_time:desc" });
    return { service: this.service, url: `${this.address}/drug/label.json?${parameters.toString()}`, expect: "json" };
  }
}

function countsIn(bytes: Uint8Array): { total: number; here: number } {
  const answer = JSON.parse(new TextDecoder().decode(bytes)) as {
    meta?: { results?: { total?: unknown } };
    results?: unknown;
  };
  if (!Array.isArray(answer.results))
    throw new Fault("service-down", "openFDA answered no list of labels.", "Ask again later.");
  const total = answer.meta?.results?.total;
  return { total: typeof total === "number" ? total : answer.results.length, here: answer.results.length };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
