import { Fault } from "../../domain/fault.js";
import type { Http, HttpRequest } from "../../ports/http.js";
import type { BringOptions, Brought, LiveSource, LiveWish } from "../../ports/live-source.js";

/** Labels listed to choose from. A common generic has hundreds, one for each maker and packer. */
const LISTED = 100;

export interface LiveDailymedOptions {
  /** "https://dailymed.nlm.nih.gov/dailymed/services/v2". */
  readonly address: string;
}

/** DailyMed: the labels of a drug by its name, in SPL; the newest first of those that are for the drug alone. */
export function liveDailymed(http: Http, { address }: LiveDailymedOptions): LiveSource {
  return new LiveDailymed(http, address.replace(/\/+$/u, ""));
}

interface Listed {
  readonly set: string;
  readonly title: string;
  readonly published: number;
}

class LiveDailymed implements LiveSource {
  readonly service = "dailymed";
  readonly schemes = ["spl"] as const;

  constructor(
    private readonly http: Http,
    private readonly address: string,
  ) {}

  plan(wish: LiveWish) {
    const requests =
      wish.kind === "query"
        ? [this.search(wish.query), this.label("…")]
        : wish.identifiers.map(({ value }) => this.label(value));
    return requests.map((request) => this.http.planned(request));
  }

  async *bring(wish: LiveWish, options: BringOptions): AsyncIterable<Brought> {
    if (wish.kind === "identifiers") {
      const sets = wish.identifiers.filter(({ scheme }) => scheme === "spl").map(({ value }) => value);
      yield* this.labels(sets, sets.length, options);
      return;
    }
    const { total, listed } = await this.list(wish.query, options);
    const sets = chosen(listed, wish.query).map(({ set }) => set);
    yield* this.labels(sets.slice(0, wish.most), total, options);
  }

  private async *labels(sets: readonly string[], found: number, options: BringOptions): AsyncIterable<Brought> {
    const wanted: string[] = [];
    for (const value of sets) if ((await options.holds?.({ scheme: "spl", value })) !== true) wanted.push(value);
    yield { kind: "count", found, coming: wanted.length, held: sets.length - wanted.length };
    for (const set of wanted) {
      const request = this.label(set);
      const { found: there, bytes, at, age } = await this.http.get(request, options);
      if (!there) yield { kind: "lacking", name: `spl:${set}`, message: "DailyMed has no label under this set id" };
      else
        yield {
          kind: "input",
          input: { name: `DailyMed: ${set}.xml`, size: bytes.length, bytes: once(bytes) },
          origin: { service: this.service, address: request.url, at },
          ...(age === undefined ? {} : { age }),
        };
    }
  }

  private async list(drug: string, options: BringOptions): Promise<{ total: number; listed: Listed[] }> {
    const { found, bytes } = await this.http.get(this.search(drug), options);
    if (!found) return { total: 0, listed: [] };
    const answer = JSON.parse(new TextDecoder().decode(bytes)) as {
      data?: unknown;
      metadata?: { total_elements?: unknown };
    };
    if (!Array.isArray(answer.data))
      throw new Fault("service-down", "DailyMed's search answered no list of labels.", "Ask again later.");
    const listed = (answer.data as Readonly<Record<string, unknown>>[]).flatMap(
      ({ setid, title, published_date: date }) =>
        typeof setid === "string" && /^[0-9a-f-]{36}$/iu.test(setid)
          ? [
              {
                set: setid.toLowerCase(),
                title: typeof title === "string" ? title : "",
                published: typeof date === "string" ? Date.parse(`${date} UTC`) || 0 : 0,
              },
            ]
          : [],
    );
    const total = Number(answer.metadata?.total_elements ?? listed.length);
    return { total: Number.isFinite(total) ? total : listed.length, listed };
  }

  private search(drug: string): HttpRequest {
    const parameters = new URLSearchParams({ drug_name: drug, pagesize: String(LISTED), page: "1" });
    return { service: this.service, url: `${this.address}/spls.json?${parameters.toString()}`, expect: "json" };
  }

  private label(set: string): HttpRequest {
    return { service: this.service, url: `${this.address}/spls/${set}.xml`, expect: "xml" };
  }
}

/** First those whose title begins with the drug and names no other with it, then by date, then by set id. */
function chosen(listed: readonly Listed[], drug: string): Listed[] {
  const name = drug.trim().toLowerCase();
  const rank = ({ title }: Listed) => {
    const low = title.toLowerCase();
    return (low.startsWith(name) ? 0 : 2) + (/\band\b|,.*\[/u.test(low.replace(/\[.*$/u, "[")) ? 1 : 0);
  };
  return [...listed].sort(
    (a, b) => rank(a) - rank(b) || b.published - a.published || (a.set < b.set ? -1 : a.set > b.set ? 1 : 0),
  );
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
