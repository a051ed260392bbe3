import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const dist = join(import.meta.dirname, "../../dist");

/** What the child runs: so many requests to one address, as fast as it may, a word on each. */
const CHILD = `
  const [dist, folder, url, count, perSecond] = process.argv.slice(1);
  const { httpClient } = await import(dist + "/adapters/http-client/http-client.js");
  const rules = { limit: { most: Number(perSecond), within: 1000 } };
  const services = { pubmed: rules, europepmc: rules, dailymed: rules, openfda: rules, trials: rules };
  const client = httpClient({ folder, services, userAgent: "citeside/test" });
  await Promise.all(Array.from({ length: Number(count) }, (_, at) =>
    client.get({ service: "pubmed", url: url + "?n=" + process.pid + "-" + at, expect: "xml" })));
`;

/** Starts a process of its own that asks through the built client; gives how it ended. Needs `npm run build` first. */
export function startHttpChild(
  folder: string,
  url: string,
  count: number,
  perSecond: number,
): { readonly ended: Promise<number | string>; readonly kill: () => void } {
  if (!existsSync(join(dist, "adapters/http-client/http-client.js"))) throw new Error("run `npm run build` first");
  const child = spawn(
    process.execPath,
    ["--input-type=module", "-e", CHILD, pathToFileURL(dist).href, folder, url, String(count), String(perSecond)],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  return {
    ended: new Promise((resolve) => child.on("exit", (code, signal) => resolve(code ?? signal ?? "unknown"))),
    kill: () => child.kill("SIGKILL"),
  };
}
