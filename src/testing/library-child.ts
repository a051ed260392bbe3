import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const dist = join(import.meta.dirname, "../../dist");

/** What the child runs: it tells each step on a line of its own. */
const CHILD = `
  const [dist, work, folder, first, last] = process.argv.slice(1);
  const { openSqliteLibrary } = await import(dist + "/adapters/library-sqlite/library.js");
  const { makeSource } = await import(dist + "/domain/source.js");
  const { termsOf } = await import(dist + "/text/analyse.js");
  const { writeSync } = await import("node:fs");
  // Not by console: what that cannot write at once it keeps until this busy program rests, and a kill would lose it.
  const say = (line) => writeSync(1, line + "\\n");
  const versions = { citeside: "0", analyser: "0", lexicon: "0" };
  const onWait = () => say("waiting");
  const library = await openSqliteLibrary({ folder, versions, onWait, create: work === "add", readOnly: work === "ask" });
  say("open");
  const documentOf = (number) => {
    const words = Array.from({ length: 60 }, (_, index) => "word" + ((number * 31 + index * index) % 500)).join(" ");
    const blocks = [{ kind: "title", section: [], text: "Document " + number }];
    for (let index = 0; index < 5 + (number % 20); index += 1)
      blocks.push({ kind: "paragraph", section: ["Part " + (index % 3)], text: index + " common " + words });
    const reader = { name: "child", version: 1 };
    return {
      facts: {
        identifiers: [{ scheme: "pmid", value: String(number) }],
        title: "Document " + number, titleBasis: "printed", authors: [], language: "en", design: "unknown",
        tier: number % 3 === 0 ? "guideline" : "research",
      },
      source: makeSource({ kind: "full text", document: "pmid:" + number, blocks, reader, language: "en" }),
    };
  };
  if (work === "add")
    for (let number = Number(first); number <= Number(last); number += 1) {
      const { outcome } = await library.add(documentOf(number));
      say(outcome + " " + number);
    }
  else
    for (let count = 0; count < Number(first); count += 1) {
      const found = await library.search({ tier: "research", terms: termsOf("common"), limit: 10000 });
      const { passages } = await library.statistics("research");
      for (const id of new Set(found.map((one) => one.source))) await library.source(id);
      say("asked " + found.length + " " + passages);
    }
  await library.close();
  say("closed");
`;

/** A second program that works on a library, from the built package. */
export interface LibraryChild {
  readonly process: ChildProcess;
  /** Its lines so far. */
  readonly lines: readonly string[];
  /** Resolves with its exit code, or nothing when it was killed. Rejects when it failed. */
  readonly ended: Promise<number | null>;
  /** Resolves when it has said a line that starts so. */
  said(start: string): Promise<void>;
}

/** Starts a program that adds the made documents `first` to `last`, or that asks `first` times. */
export function startLibraryChild(work: "add" | "ask", folder: string, first: number, last = 0): LibraryChild {
  if (!existsSync(dist)) throw new Error("This test runs the built package: run `npm run build` first.");
  const values = [pathToFileURL(dist).href, work, folder, String(first), String(last)];
  const child = spawn(process.execPath, ["--input-type=module", "--eval", CHILD, ...values], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  let failure = "";
  child.stderr.on("data", (chunk: Buffer) => (failure += chunk.toString()));
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    for (const listener of listeners) listener();
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("close", (code) => {
      if (code === null || code === 0) resolve(code);
      else reject(new Error(failure));
    });
  });
  const said = (start: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (lines.some((line) => line.startsWith(start))) resolve();
      };
      listeners.add(look);
      look();
      ended.then(() => {
        look();
        reject(new Error(`the child ended without saying ${start}: ${lines.join(", ")}`));
      }, reject);
    });
  return { process: child, lines, ended, said };
}
