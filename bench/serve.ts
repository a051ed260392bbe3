/**
 * Asks one server from many askers at once for a while, with an upload going on beside, and prints one JSON line: answers a second,
 * the median, the 99th percentile and the longest time in milliseconds, the server's peak memory in MB, how many were told to come
 * back (503) and how long they were kept for that. What must be none: other statuses, answers whose quotes do not verify, and mixed
 * ones. An answer is mixed when it is not, but for when it was made, the one that the same question had when it was asked alone, before
 * the others or after them, on the content that the answer names; where it names one in between, when it is not the one that others
 * got for it. On loopback only.
 *
 *     npm run build && npx vite-node bench/serve.ts -- <a copy of a library> [prompts.csv] [upload] [askers] [seconds] [questions]
 */
import { spawn } from "node:child_process";
import { openAsBlob, readFileSync } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import { bundleId } from "../src/operations/history/bundle-id.js";
import { quantile, questionsFrom } from "./prompts.js";

const [
  folder,
  prompts = "../shared/corpora/pmc-rct/prompts.csv",
  upload = "../shared/corpora/pubmed-xml/combined.xml",
  askers = "200",
  seconds = "60",
  many = "200",
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

interface Given {
  readonly created: string;
  readonly question: { readonly text: string };
  readonly library: { readonly snapshot: string };
}
interface Reply {
  readonly status: number;
  readonly text: string;
  readonly took: number;
  readonly retryAfter: number;
}

const questions = questionsFrom(prompts, Number(many));
const times: number[] = [];
const refusals: number[] = [];
const statuses = new Map<number, number>();
/** Names of the content of answers, by the library's content and the question. */
const known = new Map<string, string>();
const later: { readonly key: string; readonly id: string }[] = [];
const counts = { compared: 0, between: 0, mixed: 0, unverified: 0, uploads: 0, documents: 0 };

/** A question as it is read: in one line, in NFC. */
const asParsed = (question: string) => question.normalize("NFC").replace(/\s+/gu, " ").trim();
const keyOf = ({ library }: Given, question: string) => `${library.snapshot}\n${question}`;

async function ask(question: string): Promise<Reply> {
  const began = performance.now();
  const response = await fetch(`${base}/v1/ask`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question }),
  });
  const text = await response.text();
  const retryAfter = Number(response.headers.get("retry-after") ?? 1);
  return { status: response.status, text, took: performance.now() - began, retryAfter };
}

/** Asks every question when nobody else asks. */
async function askAlone(): Promise<string> {
  let snapshot = "";
  for (const question of questions) {
    const { status, text } = await ask(question);
    if (status !== 200) throw new Error(`asked alone, “${question}” gave ${status}: ${text}`);
    const given = JSON.parse(text) as Given;
    snapshot = given.library.snapshot;
    known.set(keyOf(given, question), bundleId(given));
  }
  return snapshot;
}

/** One asker: a question after another until time is over; told to come back, it waits as long as it is told. */
async function asker(number: number, end: number): Promise<void> {
  for (let at = number; performance.now() < end; at += 7) {
    const question = questions[at % questions.length] ?? "";
    const { status, text, took, retryAfter } = await ask(question);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status !== 200) {
      if (status === 503) refusals.push(took);
      await new Promise((resolve) => setTimeout(resolve, retryAfter * 1000));
      continue;
    }
    times.push(took);
    const given = JSON.parse(text) as Given;
    if (given.question.text === asParsed(question)) later.push({ key: keyOf(given, question), id: bundleId(given) });
    else counts.mixed++;
    // Every hundredth is checked to the last quote.
    if (times.length % 100 === 0) counts.unverified += (await verifies(text)) ? 0 : 1;
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
async function uploader(end: number): Promise<void> {
  const blob = await openAsBlob(upload);
  for (let at = 0; performance.now() < end; at++) {
    const form = new FormData();
    form.append("file", new Blob([blob, "\n".repeat(at)]), basename(upload));
    const response = await fetch(`${base}/v1/add`, { method: "POST", body: form });
    if (response.status !== 200) throw new Error(`the upload gave ${response.status}: ${await response.text()}`);
    const account = (await response.json()) as { added: number; replaced: number; unchanged: number };
    counts.documents += account.added + account.replaced + account.unchanged;
    counts.uploads++;
  }
}

/** Holds every answer against the one to the same question, on the same content, that was asked alone; those in between against each other. */
function compare(alone: ReadonlySet<string>): void {
  for (const { key, id } of later) {
    const wanted = known.get(key) ?? id;
    known.set(key, wanted);
    if (wanted !== id) counts.mixed++;
    if (alone.has(key.split("\n")[0] ?? "")) counts.compared++;
    else counts.between++;
  }
}

const before = await askAlone();
const began = performance.now();
const end = began + Number(seconds) * 1000;
await Promise.all([uploader(end), ...Array.from({ length: Number(askers) }, (_, number) => asker(number, end))]);
const took = (performance.now() - began) / 1000;
const status = readFileSync(`/proc/${server.pid ?? 0}/status`, "utf8");
const peakMB = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
compare(new Set([before, await askAlone()]));
const stopping = performance.now();
server.kill("SIGTERM");
const code = await new Promise((resolve) => server.once("exit", resolve));
const at = (all: readonly number[], share: number) => Math.round(quantile([...all], share));
const other = [...statuses].filter(([one]) => one !== 200 && one !== 503);
console.log(
  JSON.stringify({
    answers: times.length,
    perSecond: Number((times.length / took).toFixed(1)),
    ...{ p50: at(times, 0.5), p99: at(times, 0.99), max: at(times, 1), peakMB },
    ...{ comeBack: refusals.length, comeBackLate: refusals.filter((ms) => ms > 1000).length },
    comeBackP99: refusals.length === 0 ? 0 : at(refusals, 0.99),
    other: Object.fromEntries(other),
    ...counts,
    ...{ exit: code, stopMs: Math.round(performance.now() - stopping) },
  }),
);
