import type { Scope } from "../../ports/keys.js";

/** A value that stands in the path or the query string, and the field of the operation's input that it becomes. */
export interface Parameter {
  readonly name: string;
  readonly field: string;
  readonly place: "path" | "query";
  /** `list` may stand several times. */
  readonly kind: "text" | "number" | "list";
  readonly about: string;
}

/** One address of the API: which operation stands behind it, who may use it, and how its input comes. */
export interface Route {
  readonly method: "GET" | "POST" | "DELETE";
  /** As OpenAPI writes it: `/v1/answers/{id}`. */
  readonly path: string;
  readonly operation: string;
  readonly scope: Scope;
  readonly parameters: readonly Parameter[];
  /** `text` is JSON, or one file of a form. */
  readonly body: "none" | "question" | "bundle" | "text" | "files";
  /** Whether the answer may come as a stream of events. */
  readonly long: boolean;
  /** Answers say under which address what they gave is kept. */
  readonly kept?: true;
}

const text = (name: string, about: string, field = name): Parameter => ({
  name,
  field,
  place: "query",
  kind: "text",
  about,
});
const number = (name: string, about: string): Parameter => ({
  name,
  field: name,
  place: "query",
  kind: "number",
  about,
});
const list = (name: string, field: string, about: string): Parameter => ({
  name,
  field,
  place: "query",
  kind: "list",
  about,
});
const inPath = (name: string, field: string, about: string): Parameter => ({
  name,
  field,
  place: "path",
  kind: "text",
  about,
});
const page = [
  number("offset", "How many are passed over"),
  number("limit", "How many a page has: 50, and 500 at most"),
];
const route = (
  method: Route["method"],
  path: string,
  operation: string,
  scope: Scope,
  more: Partial<Route> = {},
): Route => ({
  ...{ method, path, operation, scope, parameters: [], body: method === "POST" ? "question" : "none", long: false },
  ...more,
});
const answerId = inPath("id", "id", "The name under which it is kept");

/** Every address that an operation stands behind, in the order in which they are described. */
export const ROUTES: readonly Route[] = [
  route("POST", "/v1/ask", "ask", "ask", { long: true, kept: true }),
  route("POST", "/v1/audit", "audit", "audit", { body: "text", long: true, kept: true }),
  route("POST", "/v1/replay", "replay", "ask", { body: "bundle", long: true }),
  route("POST", "/v1/diff", "diff", "ask", { body: "bundle" }),
  route("POST", "/v1/verify", "verify", "ask", { body: "bundle" }),
  route("GET", "/v1/library", "holdings", "ask"),
  route("GET", "/v1/sources", "browse", "ask", {
    parameters: [
      text("words", "Only publications whose title has all these words"),
      list("tier", "tiers", "Only of these tiers"),
      list("design", "designs", "Only of these designs"),
      list("status", "statuses", "Only of these statuses"),
      number("fromYear", "Only of this year or later"),
      number("toYear", "Only of this year or earlier"),
      ...page,
    ],
  }),
  route("POST", "/v1/find", "find", "ask"),
  route("GET", "/v1/publications/{id}", "show", "ask", {
    parameters: [inPath("id", "id", "Any identifier of it (pmid:…, doi:…, local:…), or a Source's id")],
  }),
  route("GET", "/v1/answers", "answers", "ask", {
    parameters: [text("words", "Only those with these words in their title"), text("kind", "answer or audit"), ...page],
  }),
  route("GET", "/v1/answers/{id}", "answer", "ask", { parameters: [answerId] }),
  route("DELETE", "/v1/answers/{id}", "forget", "admin", { parameters: [answerId] }),
  route("DELETE", "/v1/answers", "forget", "admin"),
  route("GET", "/v1/marks", "marks", "ask", { parameters: [text("answer", "Only those of this answer")] }),
  route("POST", "/v1/marks", "mark", "ask"),
  route("GET", "/v1/claim-marks", "claim-marks", "ask"),
  route("POST", "/v1/claim-marks", "mark-claim", "ask"),
  route("DELETE", "/v1/marks/{id}", "unmark", "ask", { parameters: [inPath("id", "id", "The mark")] }),
  route("POST", "/v1/add", "add", "add", { body: "files", long: true }),
  route("POST", "/v1/live", "live", "add", { long: true }),
  route("POST", "/v1/fetch", "fetch", "add", { long: true }),
  route("POST", "/v1/refresh", "refresh", "add", { long: true }),
  route("POST", "/v1/set", "set", "admin"),
  route("POST", "/v1/remove", "remove", "admin"),
  route("POST", "/v1/restore", "restore", "admin"),
  route("GET", "/v1/removed", "removed", "admin"),
];
