import { homedir } from "node:os";
import { join } from "node:path";
import { httpClient } from "./adapters/http-client/http-client.js";
import type { HttpClientOptions } from "./adapters/http-client/http-client.js";
import { isOffline } from "./adapters/http-client/sockets.js";
import { liveDailymed } from "./adapters/live-dailymed/live-dailymed.js";
import { liveEuropepmc } from "./adapters/live-europepmc/live-europepmc.js";
import { liveOpenfda } from "./adapters/live-openfda/live-openfda.js";
import { livePubmed } from "./adapters/live-pubmed/live-pubmed.js";
import { liveTrials } from "./adapters/live-trials/live-trials.js";
import { Fault } from "./domain/fault.js";
import type { ServiceName } from "./ports/http.js";
import type { Live } from "./ports/live.js";

/** Where each service is asked when nobody says otherwise, and in which variable somebody may. */
export const SERVICE_ADDRESSES: Readonly<Record<ServiceName, { readonly address: string; readonly variable: string }>> =
  {
    pubmed: { address: "https://eutils.ncbi.nlm.nih.gov/entrez/eutils", variable: "CITESIDE_EUTILS_URL" },
    europepmc: { address: "https://www.ebi.ac.uk/europepmc/webservices/rest", variable: "CITESIDE_EUROPEPMC_URL" },
    dailymed: { address: "https://dailymed.nlm.nih.gov/dailymed/services/v2", variable: "CITESIDE_DAILYMED_URL" },
    openfda: { address: "https://api.fda.gov", variable: "CITESIDE_OPENFDA_URL" },
    trials: { address: "https://clinicaltrials.gov/api/v2", variable: "CITESIDE_TRIALS_URL" },
  };

/**
 * The services' limits. PubMed: 3 requests a second, 10 with a key (NCBI, "A General Introduction to the E-utilities"). openFDA:
 * 240 a minute (openFDA, "Authentication"). ClinicalTrials.gov: about 50 a minute for one address (its API's own answer when there
 * are more). Europe PMC and DailyMed name none; what stands here is ours.
 */
const SECOND = 1000;
const MINUTE = 60_000;

/** Where kept answers and the turns of requests lie when `CITESIDE_CACHE` names no place: the user's cache, as each system has it. */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const named = env["CITESIDE_CACHE"] ?? "";
  if (named !== "") return named;
  if (platform === "win32")
    return join(env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"), "citeside", "cache");
  if (platform === "darwin") return join(homedir(), "Library", "Caches", "citeside");
  return join(env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "citeside");
}

/** Sets up the services as the environment says; part of the wiring. Nothing is opened or sent before something is asked. */
export function liveServices(
  version: string,
  tell: Live["tell"],
  env: NodeJS.ProcessEnv = process.env,
  more: Partial<HttpClientOptions> = {},
): Live {
  const value = (name: string) => {
    const text = (env[name] ?? "").trim();
    return text === "" ? undefined : text;
  };
  const ncbi = value("NCBI_API_KEY");
  const fda = value("OPENFDA_API_KEY");
  const email = value("CITESIDE_EMAIL");
  const also = { tool: "citeside", ...(email === undefined ? {} : { email }) };
  const key = (secret: string | undefined) =>
    secret === undefined ? {} : { key: { parameter: "api_key", value: secret } };
  const http = httpClient({
    folder: cacheFolder(env),
    userAgent: `citeside/${version}`,
    mayLeadTo: (value("CITESIDE_ALLOW_HOSTS") ?? "").split(/[\s,]+/u).filter((host) => host !== ""),
    services: {
      pubmed: { limit: { most: ncbi === undefined ? 3 : 10, within: SECOND }, also, ...key(ncbi) },
      europepmc: { limit: { most: 5, within: SECOND } },
      dailymed: { limit: { most: 3, within: SECOND } },
      openfda: { limit: { most: 240, within: MINUTE }, ...key(fda) },
      trials: { limit: { most: 50, within: MINUTE } },
    },
    ...more,
  });
  const address = (service: ServiceName) => ({ address: addressOf(service, value) });
  return {
    sources: {
      pubmed: livePubmed(http, address("pubmed")),
      europepmc: liveEuropepmc(http, address("europepmc")),
      dailymed: liveDailymed(http, address("dailymed")),
      openfda: liveOpenfda(http, address("openfda")),
      trials: liveTrials(http, address("trials")),
    },
    offline: () => isOffline(env),
    tell,
  };
}

function addressOf(service: ServiceName, value: (name: string) => string | undefined): string {
  const { address, variable } = SERVICE_ADDRESSES[service];
  const named = value(variable);
  if (named === undefined) return address;
  if (!URL.canParse(named))
    throw new Fault("bad-input", `${variable} is no address: “${named}”.`, `For example: ${variable}=${address}`);
  return named;
}
