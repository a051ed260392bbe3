import type { Context } from "hono";
import { Hono } from "hono";
import { Fault } from "../../domain/fault.js";
import type { Print } from "../export/export-document.js";
import type { Runner } from "../../operations/runner.js";
import { API_STYLE, apiPage } from "./api-page.js";
import { answerRoute } from "./answer-route.js";
import { answerExport } from "./answer-export.js";
import { refuseKeyless, refuseStrangers } from "./guard.js";
import type { Keyring } from "./keyring.js";
import { Jobs } from "./long-work.js";
import { openApi } from "./openapi.js";
import { problemResponse } from "./problem.js";
import { Readiness } from "./readiness.js";
import { ROUTES } from "./routes.js";
import { SECURITY_HEADERS } from "./security-headers.js";
import type { Settings } from "./settings.js";
import type { StaticFiles } from "./static-files.js";

/** What the HTTP door is made of. */
export interface Parts {
  readonly runner: Runner;
  readonly settings: Settings;
  /** Absent where nobody needs a key. */
  readonly keys?: Keyring;
  /** Prints a page as PDF. */
  readonly print: Print;
  readonly web?: StaticFiles;
  /** Told of every fault that is Citeside's own; never of what was asked. */
  readonly log: (line: string) => void;
}

/** The HTTP door, as a function of requests; it listens to nothing itself. */
export function httpApp(parts: Parts): Hono {
  const { runner, settings, web, log } = parts;
  const app = new Hono();
  const onFault = (error: unknown) => {
    if (!(error instanceof Fault) && !(error instanceof Error && error.name === "AbortError"))
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };

  const jobs = new Jobs(onFault);
  app.use(async (context, next) => {
    const { req } = context;
    const origin = req.raw.headers.get("origin");
    const listed = origin !== null && settings.origins.includes(origin);
    try {
      refuseStrangers(req.raw, settings);
      if (req.method === "OPTIONS" && listed) context.res = preflight();
      else await next();
    } catch (error) {
      context.res = problemResponse(error);
    }
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.res.headers.set(name, value);
    if (!listed) return;
    context.res.headers.set("access-control-allow-origin", origin);
    context.res.headers.set("access-control-expose-headers", "location, etag, retry-after");
    context.res.headers.set("cross-origin-resource-policy", "cross-origin");
    context.res.headers.append("vary", "origin");
  });
  app.onError((error) => {
    onFault(error);
    return problemResponse(error);
  });
  app.notFound(({ req }) => notFound(req.method, req.path, req.raw, web));

  app.get("/v1/health", () => Response.json({ status: "ok", version: settings.version }));
  const readiness = new Readiness(runner);
  app.get("/v1/ready", () => readiness.answer());
  let described: Record<string, unknown> | undefined;
  const document = () => (described ??= openApi(settings.version));
  const typed = (text: string, type: string) => new Response(text, { headers: { "content-type": type } });
  app.get("/v1/openapi.json", () => Response.json(document()));
  app.get("/v1/docs", () => typed(apiPage(document()), "text/html; charset=utf-8"));
  app.get("/v1/docs.css", () => typed(API_STYLE, "text/css; charset=utf-8"));
  for (const route of ROUTES) {
    const path = route.path.replace(/\{(\w+)\}/g, ":$1{.+}");
    app.on(route.method, path, (context: Context) => answerRoute(route, context, { ...parts, jobs }));
  }
  app.post("/v1/export", (context) => answerExport(context.req.raw, parts));
  app.delete("/v1/jobs/:job", ({ req }) => {
    const job = req.param("job");
    // Whoever knows no key is told nothing of what goes on; whoever may not do such work may not stop it.
    refuseKeyless(req.raw, jobs.scopeOf(job) ?? "ask", parts.keys);
    if (!jobs.stop(job)) throw new Fault("not-found", "No work of that name goes on.");
    return Response.json({ stopped: job });
  });
  return app;
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": "GET, POST, DELETE",
      "access-control-allow-headers": "authorization, content-type, x-api-key, if-none-match",
      "access-control-max-age": "600",
    },
  });
}

/** A page of the web app, or the problem of an address that there is not. */
function notFound(method: string, path: string, request: Request, web: StaticFiles | undefined): Response {
  const known = ROUTES.filter((route) => pattern(route.path).test(path)).map((route) => route.method);
  if (known.length > 0) {
    const takes = known.join(", ");
    const fault = new Fault("bad-input", `${path} takes ${takes}, not ${method}.`, `Send ${takes}.`);
    const response = problemResponse(fault, 405);
    response.headers.set("allow", takes);
    return response;
  }
  const isPage = !path.startsWith("/v1/") && (method === "GET" || method === "HEAD");
  return (
    (isPage ? web?.answer(path, request) : undefined) ??
    problemResponse(new Fault("not-found", `There is nothing at ${path}.`))
  );
}

const pattern = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, ".+")}$`);
