import type { ChildProcess } from "node:child_process";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";

const CHROMIUM = process.env["CITESIDE_CHROMIUM"] ?? "/usr/bin/chromium";
const BUILT = join(import.meta.dirname, "../../dist/bin/citeside.js");
const OFFLINE = { ...process.env, CITESIDE_OFFLINE: "1" };
const WEB = join(import.meta.dirname, "../../dist/web/index.html");

/** Why the app cannot be tried in a browser here; undefined where it can. */
export function whyNoBrowser(): string | undefined {
  if (!existsSync(CHROMIUM)) return `no Chromium at ${CHROMIUM} (CITESIDE_CHROMIUM names another)`;
  if (!existsSync(WEB)) return "the app is not built (npm run build)";
  return undefined;
}

/** A server of its own library, and a browser. */
export interface Stage {
  readonly address: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** What is served, and how. */
export interface Served {
  /** The library's folder; a new one with the starter library where absent. */
  readonly library?: string;
  readonly readOnly?: boolean;
  /** More arguments of `citeside serve`. */
  readonly args?: readonly string[];
}

/** Serves a library and starts a browser that may reach nothing else. */
export async function stage({ library, readOnly = false, args = [] }: Served = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "citeside-web-"));
  const place = ["--library", library ?? (await newFolder(folder)), ...(readOnly ? ["--read-only"] : [])];
  const server = spawn(process.execPath, [BUILT, "serve", "--port", "0", ...place, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: OFFLINE,
  });
  const address = await listening(server);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  const close = async () => {
    await browser.close();
    const gone = once(server, "exit");
    server.kill("SIGTERM");
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  return { address, browser, close };
}

/** An empty folder, where a server makes a library. */
async function newFolder(parent: string): Promise<string> {
  const folder = join(parent, "library");
  await mkdir(folder);
  return folder;
}

/** Runs the built command line to its end, and gives what it wrote. */
export async function citeside(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [BUILT, ...args], {
    env: OFFLINE,
    maxBuffer: 2 ** 28,
  });
  return stdout;
}

async function listening(server: ChildProcess): Promise<string> {
  if (server.stderr === null) throw new Error("the server has no stderr");
  const said: string[] = [];
  for await (const line of createInterface({ input: server.stderr })) {
    said.push(line);
    const address = /http:\/\/[\w.:[\]]+/u.exec(line)?.[0];
    if (address === undefined) continue;
    server.stderr.resume();
    return address;
  }
  throw new Error(`the server ended: ${said.join("\n")}`);
}

/** A page of a window, with every error that its scripts or its policy made. */
export async function openPage(
  { browser, address }: Stage,
  path: string,
  options: { width?: number; height?: number; dark?: boolean } = {},
): Promise<{ page: Page; errors: string[] }> {
  const { width = 1280, height = 800, dark = false } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(address + path);
  return { page, errors };
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const AXE = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong with the page as it is now, a line each: WCAG 2.2 A and AA, and its best practices. */
export async function axeFinds(page: Page): Promise<string[]> {
  // The page's policy lets no script in; what the browser's own tools evaluate is not bound by it.
  await page.evaluate(await AXE);
  const { violations } = await page.evaluate(
    () => (globalThis as unknown as { axe: { run: () => Promise<unknown> } }).axe.run() as Promise<AxeResults>,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
