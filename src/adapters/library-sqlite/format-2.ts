/**
 * What format 2 has beside format 1: records without a text (rows of `sources` of the kind "record", which have no row in
 * `texts`), likenesses, retraction lists, records taken back by their index, notes of inputs that were read whole, and where texts were fetched.
 * A publication without a text is not counted among those there are to read.
 */
export const FORMAT_2 = `
  ALTER TABLE publications ADD COLUMN texts INTEGER NOT NULL DEFAULT 1;
  CREATE INDEX publications_bare ON publications (key) WHERE texts = 0;
  DROP TRIGGER publication_in;
  DROP TRIGGER publication_out;
  CREATE TRIGGER publication_in AFTER INSERT ON publications WHEN new.texts > 0 BEGIN
    UPDATE tiers SET publications = publications + 1 WHERE tier = new.tier;
  END;
  CREATE TRIGGER publication_out AFTER DELETE ON publications WHEN old.texts > 0 BEGIN
    UPDATE tiers SET publications = publications - 1 WHERE tier = old.tier;
  END;
  CREATE TABLE records (source INTEGER PRIMARY KEY, reader TEXT NOT NULL, version INTEGER NOT NULL);
  CREATE TABLE likenesses (
    key TEXT NOT NULL, source INTEGER NOT NULL, likeness TEXT NOT NULL, PRIMARY KEY (key, source)
  ) WITHOUT ROWID;
  CREATE INDEX likenesses_source ON likenesses (source);
  CREATE TABLE lists (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, date TEXT NOT NULL, basis TEXT NOT NULL, entries INTEGER NOT NULL
  );
  CREATE TABLE listed (
    identifier TEXT NOT NULL, list INTEGER NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (identifier, list, entry)
  ) WITHOUT ROWID;
  CREATE INDEX listed_list ON listed (list);
  CREATE TABLE withdrawn (identifier TEXT NOT NULL, reader TEXT NOT NULL, PRIMARY KEY (identifier, reader)) WITHOUT ROWID;
  CREATE TABLE inputs (
    sha256 TEXT NOT NULL, readers TEXT NOT NULL, bytes INTEGER NOT NULL, account TEXT NOT NULL, PRIMARY KEY (sha256, readers)
  ) WITHOUT ROWID;
  CREATE INDEX inputs_bytes ON inputs (bytes);
  CREATE TABLE origins (
    source INTEGER NOT NULL, service TEXT NOT NULL, address TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (source, service)
  ) WITHOUT ROWID;
`;
