import type { Runner } from "../../operations/runner.js";

/** The library is looked at so often at most, in milliseconds, however often one asks. */
const LOOK_EVERY = 1_000;
/** How long a look at it may take, in milliseconds. */
const PATIENCE = 5_000;

/** Says whether questions are answered now: the library can be read, and there is room. */
export class Readiness {
  private looked = -Infinity;
  private readable: Promise<boolean> = Promise.resolve(false);

  constructor(private readonly runner: Runner) {}

  /** 503 while it is not; `wait` is in seconds. */
  async answer(): Promise<Response> {
    const now = performance.now();
    if (now - this.looked > LOOK_EVERY) {
      this.looked = now;
      this.readable = this.look();
    }
    const reads = await this.readable;
    const { running, waiting, room, wait, full } = this.runner.load();
    const ready = reads && !full;
    const seconds = Math.ceil(wait / 1000);
    return Response.json(
      { ready, running, waiting, room, wait: seconds },
      {
        status: ready ? 200 : 503,
        headers: { "cache-control": "no-store", ...(ready ? {} : { "retry-after": String(Math.max(1, seconds)) }) },
      },
    );
  }

  private look(): Promise<boolean> {
    const signal = AbortSignal.timeout(PATIENCE);
    return this.runner.run({ operation: "browse", input: { limit: 1 }, urgent: true, signal }).then(
      () => true,
      () => false,
    );
  }
}
