/**
 * Adds an archive of real articles with the built command line, as a user does, and prints one JSON line: documents a second,
 * peak resident memory (MB), size of the library (MB), and the account.
 *
 *     npm run build && npx vite-node bench/add.ts -- [archive] [library folder to keep]
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [archive = "../shared/corpora/pmc-rct/articles.tar.gz", keep] = process.argv
  .slice(2)
  .filter((word) => word !== "--");
const folder = keep ?? mkdtempSync(join(tmpdir(), "citeside-bench-"));
const began = performance.now();
const child = spawn(
  process.execPath,
  ["dist/bin/citeside.js", "add", archive, "--library", folder, "--no-starter", "--format", "json"],
  {
    stdio: ["ignore", "pipe", "inherit"],
  },
);
let peak = 0;
const watch = setInterval(() => {
  try {
    const high = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, "utf8"))?.[1];
    peak = Math.max(peak, Number(high ?? 0) / 1024);
  } catch {
    // The process is over, or this is not Linux: the peak stays what it was.
  }
}, 50);
let out = "";
child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
clearInterval(watch);
const seconds = (performance.now() - began) / 1000;
const account = JSON.parse(out) as {
  added: number;
  refused: number;
  refusedBy: Record<string, number>;
  remarks: unknown[];
};
console.log(
  JSON.stringify({
    code,
    seconds: Number(seconds.toFixed(1)),
    perSecond: Math.round(account.added / seconds),
    peakMB: Math.round(peak),
    libraryMB: Math.round(statSync(join(folder, "library.db")).size / 1024 / 1024),
    added: account.added,
    refused: account.refused,
    refusedBy: account.refusedBy,
    remarks: account.remarks.length,
  }),
);
if (keep === undefined) rmSync(folder, { recursive: true });
