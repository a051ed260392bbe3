import type { Identifier } from "../../domain/identifier.js";
import { formatIdentifier } from "../../domain/identifier.js";
import { factsHash } from "../../domain/metadata.js";
import { likenessOf } from "../../domain/likeness.js";
import type { OverrideChange } from "../../domain/override.js";
import type { PublicationFacts } from "../../domain/publication.js";
import type { Source } from "../../domain/source.js";
import { ANALYSER_VERSION } from "../../text/analyse.js";
import type { Added, Addition } from "../../ports/library.js";
import type { Database } from "./database.js";
import { publicationOf, regroup, sourcesAlike, writeClaims, writeLikeness } from "./grouping.js";
import { changeOverride } from "./overrides.js";
import { identifiersOf, refresh, refreshTargets, withdraw } from "./publications.js";
import { meta, setMeta } from "./schema.js";
import { clearIndex, unindexText } from "./search-index.js";
import { takeIn } from "./term-counts.js";
import { forgetInputs } from "./traces.js";
import { writeText } from "./texts.js";
import { renameHeadings } from "./vocabulary.js";

/** Adds a document. Runs within a transaction, as all here. */
export function addDocument(database: Database, { facts, source }: Addition): Added {
  const hash = factsHash(facts, source);
  const [held, heldDate, heldHash] = database.row<[number, string | null, string]>(
    "SELECT key, date, facts_hash FROM sources WHERE id = ?",
    [source.id],
  );
  // What an older document says of the same text is not new.
  if (held !== undefined && (heldHash === hash || (source.date ?? "") < (heldDate ?? "")))
    return { ...outcomeOf(database, held, "unchanged"), source: source.id };
  const key = held ?? insertSource(database, source, hash);
  const before = held === undefined ? NOTHING : withdrawDocument(database, key);
  if (held !== undefined) {
    // The same text may have other headings now, which are searched too.
    unindexText(database, key);
    database.run("UPDATE sources SET date = ?, facts_hash = ?, metadata = ? WHERE key = ?", [
      source.date ?? null,
      hash,
      hash,
      key,
    ]);
  }
  writeText(database, key, source);
  writeFacts(database, key, facts);
  settle(database, [key, ...before.linked], before.targets, { key, source });
  return { ...outcomeOf(database, key, held === undefined ? undefined : "replaced"), source: source.id };
}

/** Writes what a document says of its publication. */
export function writeFacts(database: Database, key: number, facts: PublicationFacts): void {
  database.run("INSERT INTO facts (source, facts) VALUES (?, ?)", [key, JSON.stringify(facts)]);
  writeRelations(database, key, facts);
  writeClaims(database, key, facts.identifiers);
  writeLikeness(database, key, likenessOf(facts));
}

/** Takes a publication out with its texts; what the owner set stays. */
export function removePublication(database: Database, identifier: Identifier | string): boolean {
  const publication = publicationOf(database, identifier);
  if (publication === undefined) return false;
  const sources = database.rows<[number]>("SELECT key FROM sources WHERE publication = ?", [publication]);
  takeOut(
    database,
    sources.map(([key]) => key),
  );
  return true;
}

/** Takes documents and records out, and their publications where nothing is left of them. */
export function takeOut(database: Database, keys: readonly number[]): void {
  if (keys.length === 0) return;
  const publications = new Set(
    keys.flatMap((key) => database.row<[number]>("SELECT publication FROM sources WHERE key = ?", [key])[0] ?? []),
  );
  const before = keys.map((key) => withdrawDocument(database, key));
  for (const key of keys) {
    unindexText(database, key);
    for (const table of ["texts", "records", "origins"]) database.run(`DELETE FROM ${table} WHERE source = ?`, [key]);
    database.run("DELETE FROM sources WHERE key = ?", [key]);
  }
  for (const publication of publications)
    if (database.row<[number]>("SELECT 1 FROM sources WHERE publication = ?", [publication])[0] === undefined)
      withdraw(database, publication);
  settle(
    database,
    before.flatMap(({ linked }) => linked),
    before.flatMap(({ targets }) => targets),
  );
  forgetInputs(database);
}

/** Sets or takes back what the owner says of a publication. */
export function overridePublication(
  database: Database,
  identifier: Identifier | string,
  change: OverrideChange,
): boolean {
  const publication = publicationOf(database, identifier);
  if (publication === undefined) return false;
  const identifiers = identifiersOf(database, publication);
  changeOverride(database, identifiers, change, (key) => (publicationOf(database, key) ?? publication) !== publication);
  refresh(database, [{ publication, group: { documents: [], identifiers } }]);
  return true;
}

