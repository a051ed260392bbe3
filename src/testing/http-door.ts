import type { Hono } from "hono";
import { Fault } from "../domain/fault.js";
import { httpApp } from "../doors/http/app.js";
import { DEFAULT_SETTINGS } from "../doors/http/settings.js";
import { ownThreadRunner } from "../operations/own-thread-runner.js";
import { spooledInputs } from "../wiring.js";
import type { Context } from "../operations/operation.js";

type Parts = Parameters<typeof httpApp>[0];

/** The HTTP door over a context, asked without a socket. */
export function doorOver(context: Context, more: Partial<Parts["settings"]> = {}, parts: Partial<Parts> = {}): Hono {
  return httpApp({
    runner: ownThreadRunner(context, spooledInputs),
    print: () => Promise.reject(new Fault("not-installed", "No Chromium.")),
    settings: { ...DEFAULT_SETTINGS, host: "127.0.0.1", version: "0.0.0", ...more },
    log: (line) => {
      throw new Error(`a fault of its own: ${line}`);
    },
    ...parts,
  });
}

/** Asks a door as a program on the same machine does. */
export async function send(
  door: Hono,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ readonly status: number; readonly headers: Headers; readonly body: unknown }> {
  const response = await door.fetch(
    new Request(`http://127.0.0.1:4750${path}`, {
      method,
      headers: {
        host: "127.0.0.1:4750",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
