import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { inputsOf } from "./adapters/inputs-fs/inputs-fs.js";
import { KEYS_FILE, KeysFile } from "./adapters/keys-file/keys-file.js";
import { readCompiledLexicon } from "./adapters/lexicon-files/compiled-lexicon.js";
import { openSqliteLibrary } from "./adapters/library-sqlite/library.js";
import { sqliteHistory } from "./adapters/library-sqlite/history.js";
import type { Lexicon } from "./domain/lexicon.js";
import type { Versions } from "./domain/snapshot.js";
import { liveServices } from "./live-services.js";
import type { Context } from "./operations/operation.js";
import type { Library } from "./ports/library.js";
import type { Live } from "./ports/live.js";
import { COMPILED_LEXICON, LEXICON, STARTER, packageVersion } from "./package-files.js";
import type { SpooledFile } from "./operations/runner.js";
import type { Input, Refusal } from "./ports/reader.js";
import { readInThread } from "./reading-thread.js";
import { ANALYSER_VERSION } from "./text/analyse.js";

/** In a library's folder: the starter library was begun but not finished. */
const STARTER_PENDING = "starter.pending";
/** In a library's folder: the owner's own synonyms, read each time. */
export const OWN_LEXICON = "lexicon.yaml";

/** Where a library lies when nobody says: the user's data directory, as each system has it. */
export function defaultLibraryFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === "win32")
    return join(env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"), "citeside", "library");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "citeside", "library");
  return join(env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share"), "citeside", "library");
}

/** The folder named, else that of `CITESIDE_LIBRARY`, else the one in the user's data directory. */
function libraryFolder(named: string | undefined): string {
  return resolve(named ?? process.env["CITESIDE_LIBRARY"] ?? defaultLibraryFolder());
}

export interface Wishes {
  /** The library's folder; `CITESIDE_LIBRARY`, then the user's data directory, when absent. */
  readonly folder?: string;
  readonly readOnly?: boolean;
  /**
   * Whether a folder that was named and holds no library gets one: "empty" where it is there and empty but for keys and word lists. Default true; where nobody named one, the
   * user's data directory gets its library at the first use.
   */
  readonly make?: boolean | "empty";
  /** Whether a new library begins with the starter library. Default true. */
  readonly starter?: boolean;
  /** Word lists of the user's own, beside `lexicon.yaml` in the library's folder. */
  readonly lexicons?: readonly string[];
  /** Whether a history of answers may be kept beside the library. Default: unless it is opened for reading only. */
  readonly history?: boolean;
  readonly signal?: AbortSignal;
  /** Called with one line for people when something takes its time. */
  readonly say?: (line: string) => void;
  readonly report?: Context["report"];
  /** Told of everything that is asked of outside services. */
  readonly tell?: Live["tell"];
}

/** Opens the library, makes it first where there is none, and hands out all that operations need. The caller closes the library. */
export async function wire(wishes: Wishes = {}): Promise<Context> {
  const folder = libraryFolder(wishes.folder);
  const own = join(folder, OWN_LEXICON);
  const lexicon = await lexiconWith([...(existsSync(own) ? [own] : []), ...(wishes.lexicons ?? [])]);
  const versions: Versions = {
    citeside: packageVersion(),
    analyser: String(ANALYSER_VERSION),
    lexicon: lexicon.version,
  };
  const readOnly = wishes.readOnly === true;
  const isNew = !readOnly && !holdsLibrary(folder) && mayMake(wishes, folder);
  if (isNew) mkdirSync(folder, { recursive: true });
  const pending = join(folder, STARTER_PENDING);
  if (isNew && wishes.starter !== false) writeFileSync(pending, "The starter library is being added.\n");
  const library = await openSqliteLibrary({
    folder,
    // What another is just making, or was stopped in making, is finished.
    create: !readOnly && (isNew || holdsLibrary(folder)),
    readOnly,
    versions,
    onWait: () => wishes.say?.("Another citeside is writing to this library; waiting for it…"),
  });
  const context = contextOf(library, lexicon, versions, wishes);
  if (!library.readOnly && existsSync(pending)) {
    const { add } = await import("./operations/add/add.js");
    await add.run({ ...context, report: () => undefined }, { inputs: inputsOf([STARTER]) });
    rmSync(pending, { force: true });
    wishes.say?.(`Made a library in ${folder}, with the starter library (${readdirSync(STARTER).length} notes).`);
  } else if (isNew) wishes.say?.(`Made an empty library in ${folder}.`);
  return context;
}

/** The package's lexicon with more word lists. What reads them is loaded only where they must be read. */
async function lexiconWith(more: readonly string[]): Promise<Lexicon> {
  const compiled = more.length === 0 ? readCompiledLexicon(LEXICON, COMPILED_LEXICON) : undefined;
  if (compiled !== undefined) return compiled;
  const { readLexicon } = await import("./adapters/lexicon-files/lexicon-files.js");
  return readLexicon(LEXICON, more);
}

/** A folder that somebody named may be mistyped: what only reads makes no library there. */
function mayMake({ folder: named, make = true }: Wishes, folder: string): boolean {
  if (make !== "empty") return make || (named ?? process.env["CITESIDE_LIBRARY"]) === undefined;
  return mayMake({ ...(named === undefined ? {} : { folder: named }), make: false }, folder) || isEmptyFolder(folder);
}

/** Keys and word lists may lie there before the library does. */
function isEmptyFolder(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).every((name) => name === KEYS_FILE || name === OWN_LEXICON);
}

function holdsLibrary(folder: string): boolean {
  return existsSync(join(folder, "library.db"));
}

function contextOf(library: Library, lexicon: Lexicon, versions: Versions, wishes: Wishes): Context {
  return {
    library,
    lexicon,
    versions,
    reading: async () => {
      const { READERS: readers, unpack } = await import("./readers.js");
      return { readers, unpack };
    },
    // Run from its sources (in tests), the program has no compiled thread to start and reads in its own.
    ...(import.meta.url.endsWith(".js") ? { readBeside: readInThread } : {}),
    ...((wishes.history ?? !library.readOnly) ? { history: sqliteHistory(library.place) } : {}),
    live: liveServices(versions.citeside, wishes.tell ?? (() => undefined)),
    now: () => new Date().toISOString(),
    report: wishes.report ?? (() => undefined),
    ...(wishes.signal === undefined ? {} : { signal: wishes.signal }),
  };
}

export { printPdf } from "./adapters/print-chromium/print.js";
/** The keys of the server of a library's folder. */
export function keysOf(folder?: string): KeysFile {
  return new KeysFile(libraryFolder(folder));
}

/** Uploaded files that lie on this machine, under the names their senders gave them. */
export async function* spooledInputs(files: readonly SpooledFile[]): AsyncIterable<Input | Refusal> {
  for (const { name, path } of files) for await (const input of inputsOf([path])) yield { ...input, name };
}

/** Files, folders and globs as inputs. */
export { inputsOf };
