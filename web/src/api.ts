import type { z } from "zod";
import type { Bundle } from "../../src/operations/bundle-schema.js";
import type { ask } from "../../src/operations/ask/ask.js";
import type { Account } from "../../src/operations/add/account.js";
import type { Audit } from "../../src/operations/audit/audit-schema.js";
import type { replay } from "../../src/operations/diff/replay.js";
import type { answers } from "../../src/operations/history/answers.js";
import type { fetch as fetchOperation } from "../../src/operations/live/fetch.js";
import type { live } from "../../src/operations/live/live.js";
import type { marks } from "../../src/operations/marks/marks.js";
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
export type AnswerList = z.output<(typeof answers)["output"]>;
export type MarkList = z.output<(typeof marks)["output"]>;
export type Replayed = z.output<(typeof replay)["output"]>;
export type LiveDone = z.output<(typeof live)["output"]>;
export type FetchDone = z.output<(typeof fetchOperation)["output"]>;
export type { Account, Audit };
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

/** Sends a request to the server. Throws `Trouble` for every answer that is none; an abort passes as it is. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw NO_ANSWER;
  }
  if (response.ok) return response;
  throw await troubleOf(response);
}

/** Sends a request and reads its JSON. */
export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  return (await (await send(path, init)).json()) as T;
}

function jsonRequest(body: unknown, signal?: AbortSignal): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  };
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

/** Posts JSON and reads JSON. */
export function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return request<T>(path, jsonRequest(body, signal));
}

export const getHoldings = (signal?: AbortSignal) => request<Holdings>("/v1/library", signal ? { signal } : {});
/** Sends a request that removes or forgets. */
export const del = <T>(path: string) => request<T>(path, { method: "DELETE" });

/** An answer, and the name under which this server keeps it (null where it keeps none). */
export interface Given {
  readonly bundle: Bundle;
  readonly id: string | null;
}

/** Asks. The answer's name stands in its Location. */
export async function postAsk(input: AskInput, signal?: AbortSignal): Promise<Given> {
  const response = await send("/v1/ask", jsonRequest(input, signal));
  const location = response.headers.get("location");
  return { bundle: (await response.json()) as Bundle, id: location?.split("/").at(-1) ?? null };
}

export const getAnswers = (query: URLSearchParams, signal?: AbortSignal) =>
  request<AnswerList>(`/v1/answers?${query.toString()}`, signal ? { signal } : {});
export const getAnswer = (id: string, signal?: AbortSignal) =>
  request<Bundle | Audit>(`/v1/answers/${encodeURIComponent(id)}`, signal ? { signal } : {});
export const getMarks = (signal?: AbortSignal) => request<MarkList>("/v1/marks", signal ? { signal } : {});
export const getPublications = (query: URLSearchParams, signal?: AbortSignal) =>
  request<Listing>(`/v1/sources?${query.toString()}`, signal ? { signal } : {});
export const getPublication = (id: string, signal?: AbortSignal) =>
  request<Shown>(`/v1/publications/${encodeURIComponent(id)}`, signal ? { signal } : {});
