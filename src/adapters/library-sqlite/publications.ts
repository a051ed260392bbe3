import type { Declared } from "../../domain/held-publication.js";
import { publicationOfGroup } from "../../domain/held-publication.js";
import type { FactsOfSource } from "../../domain/merge.js";
import type { Identifier } from "../../domain/identifier.js";
import { formatIdentifier, parseIdentifier } from "../../domain/identifier.js";
import { metadataHash } from "../../domain/metadata.js";
import { currentTexts } from "../../domain/newest.js";
import type { Override, Publication, PublicationFacts, Relation } from "../../domain/publication.js";
import type { Source } from "../../domain/source.js";
import { TIERS } from "../../domain/tier.js";
import { termsOf } from "../../text/analyse.js";
import type { Database } from "./database.js";
import type { Regrouped } from "./grouping.js";
import { ownerOf } from "./grouping.js";
import { overrideOf } from "./overrides.js";
import { listedOf } from "./retraction-lists.js";
import { placeText, unindexText } from "./search-index.js";
import { readText } from "./texts.js";

interface Text {
  readonly key: number;
  readonly id: string;
  readonly kind: FactsOfSource["kind"];
  readonly date?: string;
  readonly factsHash: string;
  readonly metadata: string;
  readonly facts: PublicationFacts;
}

/** A text that is at hand and need not be read back. */
export interface AtHand {
  readonly key: number;
  readonly source: Source;
}

/**
 * Works publications out anew after their documents, overrides or relations changed: the publication as shown, what is
 * filtered by, the snapshot's metadata, and where their texts are searched.
 */
export function refresh(database: Database, changed: readonly Regrouped[], atHand?: AtHand): void {
  const done = new Map(changed.map((one) => [one.publication, one.group?.identifiers]));
  // Ids may pass from one publication to another, so all go before any comes.
  for (const publication of done.keys()) withdraw(database, publication);
  const targets = new Set<string>();
  for (const [publication, identifiers] of done) {
    if (identifiers === undefined) continue;
    const texts = textsOf(database, publication);
    work(database, publication, identifiers, texts, atHand);
    for (const target of texts.flatMap(({ facts }) => facts.relations ?? []).flatMap((one) => one.target ?? []))
      targets.add(formatIdentifier(target));
  }
  refreshTargets(database, targets, new Set(done.keys()));
}

/** Works those publications out anew at which relations point, as what is declared of them may have changed. */
export function refreshTargets(database: Database, targets: Iterable<string>, but: ReadonlySet<number>): void {
  const touched = new Set([...targets].flatMap((target) => ownerOf(database, target) ?? []));
  for (const publication of touched) {
    if (but.has(publication)) continue;
    const identifiers = identifiersOf(database, publication);
    withdraw(database, publication);
    work(database, publication, identifiers, textsOf(database, publication));
  }
}

/** The identifiers by which a publication is known. */
export function identifiersOf(database: Database, publication: number): readonly Identifier[] {
  const json = database.row<[string]>("SELECT publication_json FROM shown WHERE publication = ?", [publication])[0];
  return json === undefined ? [] : (JSON.parse(json) as Publication).identifiers;
}

/** Takes a publication's row out; its texts stay. */
export function withdraw(database: Database, publication: number): void {
  database.run("DELETE FROM publications WHERE key = ?", [publication]);
  database.run("DELETE FROM shown WHERE publication = ?", [publication]);
}

function work(
  database: Database,
  key: number,
  identifiers: readonly Identifier[],
  texts: readonly Text[],
  atHand?: AtHand,
): void {
  const override = overrideOf(database, identifiers);
  const publication = publicationOfGroup(
    { identifiers },
    texts.map((text) => ({ ...text, sourceId: text.id })),
    override,
    declaredTowards(database, key, identifiers),
    listedOf(database, identifiers),
  );
  const readable = texts.flatMap((text) => (text.kind === "record" ? [] : { ...text, kind: text.kind }));
  write(database, key, publication, readable.length);
  writeMetadata(database, texts, override);
  const placing = { tier: TIERS.indexOf(publication.tier), title: termsOf(publication.title).join(" ") };
  const current = new Set(currentTexts(readable));
  for (const text of readable) {
    const source = () => (atHand?.key === text.key ? atHand.source : readText(database, text.key));
    if (current.has(text)) placeText(database, text.key, placing, source);
    else unindexText(database, text.key);
  }
}

function write(database: Database, key: number, publication: Publication, texts: number): void {
  const { id, tier, design, year, status, override } = publication;
  database.run(
    `INSERT INTO publications (key, id, place, tier, design, year, status, excluded, texts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[key, id, placeOf(id), TIERS.indexOf(tier), design, year ?? null, status.kind],
      ...[Number(override?.exclude ?? false), texts],
    ],
  );
  database.run("INSERT INTO shown (publication, publication_json) VALUES (?, ?)", [key, JSON.stringify(publication)]);
}

/** Sorts as bytes of UTF-8 the way the id sorts by UTF-16 units, in which characters beyond U+FFFF come before U+E000. */
function placeOf(id: string): string {
  return id.replace(/[\ue000-\uffff]/gu, "\u{10ffff}$&");
}

function writeMetadata(database: Database, texts: readonly Text[], override: Override): void {
  for (const { key, factsHash, metadata } of texts) {
    const now = metadataHash(factsHash, override);
    if (now !== metadata) database.run("UPDATE sources SET metadata = ? WHERE key = ?", [now, key]);
  }
}

function textsOf(database: Database, publication: number): Text[] {
  return database
    .rows<[number, string, Text["kind"], string | null, string, string, string]>(
      `SELECT key, id, kind, date, facts_hash, metadata, facts FROM sources JOIN facts ON source = key
       WHERE publication = ? ORDER BY id`,
      [publication],
    )
    .map(([key, id, kind, date, factsHash, metadata, facts]) => ({
      key,
      id,
      kind,
      ...(date === null ? {} : { date }),
      factsHash,
      metadata,
      facts: JSON.parse(facts) as PublicationFacts,
    }));
}

/** What other publications declare towards this one. Their ids are taken from their claims, which are always up to date. */
function declaredTowards(database: Database, key: number, identifiers: readonly Identifier[]): Declared[] {
  return identifiers
    .map(formatIdentifier)
    .flatMap((target) =>
      database
        .rows<[string, number]>(
          `SELECT relation, publication FROM relations JOIN sources ON key = source WHERE target = ? AND publication <> ?`,
          [target, key],
        )
        .map(([relation, from]) => ({ relation: JSON.parse(relation) as Relation, from: claimedBy(database, from) })),
    );
}

function claimedBy(database: Database, publication: number): Identifier[] {
  const owned = database.rows<[string]>(
    "SELECT DISTINCT identifier FROM claims JOIN sources ON key = source WHERE publication = ? AND owned = 1",
    [publication],
  );
  if (owned.length > 0) return owned.flatMap(([identifier]) => parseIdentifier(identifier) ?? []);
  // As `groupDocuments` names a group that owns none of its documents' identifiers.
  const [value] = database.row<[string | null]>("SELECT min(id) FROM sources WHERE publication = ?", [publication]);
  return value === undefined || value === null ? [] : [{ scheme: "local", value }];
}
