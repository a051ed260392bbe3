import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Fault } from "../../domain/fault.js";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
/** How long a page may take to be printed, in milliseconds. */
const PATIENCE = 60_000;

/** The browser that prints: `CITESIDE_CHROMIUM`, else the first of the usual ones; nothing where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env["CITESIDE_CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find(runs);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Prints an HTML page as PDF through the installed Chromium, which loads nothing for it. Fault `not-installed` where there is none. */
export async function printPdf(html: string, signal?: AbortSignal): Promise<Uint8Array> {
  const browser = findChromium();
  if (browser === undefined)
    throw new Fault(
      "not-installed",
      "There is no Chromium on this machine, which PDF needs.",
      "Install it, name it in CITESIDE_CHROMIUM, or export as DOCX or HTML.",
    );
  const folder = await mkdtemp(join(tmpdir(), "citeside-print-"));
  try {
    const [page, pdf] = [join(folder, "page.html"), join(folder, "page.pdf")];
    await writeFile(page, html);
    const flags = [
      "--headless=new",
      "--disable-gpu",
      "--no-first-run",
      "--disable-extensions",
      "--disable-background-networking",
    ];
    const profile = `--user-data-dir=${join(folder, "profile")}`;
    // Its sandbox needs what root and many containers lack; the page is ours, without scripts.
    const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    await run(
      browser,
      [
        ...flags,
        ...sandbox,
        profile,
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-pdf-header-footer",
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      signal,
    );
    return new Uint8Array(await readFile(pdf));
  } catch (cause) {
    if (cause instanceof Fault || signal?.aborted === true) throw cause;
    throw new Fault("not-installed", `${browser} did not print the page.`, "Export as DOCX or HTML.", { cause });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function run(command: string, args: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const end = AbortSignal.timeout(PATIENCE);
  const child = spawn(command, args, {
    stdio: "ignore",
    signal: signal === undefined ? end : AbortSignal.any([signal, end]),
  });
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`it ended with ${String(code)}`))));
  });
}
