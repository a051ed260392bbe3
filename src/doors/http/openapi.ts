import { z } from "zod";
import type { FaultCode } from "../../domain/fault.js";
import { FAULT_CODES } from "../../domain/fault.js";
import type { Callable } from "../../operations/callable.js";
import { CALLABLES } from "../../operations/registry.js";
import { FAULT_TABLE } from "../exit-codes.js";
import { EXPORT_FORMATS, exportSchema } from "../export/export-document.js";
import type { Parameter, Route } from "./routes.js";
import { ROUTES } from "./routes.js";

type Json = Record<string, unknown>;

/** Faults that any address may answer with, beside those of its operation. */
const COMMON = ["bad-input", "no-key", "not-allowed", "too-many-requests", "too-busy", "too-slow", "internal"] as const;

/** The API as an OpenAPI 3.1 document, made of the routes and the operations' schemas. */
export function openApi(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of ROUTES) {
    const method = route.method.toLowerCase();
    paths[route.path] = { ...paths[route.path], [method]: operationOf(route, callableOf(route)) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Citeside",
      version,
      summary:
        "Answers clinical questions from a library its owner controls, every sentence on the exact words of a source.",
      description:
        "For professionals; not for emergencies. Times are ISO 8601, offsets in texts are UTF-16 units with the end exclusive. Errors are problems (RFC 9457).",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/", description: "This server" }],
    security: [{}, { key: [] }],
    tags: [
      { name: "ask", description: "Asking, and what was asked" },
      { name: "audit", description: "Auditing texts" },
      { name: "add", description: "What brings documents in" },
      { name: "admin", description: "What the library's owner does" },
      { name: "server", description: "The server itself" },
    ],
    paths: { ...paths, ...OTHERS },
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "Where keys are asked for: “citeside keys add” makes one" },
      },
      schemas: {
        Problem: PROBLEM,
        ...Object.fromEntries(
          ROUTES.flatMap((route) => {
            const { output } = callableOf(route);
            return [[`${nameOf(route)}Output`, schemaOf(output, "output")], ...bodyEntries(route)];
          }),
        ),
      },
      responses: Object.fromEntries([...namedIn({ ...paths, ...OTHERS })].map((code) => [code, problemOf([code])])),
    },
  };
}

