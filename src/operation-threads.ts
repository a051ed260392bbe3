import { availableParallelism } from "node:os";
import { Line } from "./operation-line.js";
import type { ThreadWishes } from "./operation-protocol.js";
import { OperationThread } from "./operation-thread.js";
import { CALLABLES } from "./operations/registry.js";
import type { Call, Runner } from "./operations/runner.js";

/** How many threads answer, and how many calls may wait for them. */
export interface ThreadOptions {
  /** Default: as many as the machine has processors, 2 at least and 8 at most. */
  readonly threads?: number;
  /** Calls that wait for a thread that reads; the next is refused. Default 256. */
  readonly room?: number;
  /** How long a call that reads may be expected to wait, in milliseconds; one that would wait longer is refused. Default 4,000. */
  readonly patience?: number;
}

const FEWEST_THREADS = 2;
const MOST_THREADS = 8;
const ROOM = 256;
const PATIENCE = 4_000;
/** Calls that wait for a thread that writes. */
const WRITING_ROOM = 32;
/** Reading that takes seconds rather than milliseconds: questions must not wait for it. */
const LONG: ReadonlySet<string> = new Set(["audit"]);

/**
 * A runner whose calls are made in threads. Reading ones go side by side; what brings documents in goes one after the other in a
 * thread of its own, and what the owner changes in another, so that it does not wait for a long upload: the library lets
 * writers take turns.
 */
export function threadRunner(wishes: ThreadWishes, options: ThreadOptions = {}): Runner {
  const { threads, room = ROOM, patience = PATIENCE } = options;
  const many = Math.min(threads ?? Math.max(FEWEST_THREADS, availableParallelism()), MOST_THREADS);
  const history = wishes.history ?? wishes.readOnly !== true;
  const reading = { ...wishes, readOnly: true, history };
  const writing = () => new OperationThread({ ...wishes, history }, false);
  const readers = new Line(
    Array.from({ length: many }, () => new OperationThread(reading, true)),
    { room, patience, long: LONG },
  );
  const bringsIn = new Line([writing()], { room: WRITING_ROOM });
  const changes = new Line([writing()], { room: WRITING_ROOM });
  const lineOf = ({ operation }: Call): Line => {
    const { effects } = CALLABLES.get(operation) ?? {};
    if (effects?.writes !== true || effects.historyAlone === true) return readers;
    return effects.network || operation === "add" ? bringsIn : changes;
  };
  return {
    run: (call) => lineOf(call).make(call),
    load: () => readers.load,
    close: async () => {
      await Promise.all([readers, bringsIn, changes].map((line) => line.close()));
    },
  };
}
