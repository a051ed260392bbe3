import { Fault } from "../../domain/fault.js";
import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import { ANALYSER_VERSION } from "../../text/analyse.js";
import type { Database } from "./database.js";
import { FORMAT_2 } from "./format-2.js";

/** Raised with every change of the tables below. */
export const SCHEMA_VERSION = 2;

/** "Cite" in ASCII: tells a library from any other SQLite file. */
const APPLICATION_ID = 0x43697465;

/** A passage's row is its Source's row times this, plus its place in the Source. */
export const PASSAGES_PER_SOURCE = 2 ** 20;

/**
 * The truth: sources with their facts, texts and claims, and what the owner set.
 * `publications` and everything below it is worked out from that.
 */
const TRUTH = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE sources (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, publication INTEGER, kind TEXT NOT NULL, date TEXT,
    characters INTEGER NOT NULL, blocks INTEGER NOT NULL, sha256 TEXT NOT NULL, facts_hash TEXT NOT NULL, metadata TEXT NOT NULL
  );
  CREATE INDEX sources_publication ON sources (publication);
  CREATE TABLE facts (source INTEGER PRIMARY KEY, facts TEXT NOT NULL);
  CREATE TABLE texts (source INTEGER PRIMARY KEY, details TEXT NOT NULL, blocks TEXT NOT NULL, hashes BLOB NOT NULL, text TEXT NOT NULL);
  CREATE TABLE claims (
    identifier TEXT NOT NULL, source INTEGER NOT NULL, owned INTEGER NOT NULL, PRIMARY KEY (identifier, source)
  ) WITHOUT ROWID;
  CREATE INDEX claims_source ON claims (source);
  CREATE TABLE relations (
    target TEXT NOT NULL, source INTEGER NOT NULL, relation TEXT NOT NULL, PRIMARY KEY (target, source, relation)
  ) WITHOUT ROWID;
  CREATE INDEX relations_source ON relations (source);
  CREATE TABLE overrides (identifier TEXT PRIMARY KEY, record TEXT NOT NULL, override TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX overrides_record ON overrides (record);

  CREATE TABLE publications (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, place TEXT NOT NULL, tier INTEGER NOT NULL, design TEXT NOT NULL, year INTEGER,
    status TEXT NOT NULL, excluded INTEGER NOT NULL
  );
  CREATE INDEX publications_place ON publications (tier, place);
  CREATE INDEX publications_status ON publications (status);
  CREATE INDEX publications_excluded ON publications (excluded);
  CREATE TABLE shown (publication INTEGER PRIMARY KEY, publication_json TEXT NOT NULL);
  CREATE TABLE indexed (
    source INTEGER PRIMARY KEY, tier INTEGER NOT NULL, title TEXT NOT NULL, passages INTEGER NOT NULL,
    title_terms INTEGER NOT NULL, heading_terms INTEGER NOT NULL, body_terms INTEGER NOT NULL
  );
  CREATE TABLE tiers (
    tier INTEGER PRIMARY KEY, publications INTEGER NOT NULL DEFAULT 0, passages INTEGER NOT NULL DEFAULT 0,
    title_terms INTEGER NOT NULL DEFAULT 0, heading_terms INTEGER NOT NULL DEFAULT 0, body_terms INTEGER NOT NULL DEFAULT 0
  );
  CREATE TRIGGER publication_in AFTER INSERT ON publications BEGIN
    UPDATE tiers SET publications = publications + 1 WHERE tier = new.tier;
  END;
  CREATE TRIGGER publication_out AFTER DELETE ON publications BEGIN
    UPDATE tiers SET publications = publications - 1 WHERE tier = old.tier;
  END;
  CREATE TRIGGER indexed_in AFTER INSERT ON indexed BEGIN
    UPDATE tiers SET passages = passages + new.passages, title_terms = title_terms + new.title_terms,
      heading_terms = heading_terms + new.heading_terms, body_terms = body_terms + new.body_terms WHERE tier = new.tier;
  END;
  CREATE TRIGGER indexed_out AFTER DELETE ON indexed BEGIN
    UPDATE tiers SET passages = passages - old.passages, title_terms = title_terms - old.title_terms,
      heading_terms = heading_terms - old.heading_terms, body_terms = body_terms - old.body_terms WHERE tier = old.tier;
  END;
`;

/** The terms are ours, separated by spaces: whatever else stands in one belongs to it. */
const TOKENIZER = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[]^_{|}~'";

/** The search tables of one tier: term statistics are a table's own, so that tiers never move each other. */
function searchTables(tier: Tier): string {
  return `
    CREATE TABLE passages_${tier} (
      key INTEGER PRIMARY KEY, first_block INTEGER NOT NULL, last_block INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
      section TEXT NOT NULL, title TEXT NOT NULL, heading TEXT NOT NULL, body TEXT NOT NULL
    );
    CREATE VIRTUAL TABLE search_${tier} USING fts5 (
      title, heading, body, content = 'passages_${tier}', content_rowid = 'key', tokenize = "${TOKENIZER}"
    );
    INSERT INTO search_${tier} (search_${tier}, rank) VALUES ('automerge', 16);
    CREATE TABLE terms_${tier} (term TEXT PRIMARY KEY, passages INTEGER NOT NULL) WITHOUT ROWID;
    INSERT INTO tiers (tier) VALUES (${TIERS.indexOf(tier)});
  `;
}

/** Makes the tables in an empty file. Runs within a transaction. */
export function createSchema(database: Database, citeside: string): void {
  database.script(TRUTH);
  for (const tier of TIERS) database.script(searchTables(tier));
  database.script(FORMAT_2);
  setMeta(database, "citeside", citeside);
  setMeta(database, "analyser", ANALYSER_VERSION);
  setMeta(database, "changes", 0);
  database.script(`PRAGMA application_id = ${APPLICATION_ID}`);
  setFormat(database, SCHEMA_VERSION);
}

/** The format of a library's file; 0 of a file that is none. */
export function formatOf(database: Database): number {
  return database.row<[number]>("PRAGMA user_version")[0] ?? 0;
}

export function setFormat(database: Database, format: number): void {
  database.script(`PRAGMA user_version = ${format}`);
}

/** Whether the file holds nothing yet. */
export function isEmpty(database: Database): boolean {
  return database.row<[number]>("SELECT count(*) FROM sqlite_master")[0] === 0;
}

/** Throws the Fault of a file that is another program's or of a later format. */
export function checkSchema(database: Database, file: string, citeside: string): void {
  const application = database.row<[number]>("PRAGMA application_id")[0];
  const version = formatOf(database);
  if (application !== APPLICATION_ID || version < 1)
    throw new Fault(
      "library-damaged",
      `${file} is an SQLite file, but not a library of Citeside.`,
      "Name the folder of a library, or an empty one.",
    );
  if (version > SCHEMA_VERSION)
    throw new Fault(
      "library-newer",
      `${file} has format ${version}, made by Citeside ${String(meta(database, "citeside"))}; ` +
        `this is Citeside ${citeside}, which knows formats up to ${SCHEMA_VERSION}.`,
      "Install the newer Citeside, or add the documents again to a library of this one.",
    );
}

export function meta(database: Database, name: string): string | number | undefined {
  return database.row<[string | number]>("SELECT value FROM meta WHERE name = ?", [name])[0];
}

export function setMeta(database: Database, name: string, value: string | number): void {
  database.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", [name, value]);
}