const PROBLEM: Json = {
  type: "object",
  required: ["type", "title", "status", "detail", "code"],
  properties: {
    type: { type: "string", description: "urn:citeside:fault: and the code" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { type: "string", enum: [...FAULT_CODES] },
    remedy: { type: "string", description: "What to do about it" },
  },
};

function callableOf({ operation }: Route): Callable {
  const found = CALLABLES.get(operation);
  if (found === undefined) throw new Error(`no operation ${operation}`);
  return found;
}

/** Told in words, not as a second content of the same status: clients made from the document would give either for each answer. */
const EVENTS =
  " With “Accept: text/event-stream” it is answered as events: started, progress, and result (with this answer as its data) or problem.";

/** "AskInput" of the operation "ask". */
function nameOf({ operation }: Route): string {
  return operation.charAt(0).toUpperCase() + operation.slice(1);
}

function operationOf(route: Route, { summary, errors }: Callable): Json {
  const name = nameOf(route);
  const codes = [...new Set([...COMMON, ...errors])];
  const result: Json = {
    description: "Done",
    ...(route.kept === true
      ? { headers: { Location: { schema: { type: "string" }, description: "Where it is kept" } } }
      : {}),
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}Output` } } },
  };
  return {
    operationId: `${route.method.toLowerCase()}${route.path
      .replace(/^\/v1/, "")
      .replace(/\{(\w+)\}/g, "by-$1")
      .replace(/[^a-z]+(\w)/gi, (_, letter: string) => letter.toUpperCase())}`,
    summary,
    description: `Needs the scope “${route.scope}” where keys are asked for.${route.long ? EVENTS : ""}`,
    tags: [route.scope],
    ...(route.parameters.length === 0 ? {} : { parameters: route.parameters.map(parameterOf) }),
    ...requestBody(route, name),
    responses: {
      "200": result,
      ...(route.method === "GET" ? { "304": { description: "As the ETag given in If-None-Match" } } : {}),
      ...problemsOf(codes),
    },
  };
}

function parameterOf({ name, place, kind, about }: Parameter): Json {
  const one: Json = kind === "number" ? { type: "integer", minimum: 0 } : { type: "string" };
  return {
    ...{ name, in: place, description: about, required: place === "path" },
    schema: kind === "list" ? { type: "array", items: one } : one,
  };
}

function bodyEntries(route: Route): [string, Json][] {
  return route.body === "none" || route.body === "files"
    ? []
    : [[`${nameOf(route)}Input`, schemaOf(callableOf(route).input, "input")]];
}

function requestBody({ body }: Route, name: string): Json {
  const files = {
    "multipart/form-data": {
      schema: {
        type: "object",
        properties: {
          file: { type: "array", items: { type: "string", contentMediaType: "application/octet-stream" } },
        },
        required: ["file"],
      },
    },
  };
  const json = { "application/json": { schema: { $ref: `#/components/schemas/${name}Input` } } };
  if (body === "none") return {};
  return {
    requestBody: { required: true, content: body === "files" ? files : body === "text" ? { ...json, ...files } : json },
  };
}

/** One response a status; where several faults share it, their meanings together. */
function problemsOf(codes: readonly FaultCode[]): Json {
  const byStatus = new Map<number, FaultCode[]>();
  for (const code of codes) {
    const { http } = FAULT_TABLE[code];
    byStatus.set(http, [...(byStatus.get(http) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, all]): [string, Json] => [
      String(status),
      all.length === 1 ? { $ref: `#/components/responses/${all.join("")}` } : problemOf(all),
    ]),
  );
}

/** The response of a problem that may be any of these. */
function problemOf(codes: readonly FaultCode[]): Json {
  const [only] = codes;
  const waits = codes.some((code) => [429, 503].includes(FAULT_TABLE[code].http));
  return {
    description:
      codes.length === 1 && only !== undefined
        ? FAULT_TABLE[only].meaning
        : codes.map((code) => `${code}: ${FAULT_TABLE[code].meaning}`).join(". "),
    ...(waits ? { headers: { "Retry-After": { schema: { type: "integer" }, description: "Seconds" } } } : {}),
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}

/** The faults whose response something refers to. */
function namedIn(paths: Json): Set<FaultCode> {
  const text = JSON.stringify(paths);
  return new Set(FAULT_CODES.filter((code) => text.includes(`"#/components/responses/${code}"`)));
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const made: Json = { ...z.toJSONSchema(schema, { io, unrepresentable: "any" }) };
  delete made["$schema"];
  delete made["~standard"];
  return made;
}

const ok = (schema: Json): Json => ({ "200": { description: "Done", content: { "application/json": { schema } } } });
const object = (properties: Json): Json => ({ type: "object", properties, required: Object.keys(properties) });
const text = { type: "string" };
const count = { type: "integer", minimum: 0 };

const READY = object({
  ...{ ready: { type: "boolean" }, running: count, waiting: count, room: count },
  wait: { ...count, description: "Seconds that a question would wait now" },
});

/** Addresses that no operation stands behind. */
const OTHERS: Record<string, Json> = {
  "/v1/export": {
    post: {
      ...{
        operationId: "postExport",
        summary: "Write an answer or audit as a document, its references or a table",
        tags: ["ask"],
      },
      description: "Needs the scope “ask” where keys are asked for.",
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(exportSchema, "input") } } },
      responses: {
        "200": {
          description: "The file",
          content: Object.fromEntries(Object.values(EXPORT_FORMATS).map(([type]) => [type.split(";")[0] ?? type, {}])),
        },
        ...problemsOf([...COMMON, "not-found", "not-installed"]),
      },
    },
  },
  "/v1/health": {
    get: {
      operationId: "getHealth",
      summary: "Whether the server runs",
      tags: ["server"],
      responses: { ...ok(object({ status: text, version: text })), ...problemsOf(["not-allowed"]) },
    },
  },
  "/v1/ready": {
    get: {
      ...{
        operationId: "getReady",
        summary: "Whether the library can be asked now, and how busy the server is",
        tags: ["server"],
      },
      responses: {
        ...ok(READY),
        "503": {
          description: "The library cannot be read, or there is no room for a question",
          content: { "application/json": { schema: READY } },
        },
        ...problemsOf(["not-allowed"]),
      },
    },
  },
  "/v1/jobs/{job}": {
    delete: {
      ...{ operationId: "deleteJob", summary: "Stop long work", tags: ["server"] },
      parameters: [
        { name: "job", in: "path", required: true, description: "As the event “started” names it", schema: text },
      ],
      responses: {
        ...ok(object({ stopped: text })),
        ...problemsOf(["no-key", "not-found", "not-allowed", "too-many-requests"]),
      },
    },
  },
};
