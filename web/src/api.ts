import type { z } from "zod";
import type { Bundle } from "../../src/operations/bundle-schema.js";
import type { ask } from "../../src/operations/ask/ask.js";
import type { maintain } from "../../src/operations/library/maintain.js";
import type { set } from "../../src/operations/set/set.js";
import type { show } from "../../src/operations/show/show.js";
import type { ListedPublication } from "../../src/operations/publication-schema.js";
import type { verify } from "../../src/operations/verify/verify.js";

export type AskInput = z.input<(typeof ask)["input"]>;
export type Holdings = z.output<(typeof maintain)["output"]>;
export type Shown = z.output<(typeof show)["output"]>;
export type Verified = z.output<(typeof verify)["output"]>;
export type SetInput = z.input<(typeof set)["input"]>;
export interface Listing {
  readonly items: readonly ListedPublication[];
  readonly total: number;
  readonly offset: number;
  readonly next: number | null;
}

/** What went wrong, in words for a person. `offline`: the server did not answer at all. */
export class Trouble extends Error {
  override readonly name = "Trouble";
  constructor(
    message: string,
    readonly kind: "offline" | "refused" | "missing" | "unavailable",
    readonly remedy?: string,
  ) {
    super(message);
  }
}

const NO_ANSWER = new Trouble(
  "Citeside’s server does not answer.",
  "offline",
  "It runs on this machine or in your hospital: start it again (citeside serve), then try once more.",
);

/** Sends a request to the server and reads its JSON. Throws `Trouble`; an abort passes as it is. */
export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw NO_ANSWER;
  }
  if (response.ok) return (await response.json()) as T;
  throw await troubleOf(response);
}

/** A problem document (RFC 9457) as trouble. */
export async function troubleOf(response: Response): Promise<Trouble> {
  const kind = response.status === 404 ? "missing" : response.status === 503 ? "unavailable" : "refused";
  try {
    const problem = (await response.json()) as { detail?: string; remedy?: string };
    return new Trouble(problem.detail ?? `The server said ${response.status}.`, kind, problem.remedy);
  } catch {
    return response.status >= 500 ? NO_ANSWER : new Trouble(`The server said ${response.status}.`, kind);
  }
}

/** Posts JSON. */
export function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return request<T>(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}

export const getHoldings = (signal?: AbortSignal) => request<Holdings>("/v1/library", signal ? { signal } : {});
export const postAsk = (input: AskInput, signal?: AbortSignal) => post<Bundle>("/v1/ask", input, signal);
export const getPublications = (query: URLSearchParams, signal?: AbortSignal) =>
  request<Listing>(`/v1/sources?${query.toString()}`, signal ? { signal } : {});
export const getPublication = (id: string, signal?: AbortSignal) =>
  request<Shown>(`/v1/publications/${encodeURIComponent(id)}`, signal ? { signal } : {});
