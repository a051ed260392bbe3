import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "../../domain/fault.js";
import { asFault, isBusy } from "./faults.js";
import type { Opened } from "./open.js";

/** How often a waiting writer asks again, in milliseconds: from the first to the last. */
const SHORTEST_WAIT = 2;
const LONGEST_WAIT = 40;

export interface Turn {
  readonly patience: number;
  readonly onWait: () => void;
  readonly free: () => Promise<void>;
}

/**
 * Does a change in one transaction, waiting for its turn while another connection writes, and while this one is not `free`. Other
 * work goes on meanwhile.
 */
export async function writeInTurn<Result>(
  { database, file }: Opened,
  { patience, onWait, free }: Turn,
  work: () => Result,
): Promise<Result> {
  const started = performance.now();
  for (let wait = SHORTEST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 1.5)) {
    await free();
    try {
      return database.writing(work);
    } catch (error) {
      if (!isBusy(error)) throw asFault(error, file);
      if (performance.now() - started > patience)
        throw new Fault(
          "library-busy",
          `Another program has been writing to ${file} for ${Math.round(patience / 1000)} seconds.`,
          "Wait until it has finished and try again.",
          { cause: error },
        );
    }
    onWait();
    await sleep(wait);
  }
}
