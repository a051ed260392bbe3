import { Fault } from "./domain/fault.js";
import { Pace } from "./operation-pace.js";
import type { Call, Done, Load } from "./operations/runner.js";
import { TooBusy } from "./operations/too-busy.js";

/** How much a line holds. */
export interface LineRules {
  /** Calls that may wait at most; the next is refused. */
  readonly room: number;
  /**
   * Longest time in milliseconds that a call may be expected to wait, so that those that are taken are served soon: one that would
   * wait longer is refused at once, and one that waited four times as long after all is refused then. Absent: as long as it takes.
   */
  readonly patience?: number;
  /** Operations that take long, and for which one waits `LONG_PATIENCE` times as long. One thread, where there are several, is left for the others. */
  readonly long?: ReadonlySet<string>;
}

const LONG_PATIENCE = 6;
const LATEST = 4;

/** What makes calls, one at a time; see `OperationThread`. */
export interface Hand {
  /** Whether it made a call before, so that the next one tells how long such calls take. */
  readonly warm: boolean;
  make(call: Call): Promise<Done>;
  close(): Promise<void>;
}

interface Waiting {
  readonly call: Call;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: unknown) => void;
  readonly settle: () => void;
}

/** Calls that wait in line for some threads. */
export class Line {
  private readonly waiting: Waiting[] = [];
  private readonly running = new Map<Hand, { readonly operation: string; readonly since: number }>();
  private readonly pace = new Pace();

  constructor(
    private readonly threads: readonly Hand[],
    private readonly rules: LineRules,
    /** The time in milliseconds. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  get load(): Load {
    const { length: waiting } = this.waiting;
    const wait = Math.round(this.expected(false));
    return { running: this.running.size, waiting, room: this.rules.room, wait, full: this.isFull(wait, false) };
  }

  private isFull(wait: number, long: boolean): boolean {
    return this.waiting.length >= this.rules.room || wait > this.patienceFor(long);
  }

  private patienceFor(long: boolean): number {
    return (this.rules.patience ?? Infinity) * (long ? LONG_PATIENCE : 1);
  }

  private isLong({ operation }: Pick<Call, "operation">): boolean {
    return this.rules.long?.has(operation) === true;
  }

  async make(call: Call): Promise<Done> {
    if (call.signal?.aborted === true) throw stopped();
    const free = this.freeFor(call);
    if (free !== undefined) return this.run(free, call);
    const long = this.isLong(call);
    const wait = this.expected(long);
    if (call.urgent !== true && this.isFull(wait, long)) throw new TooBusy(secondsOf(wait));
    return new Promise((resolve, reject) => this.enter(call, resolve, reject));
  }

  private enter(call: Call, resolve: Waiting["resolve"], reject: Waiting["reject"]): void {
    const patience = this.patienceFor(this.isLong(call));
    const leave = (error: Fault) => {
      const at = this.waiting.indexOf(one);
      if (at < 0) return;
      this.waiting.splice(at, 1);
      one.settle();
      reject(error);
    };
    const cancelled = () => leave(stopped());
    const late =
      patience === Infinity ? undefined : setTimeout(() => leave(new TooBusy(secondsOf(patience))), LATEST * patience);
    const settle = () => {
      clearTimeout(late);
      call.signal?.removeEventListener("abort", cancelled);
    };
    const one: Waiting = { call, resolve, reject, settle };
    call.signal?.addEventListener("abort", cancelled, { once: true });
    if (call.urgent === true) this.waiting.unshift(one);
    else this.waiting.push(one);
  }

  private async run(thread: Hand, call: Call): Promise<Done> {
    const since = this.now();
    const { operation } = call;
    // A thread's first call waits for its library to be opened, which says nothing about the next.
    const { warm } = thread;
    this.running.set(thread, { operation, since });
    try {
      const done = await thread.make(call);
      if (warm) this.pace.note(operation, this.now() - since);
      return done;
    } finally {
      this.running.delete(thread);
      this.next();
    }
  }

  private next(): void {
    for (const one of [...this.waiting]) {
      const free = this.freeFor(one.call);
      if (free === undefined) continue;
      this.waiting.splice(this.waiting.indexOf(one), 1);
      one.settle();
      void this.run(free, one.call).then(one.resolve, one.reject);
    }
  }

  private freeFor(call: Call): Hand | undefined {
    if (this.isLong(call) && this.longRunning >= this.longThreads) return undefined;
    return this.threads.find((thread) => !this.running.has(thread));
  }

  private get longThreads(): number {
    return Math.max(1, this.threads.length - 1);
  }

  private get longRunning(): number {
    return [...this.running.values()].filter((one) => this.isLong(one)).length;
  }

  /** How long a call that came now would wait, in milliseconds, by how long others like those before it took of late. */
  private expected(long: boolean): number {
    const { longRunning } = this;
    const threads = long ? this.longThreads : Math.max(1, this.threads.length - longRunning);
    const going = [...this.running.values()].filter((one) => this.isLong(one) === long);
    if (going.length < threads && this.running.size < this.threads.length) return 0;
    const now = this.now();
    const rest = ({ operation, since }: { readonly operation: string; readonly since: number }) =>
      Math.max(0, this.pace.of(operation) - (now - since));
    const inTheWay = longRunning === this.threads.length ? [...this.running.values()] : going;
    const ahead = [
      ...this.waiting.filter(({ call }) => this.isLong(call) === long).map(({ call }) => this.pace.of(call.operation)),
      ...inTheWay.map(rest),
    ];
    return ahead.reduce((sum, one) => sum + one, 0) / threads;
  }

  /** Waits until nothing runs, and closes the threads. */
  async close(): Promise<void> {
    for (const one of this.waiting.splice(0)) {
      one.settle();
      one.reject(new Fault("cancelled", "The server is being stopped."));
    }
    while (this.running.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}

const stopped = () => new Fault("cancelled", "It was stopped.");
const secondsOf = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 1000));
