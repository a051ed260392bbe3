import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { Fault } from "../../domain/fault.js";
import { Database } from "./database.js";
import { asFault, isBusy, isRefused } from "./faults.js";
import { nearestLibrary } from "./nearest-library.js";
import { migrate } from "./migrate.js";
import { checkSchema, createSchema, formatOf, isEmpty, SCHEMA_VERSION } from "./schema.js";

/** The one file of a library, in its folder. */
export const LIBRARY_FILE = "library.db";

/** How long opening waits for another program that is just creating or closing the same library, in milliseconds. */
const OPENING_PATIENCE = 10_000;
const PAUSE = 20;

export interface Opened {
  readonly database: Database;
  readonly file: string;
  readonly readOnly: boolean;
}

/** Opens the library of a folder, or makes one there. Where nothing may be written it is opened for reading only. */
export function openFile(
  folder: string,
  options: { readonly readOnly: boolean; readonly create: boolean; readonly citeside: string },
): Opened {
  const file = join(folder, LIBRARY_FILE);
  const missing = sizeOf(file) === undefined;
  if (missing && (!options.create || options.readOnly)) throw noLibrary(folder);
  try {
    if (missing) mkdirSync(folder, { recursive: true });
    if (options.readOnly || (!missing && !mayWrite(folder, file)))
      return { database: openToRead(file, options.citeside), file, readOnly: true };
    return patiently(() => openToWrite(file, options));
  } catch (error) {
    throw asFault(systemFault(error, folder), file);
  }
}

/** The engine does not wait for its turn where two make a new file a library at once, whatever patience it is given. */
function patiently<Result>(work: () => Result): Result {
  const end = performance.now() + OPENING_PATIENCE;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** Asked beforehand: the engine opens a file that it may not write, and says so only at the first change. */
function mayWrite(folder: string, file: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function noLibrary(folder: string): Fault {
  const nearest = nearestLibrary(folder, LIBRARY_FILE);
  const meant = nearest === undefined ? "Name the folder of a library" : `Did you mean ${nearest}? Name it`;
  return new Fault(
    "library-missing",
    `There is no library in ${folder}: ${whyNone(folder)}.`,
    `${meant}, or make one there: citeside add <files> --library <folder>, or citeside library make --library <folder> for the starter library alone.`,
  );
}

function whyNone(folder: string): string {
  if (!existsSync(folder)) return "there is no such folder";
  return existsSync(join(folder, LIBRARY_FILE)) ? `its ${LIBRARY_FILE} is empty` : `it has no ${LIBRARY_FILE}`;
}

function openToWrite(file: string, options: { readonly create: boolean; readonly citeside: string }): Opened {
  const database = new Database(file, options.create ? "rwc" : "rw");
  try {
    database.script(`PRAGMA busy_timeout = ${OPENING_PATIENCE}; PRAGMA synchronous = NORMAL`);
    if (isEmpty(database)) {
      if (!options.create) throw noLibrary(dirname(file));
      // Large pages hold a passage each; must be said before the first table.
      database.script("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL");
      database.writing(() => {
        if (isEmpty(database)) createSchema(database, options.citeside);
      });
    }
    checkSchema(database, file, options.citeside);
    database.script("PRAGMA journal_mode = WAL");
    migrate(database);
    setPragmas(database);
    return { database, file, readOnly: false };
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * WAL with NORMAL loses nothing when the program is killed; power loss may take the last additions, never the file.
 * The log is folded in every 32 MB, as each folding waits for the disk.
 */
function setPragmas(database: Database): void {
  database.script(`
    PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -65536; PRAGMA busy_timeout = 0;
  `);
}

/**
 * Opens for reading. Reading a file in WAL mode takes a side file beside it; where none can be made, and no log is left
 * that would have to be read with it, the file is read as one that cannot change.
 */
function openToRead(file: string, citeside: string): Database {
  try {
    return checked(new Database(file, "ro"), file, citeside);
  } catch (error) {
    if (!isRefused(error)) throw error;
    if ((sizeOf(`${file}-wal`) ?? 0) > 0)
      throw new Fault(
        "library-read-only",
        `${file} was not closed properly, and its last additions cannot be read in a folder that cannot be written.`,
        "Copy the folder to a place that can be written, or open it once where it was made.",
        { cause: error },
      );
    return checked(new Database(file, "immutable"), file, citeside);
  }
}

function checked(database: Database, file: string, citeside: string): Database {
  try {
    database.script(`PRAGMA busy_timeout = ${OPENING_PATIENCE}; PRAGMA cache_size = -65536`);
    checkSchema(database, file, citeside);
    const format = formatOf(database);
    if (format < SCHEMA_VERSION)
      throw new Fault(
        "library-read-only",
        `${file} has format ${format}, and is to be brought to format ${SCHEMA_VERSION}, which cannot be done where it may only be read.`,
        "Open it once where it may be written, or copy its folder to such a place; nothing of it is lost.",
      );
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Puts a failure to make the folder in words. */
function systemFault(error: unknown, folder: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code !== "EACCES" && code !== "EPERM" && code !== "EROFS" && code !== "EEXIST" && code !== "ENOTDIR")
    return error;
  return new Fault(
    "library-read-only",
    `No library can be made in ${folder} (${code}).`,
    "Name a folder that you may write to.",
    { cause: error },
  );
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
