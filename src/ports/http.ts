/** The outside services that may be asked; nothing else ever is. */
export const SERVICES = ["pubmed", "europepmc", "dailymed", "openfda", "trials"] as const;
export type ServiceName = (typeof SERVICES)[number];

/** The services' names, for people. */
export const SERVICE_TITLES: Readonly<Record<ServiceName, string>> = {
  pubmed: "PubMed",
  europepmc: "Europe PMC",
  dailymed: "DailyMed",
  openfda: "openFDA",
  trials: "ClinicalTrials.gov",
};

/** One request to a service, without key, tool or e-mail: the client adds those and never shows the key. */
export interface HttpRequest {
  readonly service: ServiceName;
  readonly url: string;
  /** Sent as the form of a POST; without it the request is a GET. */
  readonly form?: Readonly<Record<string, string>>;
  /** What the answer must be; a web page in its place is a failure of the service. */
  readonly expect: "xml" | "json";
  /** Under what name the answer is kept, where address and form hold something that changes each time. Never a secret. */
  readonly keepAs?: string;
}

export interface HttpResponse {
  /** False when the service answered that it has no such thing (404). */
  readonly found: boolean;
  readonly bytes: Uint8Array;
  /** When the service gave it, ISO 8601. */
  readonly at: string;
  /** Seconds since then, when it was taken from the cache. */
  readonly age?: number;
}

/** One line about one request, as it goes: what is sent where, or what of it was kept from before. */
export interface RequestLine {
  readonly service: ServiceName;
  readonly method: "GET" | "POST";
  /** The address without key and e-mail. */
  readonly address: string;
  readonly form?: Readonly<Record<string, string>>;
  /** What the client adds ("tool=citeside", "api_key=…"); a key's value is never among it. */
  readonly also: readonly string[];
  readonly outcome: "sent" | "kept" | "again" | "planned";
  /** Seconds, for what was kept. */
  readonly age?: number;
  /** Why it is sent again, and after how many milliseconds. */
  readonly because?: string;
  readonly wait?: number;
}

export interface HttpOptions {
  readonly signal?: AbortSignal;
  /** True to pass by what was kept from before. */
  readonly fresh?: boolean;
  readonly listed?: (line: RequestLine) => void;
}

/**
 * Asks services, one request at a time, within their limits across all processes of this user.
 *
 * - Faults: `service-down` (after the retries), `service-refused`, `service-quota`, `network-blocked`, `offline`, `bad-input`
 *   (an address that is not https).
 * - Nothing is sent when the answer is kept and not too old, and nothing at all where the network is forbidden.
 * - An aborted signal ends it at once with the signal's reason.
 */
export interface Http {
  get(request: HttpRequest, options?: HttpOptions): Promise<HttpResponse>;
  /** How a request would be listed, without sending it. */
  planned(request: HttpRequest): RequestLine;
}