/** Works everything out anew from the truth: publications, and the index with the analyser of today. */
export function rebuildAll(database: Database, report?: (done: number, total: number) => void): void {
  clearIndex(database);
  database.run("DELETE FROM publications");
  database.run("DELETE FROM shown");
  database.run("UPDATE sources SET publication = NULL");
  const keys = database.rows<[number]>("SELECT key FROM sources ORDER BY key").map(([key]) => key);
  const total = keys.length;
  keys.forEach((key, index) => {
    const grouped = database.row<[number | null]>("SELECT publication FROM sources WHERE key = ?", [key])[0] ?? null;
    if (grouped === null) refresh(database, regroup(database, [key]));
    if (index % 100 !== 99) return;
    takeIn(database, false);
    report?.(index + 1, total);
  });
  if (total % 100 !== 0 || total === 0) report?.(total, total);
  takeIn(database, true);
  renameHeadings(database);
  setMeta(database, "analyser", ANALYSER_VERSION);
}

/** Counts the content on, so that what was worked out from it is known to be old. */
export function countChange(database: Database): void {
  setMeta(database, "changes", Number(meta(database, "changes") ?? 0) + 1);
}

/** Brings publications and index in line after documents came, changed or went; `targets` are those of relations that went. */
export function settle(
  database: Database,
  sources: readonly number[],
  targets: readonly string[],
  atHand?: { key: number; source: Source },
): void {
  const changed = regroup(database, sources);
  refresh(database, changed, atHand);
  refreshTargets(database, targets, new Set(changed.map(({ publication }) => publication)));
}

function insertSource(database: Database, { id, kind, date, text, blocks, sha256 }: Source, hash: string): number {
  return database.run(
    `INSERT INTO sources (id, kind, date, characters, blocks, sha256, facts_hash, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, kind, date ?? null, text.length, blocks.length, sha256, hash, hash],
  );
}

/** What a document that is taken back had to do with others: sources that share an identifier, targets of its relations. */
interface Ties {
  readonly linked: readonly number[];
  readonly targets: readonly string[];
}
const NOTHING: Ties = { linked: [], targets: [] };

/** Takes back what a document said of itself: its facts, claims and relations. */
function withdrawDocument(database: Database, key: number): Ties {
  const linked = database.rows<[number]>(
    `SELECT DISTINCT others.source FROM claims JOIN claims AS others ON others.identifier = claims.identifier
     WHERE claims.source = ? AND others.source <> claims.source`,
    [key],
  );
  const alike = sourcesAlike(database, key);
  const targets = database.rows<[string]>("SELECT target FROM relations WHERE source = ?", [key]);
  database.run("DELETE FROM claims WHERE source = ?", [key]);
  database.run("DELETE FROM relations WHERE source = ?", [key]);
  database.run("DELETE FROM facts WHERE source = ?", [key]);
  database.run("DELETE FROM likenesses WHERE source = ?", [key]);
  return { linked: [...linked.map(([source]) => source), ...alike], targets: targets.map(([target]) => target) };
}

function writeRelations(database: Database, key: number, facts: PublicationFacts): void {
  for (const relation of facts.relations ?? [])
    if (relation.target !== undefined)
      database.run("INSERT OR IGNORE INTO relations (target, source, relation) VALUES (?, ?, ?)", [
        formatIdentifier(relation.target),
        key,
        JSON.stringify(relation),
      ]);
}

function alone(database: Database, key: number): boolean {
  const count = database.row<[number]>(
    "SELECT count(*) FROM sources WHERE publication = (SELECT publication FROM sources WHERE key = ?)",
    [key],
  );
  return count[0] === 1;
}

/** What became of a document or record, under its publication's id; "added" where it is the first of its publication. */
export function outcomeOf(
  database: Database,
  key: number,
  outcome?: "replaced" | "unchanged",
): { readonly outcome: Added["outcome"]; readonly publication: string } {
  const [publication = ""] = database.row<[string]>(
    "SELECT publications.id FROM publications JOIN sources ON publication = publications.key WHERE sources.key = ?",
    [key],
  );
  return { outcome: outcome ?? (alone(database, key) ? "added" : "replaced"), publication };
}
