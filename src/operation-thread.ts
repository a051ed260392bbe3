import { Worker } from "node:worker_threads";
import { Fault } from "./domain/fault.js";
import type { FromOperation, ThreadWishes, ToOperation } from "./operation-protocol.js";
import type { Call, Done } from "./operations/runner.js";

/** How long a thread may take to heed that a call was cancelled before it is ended, in milliseconds. */
const PATIENCE = 5_000;

/** A fault of the program in another thread, with where it was. */
export class ThreadFailure extends Error {
  override readonly name = "ThreadFailure";
}

interface Going {
  readonly call: Call;
  readonly number: number;
  readonly stop: Int32Array;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: unknown) => void;
}

/** One thread that makes one call at a time. It is ended and begun anew when it fails, or will not stop. */
export class OperationThread {
  private worker: Worker | undefined;
  private going: Going | undefined;
  private numbers = 0;
  private made = 0;

  /** `mayEnd`: whether a call that will not stop may be ended with its thread; never for one that writes. */
  constructor(
    private readonly wishes: ThreadWishes,
    private readonly mayEnd: boolean,
  ) {}

  /** Whether it has its library open and has made a call with it. */
  get warm(): boolean {
    return this.worker !== undefined && this.made > 0;
  }

  /** Makes a call; the thread must not be busy. */
  async make(call: Call): Promise<Done> {
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const number = ++this.numbers;
    if (this.worker === undefined) this.made = 0;
    const worker = (this.worker ??= this.begin());
    let cut: NodeJS.Timeout | undefined;
    const cancel = () => {
      Atomics.store(stop, 0, 1);
      post(worker, { kind: "stop" });
      if (this.mayEnd) cut = setTimeout(() => this.end(new Fault("cancelled", "It was stopped.")), PATIENCE);
    };
    try {
      return await new Promise<Done>((resolve, reject) => {
        this.going = { call, number, stop, resolve, reject };
        const { operation, input, files, signal } = call;
        signal?.addEventListener("abort", cancel, { once: true });
        post(worker, {
          kind: "call",
          call: { number, operation, input, stop: stop.buffer, ...(files === undefined ? {} : { files }) },
        });
      });
    } finally {
      clearTimeout(cut);
      call.signal?.removeEventListener("abort", cancel);
      this.going = undefined;
    }
  }

  private begin(): Worker {
    const worker = new Worker(new URL("./operation-worker.js", import.meta.url), { workerData: this.wishes });
    worker.on("message", (message: FromOperation) => this.heard(message));
    worker.on("error", (error) => this.lost(worker, error));
    worker.on("exit", () => this.lost(worker, new Error("the thread ended")));
    return worker;
  }

  private heard(message: FromOperation): void {
    const { going } = this;
    if (message.kind === "open" || going?.number !== message.number) return;
    if (message.kind === "progress") {
      going.call.report?.(message.progress);
      return;
    }
    this.made++;
    if (message.kind === "done") going.resolve({ bytes: message.bytes, id: message.id });
    else if (message.code === "internal") going.reject(new ThreadFailure(message.stack ?? message.message));
    else going.reject(new Fault(message.code, message.message, message.remedy));
  }

  private lost(worker: Worker, error: unknown): void {
    if (this.worker === worker) this.worker = undefined;
    this.going?.reject(error instanceof Fault ? error : new ThreadFailure(String(error)));
  }

  private end(error: Fault): void {
    const { worker } = this;
    this.worker = undefined;
    this.going?.reject(error);
    void worker?.terminate();
  }

  /** Closes the library of a thread that is not busy, and ends it. */
  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    if (worker === undefined) return;
    const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    post(worker, { kind: "close" });
    const cut = setTimeout(() => void worker.terminate(), PATIENCE);
    await ended;
    clearTimeout(cut);
  }
}

function post(worker: Worker, message: ToOperation): void {
  worker.postMessage(message);
}
