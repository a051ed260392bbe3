import { byCodeUnit } from "../../domain/order.js";
import type { Heading, Vocabulary } from "../../domain/vocabulary.js";
import { stepsBelow } from "../../domain/vocabulary.js";
import type { HeldVocabulary } from "../../ports/library.js";
import { runsOfHeading } from "../../text/heading-names.js";
import type { Database } from "./database.js";

/** Made when a vocabulary is first added: a library without one is the file that it was, and needs no other format. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS vocabularies (id TEXT PRIMARY KEY, title TEXT NOT NULL, headings INTEGER NOT NULL, names INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS headings (key INTEGER PRIMARY KEY, id TEXT NOT NULL, heading TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS heading_names (run TEXT NOT NULL, heading INTEGER NOT NULL, PRIMARY KEY (run, heading)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS heading_trees (tree TEXT NOT NULL, heading INTEGER NOT NULL, PRIMARY KEY (tree, heading)) WITHOUT ROWID;
`;

/** Rows written by one statement. */
const TOGETHER = 500;

function hasTables(database: Database): boolean {
  return database.rows("SELECT 1 FROM sqlite_master WHERE name = 'vocabularies'").length > 0;
}

/** The vocabulary that is held, or none. */
export function vocabulariesHeld(database: Database): HeldVocabulary[] {
  if (!hasTables(database)) return [];
  return database
    .rows<[string, string, number, number]>("SELECT id, title, headings, names FROM vocabularies ORDER BY id")
    .map(([id, title, headings, names]) => ({ id, title, headings, names }));
}

/** Writes a vocabulary in place of the one before. Runs within a transaction, as all that writes here. */
export function writeVocabulary(database: Database, vocabulary: Vocabulary): "added" | "replaced" | "unchanged" {
  const { id, title, headings } = vocabulary;
  const held = vocabulariesHeld(database);
  if (held.some((one) => one.id === id)) return "unchanged";
  database.script(TABLES);
  clear(database);
  insert(
    database,
    "headings (key, id, heading)",
    headings.map((heading, key) => [key, heading.id, JSON.stringify(heading)]),
  );
  insert(
    database,
    "heading_trees (tree, heading)",
    headings.flatMap(({ trees }, key) => trees.map((tree): [string, number] => [tree, key])),
  );
  database.run("INSERT INTO vocabularies (id, title, headings, names) VALUES (?, ?, ?, ?)", [
    id,
    title,
    headings.length,
    writeNames(database, headings),
  ]);
  return held.length === 0 ? "added" : "replaced";
}

/** Takes a vocabulary out; false when it was not there. */
export function deleteVocabulary(database: Database, id: string): boolean {
  if (!vocabulariesHeld(database).some((one) => one.id === id)) return false;
  clear(database);
  return true;
}

/** Makes the index terms of all names anew, by the analyser of today. */
export function renameHeadings(database: Database): void {
  if (vocabulariesHeld(database).length === 0) return;
  database.run("DELETE FROM heading_names");
  const headings = database.rows<[string]>("SELECT heading FROM headings ORDER BY key").map(([json]) => parsed(json));
  database.run("UPDATE vocabularies SET names = ?", [writeNames(database, headings)]);
}

/** Headings that one of these runs of index terms names, in order of id. */
export function headingsNamed(database: Database, runs: readonly string[]): Heading[] {
  if (runs.length === 0 || !hasTables(database)) return [];
  return database
    .rows<[string]>(
      `WITH found AS (SELECT DISTINCT heading_names.heading AS key FROM json_each(?) CROSS JOIN heading_names ON run = value)
       SELECT headings.heading FROM found CROSS JOIN headings ON headings.key = found.key ORDER BY headings.id`,
      [JSON.stringify(runs)],
    )
    .map(([json]) => parsed(json));
}

/** Headings below any of these places, the fewest steps first, then by id. */
export function headingsBelow(database: Database, trees: readonly string[], limit: number): Heading[] {
  if (trees.length === 0 || !hasTables(database)) return [];
  // Behind "C18." in the order of bytes comes all that is below it, up to "C18/".
  const below = database.rows<[number, string, string]>(
    `SELECT headings.key, headings.id, tree FROM json_each(?)
       CROSS JOIN heading_trees ON tree > value || '.' AND tree < value || '/'
       CROSS JOIN headings ON headings.key = heading_trees.heading`,
    [JSON.stringify(trees)],
  );
  const nearest = new Map<number, { readonly id: string; readonly steps: number }>();
  for (const [key, id, tree] of below) {
    const steps = stepsBelow([tree], trees);
    if (steps < (nearest.get(key)?.steps ?? Infinity)) nearest.set(key, { id, steps });
  }
  return [...nearest]
    .sort(([, a], [, b]) => a.steps - b.steps || byCodeUnit(a.id, b.id))
    .slice(0, limit)
    .flatMap(([key]) => database.rows<[string]>("SELECT heading FROM headings WHERE key = ?", [key]))
    .map(([json]) => parsed(json));
}

function parsed(json: string): Heading {
  return JSON.parse(json) as Heading;
}

function clear(database: Database): void {
  for (const table of ["vocabularies", "headings", "heading_names", "heading_trees"])
    database.run(`DELETE FROM ${table}`);
}

function writeNames(database: Database, headings: readonly Heading[]): number {
  const names = headings.flatMap((heading, key) => runsOfHeading(heading).map((run): [string, number] => [run, key]));
  // In the table's order, so that each page of it is written once.
  insert(
    database,
    "heading_names (run, heading)",
    names.sort(([a], [b]) => byCodeUnit(a, b)),
  );
  return names.length;
}

function insert(database: Database, into: string, rows: readonly (readonly (string | number)[])[]): void {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, place) => `value ->> ${place}`).join(", ");
  for (let from = 0; from < rows.length; from += TOGETHER)
    database.run(`INSERT OR IGNORE INTO ${into} SELECT ${columns} FROM json_each(?)`, [
      JSON.stringify(rows.slice(from, from + TOGETHER)),
    ]);
}
