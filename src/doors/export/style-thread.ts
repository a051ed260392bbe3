import { Worker } from "node:worker_threads";
import { Fault } from "../../domain/fault.js";
import type { BundleReference } from "../../operations/reference-schema.js";
import { referenceList } from "./references.js";
import type { StyleDone, StyleWork } from "./style-protocol.js";

/** How long a style may take, in milliseconds, and how much memory. */
const PATIENCE = 10_000;
const MEMORY_MB = 256;

/**
 * `referenceList` for a style that came from outside. A style is a program: a few macros that call each other twice take for ever. So it
 * runs in a thread of its own, which is ended after `patience` milliseconds. Fault `bad-input` then, and where it takes too much memory.
 */
export async function listInOwnThread(
  references: readonly BundleReference[],
  style: string,
  patience = PATIENCE,
): Promise<string> {
  // Run from its sources (in tests), the program has no compiled thread to start.
  if (!import.meta.url.endsWith(".js")) return referenceList(references, style);
  const work: StyleWork = { references, style };
  const worker = new Worker(new URL("./style-worker.js", import.meta.url), {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const tooMuch = (cause?: unknown) =>
    new Fault("bad-input", "The style takes too much time or memory.", "Give another.", { cause });
  let late: NodeJS.Timeout | undefined;
  try {
    const done = await new Promise<StyleDone>((resolve, reject) => {
      late = setTimeout(() => reject(tooMuch()), patience);
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) =>
        reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch(error) : error),
      );
    });
    if (done.kind === "set") return done.text;
    throw new Fault(done.code, done.message, done.remedy);
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
