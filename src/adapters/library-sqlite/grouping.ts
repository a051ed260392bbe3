import type { Identifier } from "../../domain/identifier.js";
import { formatIdentifier, parseIdentifier } from "../../domain/identifier.js";
import type { DocumentGroup } from "../../domain/identity.js";
import { groupDocuments, MOST_ALIKE } from "../../domain/identity.js";
import type { Likeness } from "../../domain/likeness.js";
import type { Database } from "./database.js";

/** A source's row as grouping sees it. */
interface Member {
  readonly key: number;
  readonly id: string;
  readonly publication: number | null;
  readonly identifiers: readonly Identifier[];
  readonly likeness?: Likeness;
}

/** A publication that changed: its row, and its group of documents, or none when it is gone. */
export interface Regrouped {
  readonly publication: number;
  readonly group: DocumentGroup | undefined;
}

/** Writes what a source's document says it is, in place of what it said before. */
export function writeClaims(database: Database, source: number, identifiers: readonly Identifier[]): void {
  database.run("DELETE FROM claims WHERE source = ?", [source]);
  for (const identifier of new Set(identifiers.map(formatIdentifier)))
    database.run("INSERT INTO claims (identifier, source, owned) VALUES (?, ?, 0)", [identifier, source]);
}

/** Writes by what a source's document may be joined where identifiers say nothing, in place of what was there. */
export function writeLikeness(database: Database, source: number, likeness: Likeness | undefined): void {
  database.run("DELETE FROM likenesses WHERE source = ?", [source]);
  if (likeness !== undefined)
    database.run("INSERT INTO likenesses (key, source, likeness) VALUES (?, ?, ?)", [
      likeness.key,
      source,
      JSON.stringify(likeness),
    ]);
}

/**
 * The other sources under a source's likeness. Those of one that too many share join nobody; they are given once more when the
 * last that could be joined has come, so that what was joined is parted.
 */
export function sourcesAlike(database: Database, source: number): number[] {
  const [key] = database.row<[string]>("SELECT key FROM likenesses WHERE source = ?", [source]);
  if (key === undefined) return [];
  const others = database.rows<[number]>("SELECT source FROM likenesses WHERE key = ? LIMIT ?", [key, MOST_ALIKE + 2]);
  return others.length > MOST_ALIKE + 1 ? [] : others.map(([other]) => other).filter((other) => other !== source);
}

/**
 * Decides anew which documents are one publication, among all that are linked to these sources by shared identifiers or
 * likeness (directly or through others), and gives the publications that this touched.
 */
export function regroup(database: Database, sources: Iterable<number>): Regrouped[] {
  const members = linkedTo(database, sources);
  const byId = new Map(members.map((member) => [member.id, member]));
  const before = new Set(members.flatMap(({ publication }) => publication ?? []));
  const taken = new Set<number>();
  const result = groupDocuments(members).map((group) => {
    const own = group.documents.flatMap((id) => byId.get(id) ?? []);
    const kept = own.find(({ publication }) => publication !== null && !taken.has(publication))?.publication;
    const publication = kept ?? nextPublication(database, taken);
    taken.add(publication);
    const owned = new Set(group.identifiers.map(formatIdentifier));
    for (const member of own) {
      if (member.publication !== publication)
        database.run("UPDATE sources SET publication = ? WHERE key = ?", [publication, member.key]);
      for (const identifier of member.identifiers.map(formatIdentifier))
        database.run("UPDATE claims SET owned = ?1 WHERE identifier = ?2 AND source = ?3 AND owned <> ?1", [
          Number(owned.has(identifier)),
          identifier,
          member.key,
        ]);
    }
    return { publication, group };
  });
  const gone = [...before].filter((publication) => !taken.has(publication));
  return [...result, ...gone.map((publication) => ({ publication, group: undefined }))];
}

function linkedTo(database: Database, sources: Iterable<number>): Member[] {
  const members = new Map<number, Member>();
  const asked = new Set<string>();
  const waiting = [...sources];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (members.has(key)) continue;
    const [id, publication] = database.row<[string, number | null]>(
      "SELECT id, publication FROM sources WHERE key = ?",
      [key],
    );
    if (id === undefined || publication === undefined) continue;
    const claims = database.rows<[string]>("SELECT identifier FROM claims WHERE source = ?", [key]).map(([one]) => one);
    const json = database.row<[string]>("SELECT likeness FROM likenesses WHERE source = ?", [key])[0];
    members.set(key, {
      key,
      id,
      publication,
      identifiers: claims.flatMap((claim) => parseIdentifier(claim) ?? []),
      ...(json === undefined ? {} : { likeness: JSON.parse(json) as Likeness }),
    });
    waiting.push(...sourcesAlike(database, key));
    for (const claim of claims) {
      if (asked.has(claim)) continue;
      asked.add(claim);
      waiting.push(...sourcesClaiming(database, claim));
    }
  }
  return [...members.values()];
}

function sourcesClaiming(database: Database, identifier: string): number[] {
  return database.rows<[number]>("SELECT source FROM claims WHERE identifier = ?", [identifier]).map(([key]) => key);
}

function nextPublication(database: Database, taken: ReadonlySet<number>): number {
  const last = database.row<[number | null]>("SELECT max(key) FROM publications")[0] ?? 0;
  return Math.max(last, ...taken) + 1;
}

/** The row of the publication with this id, or that owns this identifier. */
export function publicationOf(database: Database, identifier: Identifier | string): number | undefined {
  const given = typeof identifier === "string" ? identifier : formatIdentifier(identifier);
  const known = database.row<[number]>("SELECT key FROM publications WHERE id = ?", [given])[0];
  const parsed = typeof identifier === "string" ? parseIdentifier(identifier) : identifier;
  return known ?? (parsed && ownerOf(database, formatIdentifier(parsed)));
}

/** The row of the publication that owns an identifier in its stored form. */
export function ownerOf(database: Database, identifier: string): number | undefined {
  return database.row<[number]>(
    "SELECT publication FROM claims JOIN sources ON key = source WHERE identifier = ? AND owned = 1 LIMIT 1",
    [identifier],
  )[0];
}
