import type { MessagePort } from "node:worker_threads";
import { parentPort, workerData } from "node:worker_threads";
import { Fault } from "./domain/fault.js";
import type { FromOperation, ThreadCall, ThreadWishes, ToOperation } from "./operation-protocol.js";
import { makeCall } from "./operations/make-call.js";
import { spooledInputs, wire } from "./wiring.js";

if (parentPort !== null) await serve(parentPort, workerData as ThreadWishes);

/** Opens the library and makes the calls that the other thread sends, one after the other. */
async function serve(port: MessagePort, wishes: ThreadWishes): Promise<void> {
  const context = await wire(wishes);
  const send = (message: FromOperation, transfer: readonly ArrayBuffer[] = []) => port.postMessage(message, transfer);
  let stop: AbortController | undefined;
  port.on("message", (message: ToOperation) => {
    if (message.kind === "stop") stop?.abort();
    else if (message.kind === "close") void closed();
    else {
      stop = stoppedBy(new Int32Array(message.call.stop));
      void made(message.call, stop.signal);
    }
  });
  const closed = async () => {
    await context.history?.close();
    await context.library.close();
    port.close();
  };
  const made = async (call: ThreadCall, signal: AbortSignal) => {
    const { number } = call;
    try {
      const report = (progress: Parameters<typeof context.report>[0]) => send({ kind: "progress", number, progress });
      const { bytes, id } = await makeCall({ ...context, signal, report }, call, spooledInputs);
      const own = new Uint8Array(bytes);
      send({ kind: "done", number, bytes: own, id }, [own.buffer]);
    } catch (error) {
      send(failureOf(number, error));
    }
  };
  send({ kind: "open" });
}

/** A signal that is also aborted by a number in shared memory, which work sees that never lets a message in. */
function stoppedBy(flag: Int32Array): AbortController {
  const controller = new AbortController();
  const { signal } = controller;
  const look = () => {
    if (Atomics.load(flag, 0) !== 0) controller.abort();
  };
  const throwIfAborted = signal.throwIfAborted.bind(signal);
  const isAborted = () => Reflect.get(AbortSignal.prototype, "aborted", signal);
  Object.defineProperties(signal, {
    aborted: {
      get: () => {
        if (!isAborted()) look();
        return isAborted();
      },
    },
    throwIfAborted: {
      value: () => {
        if (!isAborted()) look();
        throwIfAborted();
      },
    },
  });
  return controller;
}

function failureOf(number: number, error: unknown): FromOperation {
  if (error instanceof Fault) {
    const { code, message, remedy } = error;
    return { kind: "failed", number, code, message, ...(remedy === undefined ? {} : { remedy }) };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof Error && error.name === "AbortError")
    return { kind: "failed", number, code: "cancelled", message: "It was stopped." };
  return { kind: "failed", number, code: "internal", message: "Citeside has a fault of its own.", stack: text };
}
