import { Fault } from "../../domain/fault.js";
import type { Scope } from "../../ports/keys.js";
import { hostAllowed } from "./addresses.js";
import type { Keyring } from "./keyring.js";
import type { Settings } from "./settings.js";

/** Throws the Fault of a request that names another host, or that a page of another site sends. */
export function refuseStrangers({ headers, method }: Request, settings: Settings): void {
  const host = headers.get("host");
  if (!hostAllowed(host, settings.host, settings.names))
    throw new Fault(
      "not-allowed",
      "The request names another host.",
      "Ask under the server’s own address, or start it with --name for each name it has.",
    );
  const origin = headers.get("origin");
  if (origin !== null && !isOwn(origin, host) && !settings.origins.includes(origin))
    throw new Fault(
      "not-allowed",
      "A page of another site may not ask this server.",
      "Start it with --origin for each site that may.",
    );
  const site = headers.get("sec-fetch-site");
  const reads = method === "GET" || method === "HEAD";
  if (origin === null && !reads && site !== null && site !== "same-origin" && site !== "none")
    throw new Fault("not-allowed", "A page of another site may not ask this server.");
}

function isOwn(origin: string, host: string | null): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Throws the Fault of a request whose key may not do this, or none; does nothing where no keys are asked for. */
export function refuseKeyless({ headers }: Request, scope: Scope, keys: Keyring | undefined): void {
  if (keys === undefined) return;
  const given = /^Bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? headers.get("x-api-key");
  keys.admit(given ?? undefined, scope);
}
