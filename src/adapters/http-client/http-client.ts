import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "../../domain/fault.js";
import type { Http, HttpOptions, HttpRequest, HttpResponse, RequestLine, ServiceName } from "../../ports/http.js";
import { SERVICE_TITLES } from "../../ports/http.js";
import type { Failure } from "./failures.js";
import { connectionFailure, contentFailure, statusFailure } from "./failures.js";
import { KeptAnswers } from "./kept-answers.js";
import { whatIsWrong } from "./looks-right.js";
import type { Limit } from "./rate-gate.js";
import { RateGate } from "./rate-gate.js";
import type { Bounds, Reply } from "./sockets.js";
import { exchange, refuseOffline } from "./sockets.js";

/** What the client knows of one service. */
export interface ServiceRules {
  /** For all processes of this user together. */
  readonly limit: Limit;
  /** What goes with every request (`tool`, `email`). */
  readonly also?: Readonly<Record<string, string>>;
  readonly key?: { readonly parameter: string; readonly value: string };
}

export interface HttpClientOptions {
  /** Where turns and kept answers lie; made when first needed. */
  readonly folder: string;
  readonly services: Readonly<Record<ServiceName, ServiceRules>>;
  readonly userAgent: string;
  /** Hosts (with port, if any) to which a service may lead on. Default none: only the host that was asked. */
  readonly mayLeadTo?: readonly string[];
  /** Milliseconds for which an answer is good. Default a day. */
  readonly goodFor?: number;
  readonly bounds?: Partial<Bounds>;
  /** How often a request is sent in all. Default 4. */
  readonly tries?: number;
  /** Milliseconds before the second try; doubled for each after it, and moved by up to a quarter. Default one second. */
  readonly firstWait?: number;
  /** Bytes of packed answers kept at most. */
  readonly mostKept?: number;
}

const DAY = 24 * 3_600_000;
const BOUNDS: Bounds = { connect: 10_000, silence: 30_000, whole: 180_000, bytes: 64 * 1024 * 1024 };
/** A service that asks for more patience than this, in milliseconds, has said no for now. */
const MOST_PATIENCE = 30_000;
const MOST_REDIRECTS = 3;

/** The one client of all services: limits, retries, bounds and the cache. */
export function httpClient(options: HttpClientOptions): Http {
  return new Client(options);
}

class Client implements Http {
  private readonly bounds: Bounds;
  private opened: { readonly gate: RateGate; readonly kept: KeptAnswers } | undefined;

  constructor(private readonly options: HttpClientOptions) {
    this.bounds = { ...BOUNDS, ...options.bounds };
  }

  planned(request: HttpRequest): RequestLine {
    return this.line(request, "planned");
  }

  async get(request: HttpRequest, { signal, fresh, listed }: HttpOptions = {}): Promise<HttpResponse> {
    signal?.throwIfAborted();
    const { kept } = this.stores();
    const held = fresh === true ? undefined : kept.find(request, this.options.goodFor ?? DAY);
    if (held !== undefined) {
      const age = Math.max(0, Math.round((Date.now() - held.at) / 1000));
      listed?.({ ...this.line(request, "kept"), age });
      return { found: held.found, bytes: held.bytes, at: new Date(held.at).toISOString(), age };
    }
    const reply = await this.send(request, { ...(signal === undefined ? {} : { signal }), ...(listed && { listed }) });
    const at = Date.now();
    const found = reply.status < 300;
    kept.keep(request, { found, bytes: reply.bytes, at });
    return { found, bytes: reply.bytes, at: new Date(at).toISOString() };
  }

  /** Sends a request until it is answered, or gives up with its last Fault. */
  private async send(request: HttpRequest, { signal, listed }: HttpOptions): Promise<Reply> {
    const { service } = request;
    const { gate } = this.stores();
    const tries = this.options.tries ?? 4;
    for (let attempt = 1; ; attempt++) {
      refuseOffline();
      const answered = await gate.turn(service, this.options.services[service].limit, signal);
      listed?.(this.line(request, "sent"));
      const result = await this.once(request, signal, answered).finally(answered);
      if ("status" in result) return result;
      const { again, because, fault } = result;
      const wait = result.wait ?? (this.options.firstWait ?? 1000) * 2 ** (attempt - 1) * (1 + Math.random() / 4);
      // What one process was told holds for all of them.
      if (fault.code === "service-quota") gate.shut(service, Math.min(wait, MOST_PATIENCE));
      if (!again || attempt >= tries || wait > MOST_PATIENCE) throw fault;
      listed?.({ ...this.line(request, "again"), because, wait: Math.round(wait) });
      await sleep(wait, undefined, signal === undefined ? {} : { signal });
    }
  }

