import { randomUUID } from "node:crypto";
import type { Progress } from "../../operations/operation.js";
import type { Done } from "../../operations/runner.js";
import { problemOf } from "./problem.js";

/** How often a silent stream says that it is alive, in milliseconds. */
const HEARTBEAT = 15_000;
/** Progress is told at most so often, in milliseconds; the last of a stage always. */
const TELL_EVERY = 100;

type Work = (tell: (progress: Progress) => void, signal: AbortSignal) => Promise<Done>;

/** Long work that goes on, by its name; each can be stopped. */
export class Jobs {
  private readonly running = new Map<string, AbortController>();

  /** Stops a job; false where there is none of that name. */
  stop(job: string): boolean {
    const found = this.running.get(job);
    found?.abort();
    return found !== undefined;
  }

  /** Does the work, and answers with its events as they come. It is stopped when nobody listens any more. */
  stream(work: Work, onFault: (error: unknown) => void): Response {
    const job = randomUUID();
    const stop = new AbortController();
    this.running.set(job, stop);
    const encoder = new TextEncoder();
    let beat: NodeJS.Timeout | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const say = (text: string) => {
          if (!stop.signal.aborted || text.startsWith("event: problem")) controller.enqueue(encoder.encode(text));
        };
        const event = (name: string, data: string) => say(`event: ${name}\ndata: ${data}\n\n`);
        beat = setInterval(() => say(": still there\n\n"), HEARTBEAT);
        event("started", JSON.stringify({ job }));
        let told = 0;
        const tell = (progress: Progress) => {
          const now = performance.now();
          if (now - told < TELL_EVERY && progress.done !== progress.total) return;
          told = now;
          event("progress", JSON.stringify(progress));
        };
        void work(tell, stop.signal)
          .then(({ bytes, id }) => event("result", dataOf(bytes, id)))
          .catch((error: unknown) => {
            onFault(error);
            event("problem", JSON.stringify(problemOf(error)));
          })
          .finally(() => {
            clearInterval(beat);
            this.running.delete(job);
            controller.close();
          })
          // Nobody listens any more.
          .catch(() => undefined);
      },
      cancel: () => {
        clearInterval(beat);
        stop.abort();
      },
    });
    return new Response(body, {
      headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
    });
  }
}

/** JSON has no line feed of its own, so that one line of data holds it; the name goes with it as the event's id. */
function dataOf(bytes: Uint8Array, id: string): string {
  return `${new TextDecoder().decode(bytes)}\nid: ${id}`;
}
