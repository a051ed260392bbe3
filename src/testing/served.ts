import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** `citeside serve` as it is built, in a process of its own. */
export interface Served {
  /** "http://127.0.0.1:40123". */
  readonly base: string;
  readonly child: ChildProcess;
  /** What it says on its standard error, line by line. */
  readonly lines: readonly string[];
  /** Asks it to stop, and gives its exit code. */
  stop(): Promise<number | null>;
}

const PROGRAM = new URL("../../dist/bin/citeside.js", import.meta.url).pathname;

/** Starts the server on a free port, and waits until it listens. Fails where it ends before. */
export async function served(folder: string, ...args: string[]): Promise<Served> {
  const child = spawn(process.execPath, [PROGRAM, "serve", "--port", "0", "--library", folder, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit") as Promise<[number | null]>;
  const lines: string[] = [];
  const base = await new Promise<string>((resolve, reject) => {
    createInterface(child.stderr).on("line", (line) => {
      lines.push(line);
      const found = /http:\/\/\S+?(?=\/ )/.exec(line)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(([code]) => reject(new Error(`it ended with ${code}: ${lines.join("\n")}`)));
  });
  return {
    ...{ base, child, lines },
    stop: async () => {
      child.kill("SIGTERM");
      return (await ended)[0];
    },
  };
}
