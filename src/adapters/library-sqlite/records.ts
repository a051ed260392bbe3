import type { BareRecord } from "../../domain/bare-record.js";
import { recordHash } from "../../domain/bare-record.js";
import type { Identifier } from "../../domain/identifier.js";
import { formatIdentifier } from "../../domain/identifier.js";
import type { PublicationFacts } from "../../domain/publication.js";
import { publicationId } from "../../domain/publication.js";
import type { Added } from "../../ports/library.js";
import { outcomeOf, settle, takeOut, writeFacts } from "./changes.js";
import type { Database } from "./database.js";

/** Adds a record without a text. Runs within a transaction, as all here. */
export function addRecord(database: Database, record: BareRecord): Omit<Added, "source"> {
  const { id, facts, reader } = record;
  if (isWithdrawn(database, facts, reader.name))
    return { outcome: "withdrawn", publication: publicationId(facts.identifiers) };
  const [held] = database.row<[number]>("SELECT key FROM sources WHERE id = ?", [id]);
  if (held !== undefined) return outcomeOf(database, held, "unchanged");
  const hash = recordHash(record);
  const key = database.run(
    `INSERT INTO sources (id, kind, date, characters, blocks, sha256, facts_hash, metadata) VALUES (?, 'record', ?, 0, 0, '', ?, ?)`,
    [id, facts.date ?? null, hash, hash],
  );
  database.run("INSERT INTO records (source, reader, version) VALUES (?, ?, ?)", [key, reader.name, reader.version]);
  writeFacts(database, key, facts);
  settle(database, [key], []);
  return outcomeOf(database, key);
}

/** Whether the index that a reader reads has taken a record with one of these identifiers back. */
export function isWithdrawn(database: Database, { identifiers }: PublicationFacts, reader: string): boolean {
  return identifiers.some(
    (one) =>
      database.row<[number]>("SELECT 1 FROM withdrawn WHERE identifier = ? AND reader = ?", [
        formatIdentifier(one),
        reader,
      ])[0] !== undefined,
  );
}

/** Takes out what these readers brought under an identifier, and notes that it is to stay out. */
export function withdrawIdentifier(database: Database, identifier: Identifier, readers: readonly string[]): number {
  const claimed = formatIdentifier(identifier);
  for (const reader of readers)
    database.run("INSERT OR IGNORE INTO withdrawn (identifier, reader) VALUES (?, ?)", [claimed, reader]);
  const gone = database
    .rows<[number, string | null]>(
      `SELECT claims.source, coalesce(records.reader, json_extract(details, '$.reader.name')) FROM claims
       LEFT JOIN records ON records.source = claims.source LEFT JOIN texts ON texts.source = claims.source
       WHERE identifier = ?`,
      [claimed],
    )
    .filter(([, reader]) => reader !== null && readers.includes(reader));
  takeOut(
    database,
    gone.map(([key]) => key),
  );
  return gone.length;
}
