import Engine from "libsql";
import { Fault } from "../../domain/fault.js";

/** SQLite's primary result codes that mean something to people. Source: https://www.sqlite.org/rescode.html */
const CODES = {
  3: "no permission",
  5: "busy",
  6: "busy",
  8: "read-only",
  11: "damaged",
  13: "full",
  14: "cannot open",
  26: "damaged",
} as const;
export type EngineTrouble = (typeof CODES)[keyof typeof CODES] | "other";

/** What went wrong within the engine; nothing for an error that is not the engine's. */
export function engineTrouble(error: unknown): EngineTrouble | undefined {
  // An extended code holds the primary one in its low byte; the engine does not name all of them.
  if (error instanceof Engine.SqliteError) return troubleOf((error.rawCode ?? 0) & 0xff);
  // Opening a file fails with a plain error that ends in the code.
  const opening = error instanceof Error ? /^ConnectionFailed\(.*: (\d+)"\)$/s.exec(error.message) : null;
  return opening?.[1] === undefined ? undefined : troubleOf(Number(opening[1]) & 0xff);
}

function troubleOf(code: number): EngineTrouble {
  return code in CODES ? CODES[code as keyof typeof CODES] : "other";
}

/** Whether another connection stood in the way. */
export function isBusy(error: unknown): boolean {
  return engineTrouble(error) === "busy";
}

/** Whether the file, or a side file that reading takes, could not be opened or written. */
export function isRefused(error: unknown): boolean {
  const trouble = engineTrouble(error);
  return trouble === "read-only" || trouble === "cannot open" || trouble === "no permission";
}

/** Turns an engine's error into a Fault a person can act on; any other error comes back as it is. */
export function asFault(error: unknown, file: string): unknown {
  const trouble = engineTrouble(error);
  if (trouble === undefined) return error;
  const said = error instanceof Error ? error.message : String(error);
  const because = { cause: error };
  switch (trouble) {
    case "damaged":
      return new Fault(
        "library-damaged",
        `${file} cannot be read as a library: ${said}.`,
        "Put back a copy of the folder, or add the documents again to a new library.",
        because,
      );
    case "full":
      return new Fault("limit-exceeded", `There is no room left on the disk of ${file}.`, "Free some room.", because);
    case "read-only":
    case "cannot open":
    case "no permission":
      return new Fault(
        "library-read-only",
        `${file} cannot be opened or written: ${said}.`,
        "Check who may read and write the folder, or use a copy of it.",
        because,
      );
    case "busy":
      return new Fault(
        "library-busy",
        `Another program is writing to ${file}.`,
        "Wait until it has finished and try again.",
        because,
      );
    case "other":
      return new Fault("internal", `The library at ${file} failed: ${said}.`, undefined, because);
  }
}

/** Does `work` and turns an engine's error into a Fault. */
export function guarded<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asFault(error, file);
  }
}
