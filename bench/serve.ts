/**
 * Asks one server from many askers at once for a while, with an upload going on beside, and prints one JSON line: answers a second,
 * the median, the 99th percentile and the longest time in milliseconds, the server's peak memory in MB, how many were told to come
 * back (503), and what must be none: other statuses, answers to another question, answers whose quotes do not verify. On loopback only.
 *
 *     npm run build && npx vite-node bench/serve.ts -- <a copy of a library> [prompts.csv] [upload] [askers] [seconds]
 */
import { spawn } from "node:child_process";
import { openAsBlob, readFileSync } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import { quantile, questionsFrom } from "./prompts.js";

const [
  folder,
  prompts = "../shared/corpora/pmc-rct/prompts.csv",
  upload = "../shared/corpora/pubmed-xml/combined.xml",
  askers = "200",
  seconds = "60",
] = process.argv.slice(2).filter((word) => word !== "--");
if (folder === undefined) throw new Error("Name a copy of a library's folder: the upload changes it.");

const server = spawn(
  process.execPath,
  ["dist/bin/citeside.js", "serve", "--port", "0", "--no-starter", "--library", folder],
  { stdio: ["ignore", "ignore", "pipe"] },
);
let base = "";
for await (const line of createInterface(server.stderr)) {
  base = /http:\/\/\S+?(?=\/ )/.exec(line)?.[0] ?? "";
  if (base !== "") break;
}
server.stderr.resume();

const questions = questionsFrom(prompts, 400);
const times: number[] = [];
const statuses = new Map<number, number>();
let mixed = 0;
let unverified = 0;
let documents = 0;
let uploads = 0;
const end = performance.now() + Number(seconds) * 1000;

/** A question as it is read: in one line, in NFC. */
const asParsed = (question: string) => question.normalize("NFC").replace(/\s+/gu, " ").trim();

/** One asker: a question after another until time is over; told to come back, it waits as long as it is told. */
async function asker(number: number): Promise<void> {
  for (let at = number; performance.now() < end; at += 7) {
    const question = questions[at % questions.length] ?? "";
    const began = performance.now();
    const response = await fetch(`${base}/v1/ask`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ question }),
    });
    const text = await response.text();
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    if (response.status === 503) {
      await new Promise((resolve) => setTimeout(resolve, Number(response.headers.get("retry-after") ?? 1) * 1000));
      continue;
    }
    times.push(performance.now() - began);
    const bundle = JSON.parse(text) as { question: { text: string }; tiers: unknown };
    if (bundle.question.text !== asParsed(question)) mixed++;
    // Every hundredth is checked to the last quote.
    if (times.length % 100 === 0) unverified += (await verifies(text)) ? 0 : 1;
  }
}

async function verifies(bundle: string): Promise<boolean> {
  const response = await fetch(`${base}/v1/verify`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: `{"bundle":${bundle}}`,
  });
  if (response.status === 503) return true;
  return ((await response.json()) as { verified: boolean }).verified;
}

/** Uploads the same file under way after way, each time with other bytes at its end, so that it is read anew. */
async function uploader(): Promise<void> {
  const blob = await openAsBlob(upload);
  for (let at = 0; performance.now() < end; at++) {
    const form = new FormData();
    form.append("file", new Blob([blob, "\n".repeat(at)]), basename(upload));
    const response = await fetch(`${base}/v1/add`, { method: "POST", body: form });
    if (response.status !== 200) throw new Error(`the upload gave ${response.status}: ${await response.text()}`);
    const account = (await response.json()) as { added: number; replaced: number; unchanged: number };
    documents += account.added + account.replaced + account.unchanged;
    uploads++;
  }
}

const began = performance.now();
await Promise.all([uploader(), ...Array.from({ length: Number(askers) }, (_, number) => asker(number))]);
const took = (performance.now() - began) / 1000;
const status = readFileSync(`/proc/${server.pid ?? 0}/status`, "utf8");
const peakMB = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
const stopping = performance.now();
server.kill("SIGTERM");
const code = await new Promise((resolve) => server.once("exit", resolve));
const at = (share: number) => Math.round(quantile(times, share));
const other = [...statuses].filter(([one]) => one !== 200 && one !== 503);
console.log(
  JSON.stringify({
    answers: times.length,
    perSecond: Number((times.length / took).toFixed(1)),
    ...{ p50: at(0.5), p99: at(0.99), max: at(1), peakMB, uploads, documents },
    comeBack: statuses.get(503) ?? 0,
    other: Object.fromEntries(other),
    ...{ mixed, unverified, exit: code, stopMs: Math.round(performance.now() - stopping) },
  }),
);
