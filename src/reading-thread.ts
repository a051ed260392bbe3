import { Worker } from "node:worker_threads";
import type { Input, Read, Refusal } from "./ports/reader.js";
import { rememberPassages } from "./rank/passage-terms.js";
import type { FromThread, ThreadRead, ToThread } from "./reading-protocol.js";
import { PIECES_AHEAD } from "./reading-protocol.js";

/** Reads inputs in a second thread, so that reading and writing go on side by side; same reads, same order as in one. */
export async function* readInThread(inputs: AsyncIterable<Input | Refusal>, signal?: AbortSignal): AsyncIterable<Read> {
  const worker = new Worker(new URL("./reading-worker.js", import.meta.url));
  const post = (message: ToThread) => worker.postMessage(message);
  const arrived: ThreadRead[] = [];
  let credits = PIECES_AHEAD;
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
      for (const { read, passages } of batch) {
        if (signal?.aborted === true) return;
        if (read.kind === "document" && passages !== undefined) rememberPassages(read.source, passages);
        yield read;
        post({ kind: "taken", count: 1 });
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
    await fed;
  }
}

async function feed(
  inputs: AsyncIterable<Input | Refusal>,
  post: (message: ToThread) => void,
  over: () => boolean,
  credit: () => Promise<void>,
): Promise<void> {
  for await (const input of inputs) {
    if (over()) return;
    if ("kind" in input) {
      post({ kind: "refusal", refusal: input });
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
