import { Hono } from "hono";
import { Fault } from "../../domain/fault.js";
import type { Runner } from "../../operations/runner.js";
import { hostAllowed } from "./addresses.js";
import { jsonBody } from "./json-body.js";
import { problemResponse } from "./problem.js";
import { SECURITY_HEADERS } from "./security-headers.js";
import type { Settings } from "./settings.js";
import type { StaticFiles } from "./static-files.js";
import { sourcesQuery } from "./queries.js";

/** What the HTTP door is made of. */
export interface Parts {
  readonly runner: Runner;
  readonly settings: Settings;
  readonly web?: StaticFiles;
  /** Told of every fault that is Citeside's own. */
  readonly log: (line: string) => void;
}

/** The HTTP door, as a function of requests; it listens to nothing itself. */
export function httpApp({ runner, settings, web, log }: Parts): Hono {
  const app = new Hono();
  const json = (bytes: Uint8Array, headers: Record<string, string> = {}) =>
    new Response(new Uint8Array(bytes), { headers: { "content-type": "application/json", ...headers } });
  const run = (request: Request, operation: string, input: unknown) =>
    runner.run({ operation, input, signal: request.signal });

  app.use(async (context, next) => {
    const { headers } = context.req.raw;
    if (!hostAllowed(headers.get("host"), settings.host, settings.names))
      context.res = problemResponse(
        new Fault(
          "not-allowed",
          "The request names another host.",
          "Ask under the server's own address, or list the name with --name.",
        ),
      );
    else await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.res.headers.set(name, value);
  });
  app.onError((error) => {
    if (!(error instanceof Fault) && error.name !== "AbortError") log(error.stack ?? error.message);
    return problemResponse(error);
  });
  app.notFound((context) => {
    const { method, path, raw } = context.req;
    const page =
      path.startsWith("/v1/") || (method !== "GET" && method !== "HEAD") ? undefined : web?.answer(path, raw);
    return page ?? problemResponse(new Fault("not-found", `There is nothing at ${path}.`));
  });

  app.get("/v1/health", () => Response.json({ status: "ok", version: settings.version }));
  app.get("/v1/library", async ({ req }) => json(await run(req.raw, "library", { task: "info" })));
  app.get("/v1/sources", async ({ req }) =>
    json(await run(req.raw, "browse", sourcesQuery(new URL(req.url).searchParams))),
  );
  app.get("/v1/publications/:id{.+}", async ({ req }) => json(await run(req.raw, "show", { id: req.param("id") })));
  app.post("/v1/ask", async ({ req }) =>
    json(await run(req.raw, "ask", await jsonBody(req.raw, settings.questionBytes))),
  );
  app.post("/v1/verify", async ({ req }) =>
    json(await run(req.raw, "verify", await jsonBody(req.raw, settings.bundleBytes))),
  );
  return app;
}
