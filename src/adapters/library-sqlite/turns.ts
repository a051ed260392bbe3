import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "../../domain/fault.js";
import { asFault, isBusy } from "./faults.js";
import type { Opened } from "./open.js";

/** How often a waiting writer asks again, in milliseconds: from the first to the last. */
const SHORTEST_WAIT = 2;
const LONGEST_WAIT = 40;

/** Does a change in one transaction, waiting for its turn while another connection writes. Other work goes on meanwhile. */
export async function writeInTurn<Result>(
  { database, file }: Opened,
  { patience, onWait }: { readonly patience: number; readonly onWait: () => void },
  work: () => Result,
): Promise<Result> {
  const started = performance.now();
  for (let wait = SHORTEST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 1.5)) {
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
