import { randomUUID } from "node:crypto";
import type { Progress } from "../../operations/operation.js";
import type { Done } from "../../operations/runner.js";
import type { Scope } from "../../ports/keys.js";
import { problemOf } from "./problem.js";

/** How often a silent stream says that it is alive, in milliseconds. */
const HEARTBEAT = 15_000;
/** Progress is told at most so often, in milliseconds; the last of a stage always. */
const TELL_EVERY = 100;

type Tell = (progress: Progress) => void;
type Work = (tell: Tell, signal: AbortSignal) => Promise<Done>;

interface Job {
  readonly scope: Scope;
  readonly stop: AbortController;
  readonly made: Promise<Done>;
  /** Who is told of progress; nobody until the stream begins. */
  tell: Tell;
}

/** Long work that goes on, by its name; each can be stopped. */
export class Jobs {
  private readonly running = new Map<string, Job>();

  constructor(private readonly onFault: (error: unknown) => void) {}

  /** Stops a job; false where there is none of that name. */
  stop(name: string): boolean {
    const found = this.running.get(name);
    found?.stop.abort();
    return found !== undefined;
  }

  /** What one must be allowed for doing the work of a job. */
  scopeOf(name: string): Scope | undefined {
    return this.running.get(name)?.scope;
  }

  /**
   * Does the work, and answers with its events as they come. It is stopped when nobody listens any more. Rejects where the work is
   * refused at once, so that this can be answered with its status.
   */
  async stream(scope: Scope, work: Work): Promise<Response> {
    const stop = new AbortController();
    const made = work((progress) => job.tell(progress), stop.signal);
    const job: Job = { scope, stop, made, tell: () => undefined };
    // Heard below, when the stream has begun.
    made.catch(() => undefined);
    await Promise.race([made, new Promise((resolve) => setImmediate(resolve))]);
    return new Response(this.eventsOf(job), {
      headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
    });
  }

  private eventsOf(job: Job): ReadableStream<Uint8Array> {
    const name = randomUUID();
    this.running.set(name, job);
    const encoder = new TextEncoder();
    let beat: NodeJS.Timeout | undefined;
    let heard = true;
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        const say = (text: string) => {
          if (heard) controller.enqueue(encoder.encode(text));
        };
        const event = (kind: string, data: string) => say(`event: ${kind}\ndata: ${data}\n\n`);
        beat = setInterval(() => say(": still there\n\n"), HEARTBEAT);
        event("started", JSON.stringify({ job: name }));
        job.tell = sparingly((progress) => event("progress", JSON.stringify(progress)));
        void job.made
          .then(({ bytes, id }) => event("result", dataOf(bytes, id)))
          .catch((error: unknown) => {
            this.onFault(error);
            event("problem", JSON.stringify(problemOf(error)));
          })
          .finally(() => {
            clearInterval(beat);
            this.running.delete(name);
            if (heard) controller.close();
          });
      },
      cancel: () => {
        clearInterval(beat);
        heard = false;
        job.stop.abort();
      },
    });
  }
}

/** Passes on what comes soon after another only when it ends a stage. */
function sparingly(tell: Tell): Tell {
  let told = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - told < TELL_EVERY && progress.done !== progress.total) return;
    told = now;
    tell(progress);
  };
}

/** JSON has no line feed of its own, so that one line of data holds it; the name goes with it as the event's id. */
function dataOf(bytes: Uint8Array, id: string): string {
  return `${new TextDecoder().decode(bytes)}\nid: ${id}`;
}
