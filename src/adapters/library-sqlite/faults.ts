import Engine from "libsql";
import { Fault } from "../../domain/fault.js";

/** The engine's name for an error, such as SQLITE_BUSY; nothing for an error that is not the engine's. */
export function engineCode(error: unknown): string | undefined {
  if (error instanceof Engine.SqliteError) return error.code === "" ? undefined : error.code;
  // Opening a file fails with a plain error that ends in SQLite's number.
  if (error instanceof Error && /: 14"?\)?$/.test(error.message)) return "SQLITE_CANTOPEN";
  return undefined;
}

/** Turns an engine's error into a Fault a person can act on; any other error comes back as it is. */
export function asFault(error: unknown, file: string): unknown {
  const code = engineCode(error);
  if (code === undefined) return error;
  const said = error instanceof Error ? error.message : String(error);
  const because = { cause: error };
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT"))
    return new Fault(
      "library-damaged",
      `${file} cannot be read as a library: ${said}.`,
      "Put back a copy of the folder, or add the documents again to a new library.",
      because,
    );
  if (code === "SQLITE_FULL")
    return new Fault("limit-exceeded", `There is no room left on the disk of ${file}.`, "Free some room.", because);
  if (code.startsWith("SQLITE_READONLY") || code.startsWith("SQLITE_CANTOPEN") || code === "SQLITE_PERM")
    return new Fault(
      "library-read-only",
      `${file} cannot be written: ${said}.`,
      "Check who may write to the folder, or use a copy of it.",
      because,
    );
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return new Fault(
      "library-busy",
      `Another program is writing to ${file}.`,
      "Wait until it has finished and try again.",
      because,
    );
  return new Fault("internal", `The library at ${file} failed: ${said} (${code}).`, undefined, because);
}

/** Does `work` and turns an engine's error into a Fault. */
export function guarded<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asFault(error, file);
  }
}
