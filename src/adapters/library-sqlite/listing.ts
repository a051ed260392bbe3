import type { Identifier } from "../../domain/identifier.js";
import type { Publication } from "../../domain/publication.js";
import { listHash } from "../../domain/retraction-list.js";
import type { Snapshot, SnapshotEntry, SnapshotFact, Versions } from "../../domain/snapshot.js";
import { makeSnapshot } from "../../domain/snapshot.js";
import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import { readLately } from "../../text/read-once.js";
import type { Filter, Held, HeldSource, LibraryCounts, TierCounts } from "../../ports/library.js";
import type { Database, Value } from "./database.js";
import { conditionOf } from "./filter.js";
import { publicationOf } from "./grouping.js";
import { originsOf } from "./origins.js";
import { listsHeld } from "./retraction-lists.js";
import { meta, setMeta } from "./schema.js";
import { vocabulariesHeld } from "./vocabulary.js";

/** A publication by id or any identifier. */
export function heldUnder(database: Database, identifier: Identifier | string): Held | undefined {
  const key = publicationOf(database, identifier);
  const json = database.row<[string]>("SELECT publication_json FROM shown WHERE publication = ?", [key ?? -1])[0];
  return key === undefined || json === undefined ? undefined : heldAs(database, key, json);
}

/** Publications that pass a filter, in order of tier, then id. */
export function listHeld(
  database: Database,
  filter: Filter,
  page: { readonly offset: number; readonly limit: number } = { offset: 0, limit: -1 },
): Held[] {
  const condition = conditionOf(filter);
  return database
    .rows<[number, string]>(
      `SELECT key, publication_json FROM publications JOIN shown ON publication = key
       WHERE ${condition.sql} ORDER BY tier, place LIMIT ? OFFSET ?`,
      [...condition.values, page.limit, page.offset],
    )
    .map(([key, json]) => heldAs(database, key, json));
}

/** How many publications pass a filter. */
export function countListed(database: Database, filter: Filter): number {
  const { sql, values } = conditionOf(filter);
  return database.row<[number]>(`SELECT count(*) FROM publications WHERE ${sql}`, values)[0] ?? 0;
}

type SourceRow<Kind = HeldSource["kind"]> = [
  id: string,
  kind: Kind,
  characters: number,
  blocks: number,
  date: string | null,
];

/** The texts of a publication in the order of `domain/newest.ts`: sorting reads their facts, and most have one text. */
function newestFirst(database: Database, key: number): SourceRow[] {
  return database.rows<SourceRow>(
    // The higher version of a label first; undated ones last, because a NULL is the least.
    `SELECT id, kind, characters, blocks, date FROM sources JOIN facts ON source = key
     WHERE publication = ? AND kind <> 'record'
     ORDER BY coalesce(json_extract(facts, '$.label.version'), 0) DESC, date DESC, id`,
    [key],
  );
}

function heldAs(database: Database, key: number, json: string): Held {
  const origins = originsOf(database, key);
  const all = database.rows<SourceRow<HeldSource["kind"] | "record">>(
    "SELECT id, kind, characters, blocks, date FROM sources WHERE publication = ?",
    [key],
  );
  const texts = all.filter((row): row is SourceRow => row[1] !== "record");
  const sources = (texts.length < 2 ? texts : newestFirst(database, key)).map(
    ([id, kind, characters, blocks, date]) => ({
      id,
      kind,
      characters,
      blocks,
      ...(date === null ? {} : { date }),
      ...(origins.has(id) ? { origins: origins.get(id) ?? [] } : {}),
    }),
  );
  const records =
    texts.length === all.length
      ? []
      : database
          .rows<[string, string, number]>(
            "SELECT id, reader, version FROM sources JOIN records ON source = key WHERE publication = ? ORDER BY id",
            [key],
          )
          .map(([id, name, version]) => ({ id, reader: { name, version } }));
  return { publication: publicationIn(json), sources, records };
}

/** Publications that are kept at least: many questions meet the same, and what was worked out of one holds as long as it is the same. */
const MOST_PARSED = 300;

