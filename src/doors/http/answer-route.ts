import type { Context } from "hono";
import { Fault } from "../../domain/fault.js";
import type { Call, Done, Runner } from "../../operations/runner.js";
import { CALLABLES } from "../../operations/registry.js";
import { refuseKeyless } from "./guard.js";
import { jsonBody } from "./json-body.js";
import type { Keyring } from "./keyring.js";
import type { Jobs } from "./long-work.js";
import { parametersOf } from "./route-input.js";
import type { Route } from "./routes.js";
import type { Settings } from "./settings.js";
import type { Spool } from "./upload.js";
import { spoolUpload } from "./upload.js";

/** What answering needs. */
export interface Answering {
  readonly runner: Runner;
  readonly settings: Settings;
  readonly keys?: Keyring;
  readonly jobs: Jobs;
}

/** Answers a request for a route: as JSON, or as events where the route is long and the client wants them. */
export async function answerRoute(route: Route, { req }: Context, using: Answering): Promise<Response> {
  refuseKeyless(req.raw, route.scope, using.keys);
  const { input, spool } = await inputOf(route, req.raw, req.param(), using.settings);
  const call = { operation: route.operation, input, ...(spool === undefined ? {} : { files: spool.files }) };
  const work = async (more: Pick<Call, "report"> & { readonly signal: AbortSignal }) => {
    try {
      return await timed(using, route, { ...call, ...more });
    } finally {
      await spool?.remove();
    }
  };
  if (route.long && /\btext\/event-stream\b/.test(req.header("accept") ?? ""))
    return using.jobs.stream(route.scope, (report, signal) => work({ report, signal }));
  return jsonAnswer(route, req.raw, await work({ signal: req.raw.signal }));
}

async function inputOf(
  route: Route,
  request: Request,
  path: Readonly<Record<string, string>>,
  settings: Settings,
): Promise<{ readonly input: unknown; readonly spool?: Spool }> {
  const fixed = parametersOf(route, path, new URL(request.url).searchParams);
  switch (route.body) {
    case "none":
      return { input: fixed };
    case "text":
      if (!isForm(request)) return { input: await objectOf(request, settings.textBytes, fixed) };
      return { input: fixed, spool: await spoolUpload(request, settings.textBytes) };
    case "files":
      return { input: fixed, spool: await spoolUpload(request, settings.uploadBytes) };
    case "question":
      return { input: await objectOf(request, settings.questionBytes, fixed) };
    case "bundle":
      return { input: await objectOf(request, settings.bundleBytes, fixed) };
  }
}

const isForm = ({ headers }: Request) => /^multipart\/form-data\b/i.test(headers.get("content-type") ?? "");

async function objectOf(request: Request, most: number, fixed: Readonly<Record<string, unknown>>): Promise<unknown> {
  const body = await jsonBody(request, most);
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new Fault("bad-input", "The body is no JSON object.");
  return { ...body, ...fixed };
}

/** Runs the call within the time that its kind of work has. Fault `too-slow` after it. */
async function timed(
  { runner, settings }: Answering,
  { operation }: Route,
  call: Call & { readonly signal: AbortSignal },
): Promise<Done> {
  const effects = CALLABLES.get(operation)?.effects;
  const time = effects?.writes === true || effects?.network === true ? settings.writeTime : settings.readTime;
  const late = AbortSignal.timeout(time);
  try {
    return await runner.run({ ...call, signal: AbortSignal.any([call.signal, late]) });
  } catch (error) {
    if (!late.aborted || call.signal.aborted) throw error;
    throw new Fault("too-slow", `It took longer than ${Math.round(time / 1000)} seconds.`, "Ask for less at once.");
  }
}

function jsonAnswer({ kept, method }: Route, request: Request, { bytes, id }: Done): Response {
  const etag = `"${id}"`;
  const headers: Record<string, string> = {
    "cache-control": method === "GET" ? "private, no-cache" : "no-store",
    etag,
    ...(kept === true ? { location: `/v1/answers/${id}` } : {}),
  };
  const wanted = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  if (method === "GET" && (wanted.includes(etag) || wanted.includes("*")))
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers: { ...headers, "content-type": "application/json" } });
}
