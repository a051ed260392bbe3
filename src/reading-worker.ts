import type { MessagePort } from "node:worker_threads";
import { parentPort } from "node:worker_threads";
import type { Passing } from "./operations/add/read-inputs.js";
import { readInputs } from "./operations/add/read-inputs.js";
import type { Input } from "./ports/reader.js";
import { DEFAULT_LIMITS } from "./ports/reader.js";
import { sourceTerms } from "./rank/passage-terms.js";
import type { FromThread, ThreadRead, ToThread } from "./reading-protocol.js";
import { BATCH, DOCUMENTS_AHEAD, TAKEN_AT_ONCE } from "./reading-protocol.js";
import { READERS, unpack } from "./readers.js";

if (parentPort !== null) await serve(parentPort);

/** Reads what the other thread sends and sends back documents, making their index terms while the other has enough to do. */
async function serve(port: MessagePort): Promise<void> {
  const queue: ToThread[] = [];
  let wake: (() => void) | undefined;
  let waiting = 0;
  let wakeSender: (() => void) | undefined;
  port.on("message", (message: ToThread) => {
    if (message.kind === "taken") {
      waiting -= message.count;
      wakeSender?.();
      return;
    }
    queue.push(message);
    wake?.();
  });
  const send = (message: FromThread) => port.postMessage(message);
  const next = async (): Promise<ToThread> => {
    for (;;) {
      const message = queue.shift();
      if (message !== undefined) return message;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  async function* pieces(): AsyncIterable<Uint8Array> {
    for (;;) {
      const message = await next();
      if (message.kind === "input-failed") throw new Error(message.message);
      if (message.kind !== "piece") return;
      send({ kind: "used" });
      yield message.bytes;
    }
  }
  async function* inputs(): AsyncIterable<Input | Passing> {
    for (;;) {
      const message = await next();
      if (message.kind === "no-more") return;
      // Pieces that the reader before did not want.
      if (message.kind === "piece") send({ kind: "used" });
      if (message.kind === "passing") yield message.passing;
      if (message.kind !== "input") continue;
      const bytes = pieces();
      yield { name: message.name, bytes, ...(message.size === undefined ? {} : { size: message.size }) };
    }
  }

  let batch: ThreadRead[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    send({ kind: "reads", reads: batch });
    waiting += batch.length;
    batch = [];
    while (waiting >= DOCUMENTS_AHEAD) await new Promise<void>((resolve) => (wakeSender = resolve));
  };
  for await (const read of readInputs(inputs(), { readers: READERS, unpack, limits: DEFAULT_LIMITS })) {
    // Index terms are made here only while the writing thread is behind; else it would wait for them.
    const ahead = "source" in read && waiting > BATCH + TAKEN_AT_ONCE;
    batch.push(ahead ? { read, terms: sourceTerms(read.source) } : { read });
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  send({ kind: "done" });
}