const publicationIn = readLately((json: string) => JSON.parse(json) as Publication, MOST_PARSED);

/** How much the library holds of what passes a filter. */
export function countAll(database: Database, filter: Filter = {}): LibraryCounts {
  const { sql: passing, values } = conditionOf(filter);
  const countEach = (condition: string) =>
    eachTier(
      database,
      `SELECT tier, count(*), coalesce(sum(passages), 0) FROM (
         SELECT tier, (SELECT sum(passages) FROM sources JOIN indexed ON source = key WHERE publication = publications.key) AS passages
         FROM publications WHERE texts > 0 AND ${condition} AND ${passing}
       ) GROUP BY tier`,
      values,
    );
  const byTier =
    passing === "TRUE" ? eachTier(database, "SELECT tier, publications, passages FROM tiers") : countEach("TRUE");
  const unusable = countEach("(status IN ('retracted', 'superseded') OR excluded = 1)");
  const all = Object.values(byTier);
  const count = (sql: string) => database.row<[number]>(`SELECT count(*) FROM ${sql}`)[0] ?? 0;
  return {
    publications: all.reduce((sum, { publications }) => sum + publications, 0),
    sources: count("sources") - count("records"),
    passages: all.reduce((sum, { passages }) => sum + passages, 0),
    byTier,
    unusable,
    withoutText: count("publications WHERE texts = 0"),
  };
}

function eachTier(database: Database, sql: string, values: readonly Value[] = []): Record<Tier, TierCounts> {
  const counts = new Map(
    database
      .rows<[number, number, number]>(sql, values)
      .map(([tier, publications, passages]) => [TIERS[tier], { publications, passages }]),
  );
  const of = (tier: Tier) => counts.get(tier) ?? { publications: 0, passages: 0 };
  return { guideline: of("guideline"), research: of("research"), label: of("label") };
}

type ContentName = Pick<Snapshot, "id" | "publications" | "sources">;

/** Names the library's content: as it was named when the last writer closed, if nothing has changed since. */
export function nameContent(database: Database, versions: Versions): Snapshot {
  const [changes, json] = String(meta(database, "content") ?? "").split("\t");
  const named =
    json !== undefined && changes === String(meta(database, "changes"))
      ? (JSON.parse(json) as ContentName)
      : workOutName(database, versions);
  return { ...named, ...versions };
}

/** Keeps the name of the content for those who only read, as working it out reads every source's row. */
export function keepName(database: Database, versions: Versions): void {
  const { id, publications, sources } = nameContent(database, versions);
  const name: ContentName = { id, publications, sources };
  setMeta(database, "content", `${String(meta(database, "changes"))}\t${JSON.stringify(name)}`);
}

/** The entries come as one text, as rows one by one take four times as long. */
function workOutName(database: Database, versions: Versions): Snapshot {
  const [lines] = database.row<[string | null]>(
    `SELECT group_concat(publications.id || char(9) || sources.id || char(9) || sha256 || char(9) || metadata, char(10))
     FROM sources JOIN publications ON publications.key = publication`,
  );
  const entries = (lines ?? "").split("\n").flatMap((line): SnapshotEntry[] => {
    const [publication, source, sha256, metadata] = line.split("\t");
    return publication === undefined || source === undefined || sha256 === undefined || metadata === undefined
      ? []
      : [{ publication, source, sha256, metadata }];
  });
  const isText = ({ sha256 }: SnapshotEntry) => sha256 !== "";
  const records = entries
    .filter((entry) => !isText(entry))
    .map(({ publication, source, metadata }): SnapshotFact => ({ publication, id: source, metadata }));
  const lists = listsHeld(database).map((list): SnapshotFact => ({ id: list.id, metadata: listHash(list) }));
  const vocabularies = vocabulariesHeld(database).map(({ id }): SnapshotFact => ({ id, metadata: "vocabulary" }));
  return makeSnapshot(entries.filter(isText), versions, [...records, ...lists, ...vocabularies]);
}