  private async once(
    request: HttpRequest,
    signal: AbortSignal | undefined,
    answered: () => void,
  ): Promise<Reply | Failure> {
    const { service, expect } = request;
    const title = SERVICE_TITLES[service];
    const { host } = new URL(request.url);
    try {
      const reply = await this.followed(request, signal, answered);
      const failure = statusFailure(title, host, reply, Date.now());
      if (failure !== undefined) return failure;
      // What a service says when it has none may have any form.
      const wrong = reply.status < 300 ? whatIsWrong(reply.bytes, expect) : undefined;
      return wrong === undefined ? reply : contentFailure(title, host, wrong);
    } catch (error) {
      signal?.throwIfAborted();
      return connectionFailure(title, host, error);
    }
  }

  private async followed(request: HttpRequest, signal: AbortSignal | undefined, answered: () => void): Promise<Reply> {
    const { service, form } = request;
    const { also, key } = this.options.services[service];
    let url = new URL(request.url);
    const asked = url.host;
    const added = { ...also, ...(key === undefined ? {} : { [key.parameter]: key.value }) };
    if (form === undefined) for (const [name, value] of Object.entries(added)) url.searchParams.set(name, value);
    for (let hops = 0; ; hops++) {
      const headers = {
        "user-agent": this.options.userAgent,
        accept: request.expect === "xml" ? "application/xml, text/xml" : "application/json",
        ...(form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      };
      const reply = await exchange({
        method: form === undefined ? "GET" : "POST",
        url,
        headers,
        bounds: this.bounds,
        answered,
        ...(form === undefined ? {} : { body: new URLSearchParams({ ...form, ...added }).toString() }),
        ...(signal === undefined ? {} : { signal }),
      });
      const to = reply.headers["location"];
      if (![301, 302, 303, 307, 308].includes(reply.status) || to === undefined) return reply;
      const next = new URL(to, url);
      const same = next.host === asked && next.protocol === url.protocol;
      // A form is not handed on to others, nor is it made into a question in an address.
      const allowed = same ? form === undefined || reply.status >= 307 : form === undefined && this.mayLeadTo(next);
      if (!allowed || hops >= MOST_REDIRECTS) throw ledAway(SERVICE_TITLES[service], asked, next.origin);
      // A key and an e-mail address are for the host that they were given for.
      if (!same) for (const name of Object.keys(added)) next.searchParams.delete(name);
      url = next;
    }
  }

  private mayLeadTo({ host, protocol }: URL): boolean {
    return protocol === "https:" && (this.options.mayLeadTo ?? []).includes(host);
  }

  private line({ service, url, form }: HttpRequest, outcome: RequestLine["outcome"]): RequestLine {
    const { also = {}, key } = this.options.services[service];
    const added = Object.entries(also).map(([name, value]) => `${name}=${value}`);
    return {
      service,
      method: form === undefined ? "GET" : "POST",
      address: url,
      ...(form === undefined ? {} : { form }),
      also: key === undefined ? added : [...added, `${key.parameter}=…`],
      outcome,
    };
  }

  private stores() {
    const { folder, mostKept } = this.options;
    try {
      return (this.opened ??= { gate: new RateGate(folder), kept: new KeptAnswers(folder, mostKept) });
    } catch (error) {
      throw new Fault(
        "bad-input",
        `${folder} cannot be written, and outside services are not asked where their limits cannot be kept.`,
        "Name another folder in CITESIDE_CACHE.",
        { cause: error },
      );
    }
  }
}

function ledAway(title: string, from: string, to: string): Fault {
  return new Fault(
    "network-blocked",
    `${title} (${from}) leads on to ${to}, which is not followed: a proxy or a sign-in page may stand between.`,
    "If the service has moved there, allow the host in CITESIDE_ALLOW_HOSTS.",
  );
}
