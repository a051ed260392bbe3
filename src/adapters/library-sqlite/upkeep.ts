import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../../domain/fault.js";
import type { Versions } from "../../domain/snapshot.js";
import { TIERS } from "../../domain/tier.js";
import type { Database } from "./database.js";
import { guarded } from "./faults.js";
import { keepName } from "./listing.js";
import { LIBRARY_FILE } from "./open.js";
import { takeIn } from "./term-counts.js";

/** Writes a copy of the library into a folder that has none. */
export function backUp(database: Database, to: string): void {
  const file = join(to, LIBRARY_FILE);
  if (existsSync(file))
    throw new Fault("bad-input", `${file} is there already and is not written over.`, "Name another folder.");
  const unfinished = `${file}.part`;
  guarded(file, () => {
    mkdirSync(to, { recursive: true });
    rmSync(unfinished, { force: true });
    database.run("VACUUM INTO ?", [unfinished]);
    renameSync(unfinished, file);
  });
}

/** Joins the parts of each tier's index. Runs within a transaction. */
export function joinIndex(database: Database): void {
  for (const tier of TIERS) database.run(`INSERT INTO search_${tier} (search_${tier}) VALUES ('optimize')`);
}

/** Gives the space back that nothing uses. */
export function shrink(database: Database): void {
  database.script("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
}

/**
 * Leaves nothing pending for those who only read, and folds the log in, so that the file alone is the library and can be
 * read where nothing may be written.
 */
export function tidyUp(database: Database, versions: Versions): void {
  database.writing(() => {
    takeIn(database, true);
    keepName(database, versions);
  });
  database.script("PRAGMA wal_checkpoint(TRUNCATE)");
}
