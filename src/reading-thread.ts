import { Worker } from "node:worker_threads";
import type { Passing } from "./operations/add/read-inputs.js";
import type { Input, Read } from "./ports/reader.js";
import { rememberTerms } from "./rank/passage-terms.js";
import type { FromThread, ThreadRead, ToThread } from "./reading-protocol.js";
import { PIECES_AHEAD, TAKEN_AT_ONCE } from "./reading-protocol.js";

/**
 * Reads inputs in a second thread, so that reading and writing go on side by side; same reads, same order as in one. What is no
 * input passes through in its place.
 */
export async function* readInThread<Passes extends Passing>(
  inputs: AsyncIterable<Input | Passes>,
  signal?: AbortSignal,
): AsyncIterable<Read | Passes> {
  const worker = new Worker(new URL("./reading-worker.js", import.meta.url));
  const post = (message: ToThread) => worker.postMessage(message);
  const arrived: ThreadRead[] = [];
  let credits = PIECES_AHEAD;
  let taken = 0;
  let done = false;
  let failure: Error | undefined;
  let wakeReader: (() => void) | undefined;
  let wakeFeeder: (() => void) | undefined;
  const wakeAll = () => {
    wakeReader?.();
    wakeFeeder?.();
  };
  worker.on("message", (message: FromThread) => {
    if (message.kind === "reads") arrived.push(...message.reads);
    else if (message.kind === "used") credits++;
    else done = true;
    wakeAll();
  });
  worker.on("error", (error) => {
    failure = error instanceof Error ? error : new Error(String(error));
    wakeAll();
  });
  const over = () => done || failure !== undefined || signal?.aborted === true;
  signal?.addEventListener("abort", wakeAll);
  const fed = feed(inputs, post, over, async () => {
    while (credits <= 0 && !over()) await new Promise<void>((resolve) => (wakeFeeder = resolve));
    credits--;
  }).catch((error: unknown) => {
    failure ??= error instanceof Error ? error : new Error(String(error));
    wakeAll();
  });
  try {
    for (;;) {
      const batch = arrived.splice(0);
      for (const { read, terms } of batch) {
        if (signal?.aborted === true) return;
        // The thread gives back its reads, and what was passed in: `Passes` as the caller knows it.
        const given = read as Read | Passes;
        if ("source" in given && terms !== undefined) rememberTerms(given.source, terms);
        yield given;
        if (++taken < TAKEN_AT_ONCE) continue;
        post({ kind: "taken", count: taken });
        taken = 0;
      }
      if (failure !== undefined) throw failure;
      if (arrived.length > 0) continue;
      if (over()) return;
      await new Promise<void>((resolve) => (wakeReader = resolve));
    }
  } finally {
    done = true;
    wakeAll();
    await worker.terminate();
    // An input that gives nothing (a pipe nobody writes to) keeps the feeder waiting; nobody needs to wait with it.
    void fed;
  }
}

async function feed(
  inputs: AsyncIterable<Input | Passing>,
  post: (message: ToThread) => void,
  over: () => boolean,
  credit: () => Promise<void>,
): Promise<void> {
  for await (const input of inputs) {
    if (over()) return;
    if ("kind" in input) {
      post({ kind: "passing", passing: input });
      continue;
    }
    post({ kind: "input", name: input.name, ...(input.size === undefined ? {} : { size: input.size }) });
    try {
      for await (const bytes of input.bytes) {
        await credit();
        if (over()) return;
        post({ kind: "piece", bytes });
      }
      post({ kind: "input-end" });
    } catch (error) {
      post({ kind: "input-failed", message: error instanceof Error ? error.message : String(error) });
    }
  }
  post({ kind: "no-more" });
}
