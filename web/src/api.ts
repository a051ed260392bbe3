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
import type { holdings } from "../../src/operations/library/holdings.js";
import type { refresh } from "../../src/operations/refresh/refresh.js";
import type { set } from "../../src/operations/set/set.js";
import type { show } from "../../src/operations/show/show.js";
import type { ListedPublication } from "../../src/operations/publication-schema.js";
import type { removed } from "../../src/operations/library/undo.js";
import type { verify } from "../../src/operations/verify/verify.js";
import { askForKey, keyHeaders } from "./key.js";

export type AskInput = z.input<(typeof ask)["input"]>;
export type Holdings = z.output<(typeof holdings)["output"]>;
export type Shown = z.output<(typeof show)["output"]>;
export type Verified = z.output<(typeof verify)["output"]>;
export type SetInput = z.input<(typeof set)["input"]>;
export type AnswerList = z.output<(typeof answers)["output"]>;
export type MarkList = z.output<(typeof marks)["output"]>;
export type Replayed = z.output<(typeof replay)["output"]>;
export type LiveDone = z.output<(typeof live)["output"]>;
export type FetchDone = z.output<(typeof fetchOperation)["output"]>;
export type RefreshDone = z.output<(typeof refresh)["output"]>;
export type RemovedList = z.output<(typeof removed)["output"]>;
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
    readonly kind: "offline" | "refused" | "missing" | "unavailable" | "locked",
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

/** A request, its headers as a plain record. */
type Sent = Omit<RequestInit, "headers"> & { readonly headers?: Readonly<Record<string, string>> };

/** Sends a request to the server, with the key where this tab has one. Throws `Trouble` for every answer that is none; an abort passes as it is. */
export async function send(path: string, init: Sent = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { ...keyHeaders(), ...init.headers } });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw NO_ANSWER;
  }
  if (response.ok) return response;
  const trouble = await troubleOf(response);
  if (trouble.kind === "locked") askForKey(trouble.message);
  throw trouble;
}

/** Sends a request and reads its JSON. */
export async function request<T>(path: string, init: Sent = {}): Promise<T> {
  return (await (await send(path, init)).json()) as T;
}

function jsonRequest(body: unknown, signal?: AbortSignal): Sent {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  };
}

const KINDS: Readonly<Record<number, Trouble["kind"]>> = { 401: "locked", 404: "missing", 503: "unavailable" };

/** A problem document (RFC 9457) as trouble. */
async function troubleOf(response: Response): Promise<Trouble> {
  const kind = KINDS[response.status] ?? "refused";
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

/** What was removed and can be put back. */
export const getRemoved = (signal?: AbortSignal) => request<RemovedList>("/v1/removed", signal ? { signal } : {});

/** A file that the server wrote: an answer or audit in another form. */
export async function postExport(wish: unknown): Promise<{ readonly name: string; readonly file: Blob }> {
  const response = await send("/v1/export", jsonRequest(wish));
  const name = /filename="([^"]+)"/u.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "citeside";
  return { name, file: await response.blob() };
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
