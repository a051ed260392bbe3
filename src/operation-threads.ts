import { availableParallelism } from "node:os";
import { Fault } from "./domain/fault.js";
import type { ThreadWishes } from "./operation-protocol.js";
import { OperationThread } from "./operation-thread.js";
import { CALLABLES } from "./operations/registry.js";
import type { Call, Done, Load, Runner } from "./operations/runner.js";

/** How many threads answer, and how many calls may wait for them. */
export interface ThreadOptions {
  /** Default: as many as the machine has processors, 8 at most. */
  readonly threads?: number;
  /** Calls that wait for a thread that reads; the next is refused. Default 256. */
  readonly room?: number;
}

const MOST_THREADS = 8;
const ROOM = 256;
/** Calls that wait for the one thread that writes. */
const WRITING_ROOM = 32;

interface Waiting {
  readonly call: Call;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: unknown) => void;
}

/** Calls that wait in line for some threads. */
class Line {
  private readonly waiting: Waiting[] = [];

  constructor(
    readonly threads: readonly OperationThread[],
    readonly room: number,
  ) {}

  get load(): Load {
    return { running: this.threads.filter(({ busy }) => busy).length, waiting: this.waiting.length, room: this.room };
  }

  async make(call: Call): Promise<Done> {
    if (call.signal?.aborted === true) throw new Fault("cancelled", "It was stopped.");
    const free = this.threads.find(({ busy }) => !busy);
    if (free !== undefined) return this.run(free, call);
    if (this.waiting.length >= this.room)
      throw new Fault("too-busy", "The server has as much to do as it can hold.", "Try again in a moment.");
    return new Promise((resolve, reject) => {
      const one = { call, resolve, reject };
      this.waiting.push(one);
      call.signal?.addEventListener("abort", () => this.leave(one), { once: true });
    });
  }

  private leave(one: Waiting): void {
    const at = this.waiting.indexOf(one);
    if (at < 0) return;
    this.waiting.splice(at, 1);
    one.reject(new Fault("cancelled", "It was stopped."));
  }

  private async run(thread: OperationThread, call: Call): Promise<Done> {
    try {
      return await thread.make(call);
    } finally {
      const next = this.waiting.shift();
      if (next !== undefined) void this.run(thread, next.call).then(next.resolve, next.reject);
    }
  }

  /** Waits until nothing runs, and closes the threads. */
  async close(): Promise<void> {
    for (const { reject } of this.waiting.splice(0)) reject(new Fault("cancelled", "The server is being stopped."));
    while (this.threads.some(({ busy }) => busy)) await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}

/** A runner whose calls are made in threads: reading ones side by side, writing ones one after the other in a thread of their own. */
export function threadRunner(wishes: ThreadWishes, { threads, room }: ThreadOptions = {}): Runner {
  const many = Math.max(1, Math.min(threads ?? availableParallelism(), MOST_THREADS));
  const history = wishes.history ?? wishes.readOnly !== true;
  const reading = { ...wishes, readOnly: true, history };
  const readers = new Line(
    Array.from({ length: many }, () => new OperationThread(reading, true)),
    room ?? ROOM,
  );
  const writer = new Line([new OperationThread({ ...wishes, history }, false)], WRITING_ROOM);
  return {
    run: (call) => (CALLABLES.get(call.operation)?.effects.writes === true ? writer : readers).make(call),
    load: () => readers.load,
    close: async () => {
      await Promise.all([readers.close(), writer.close()]);
    },
  };
}
