import type { Identifier } from "../../domain/identifier.js";
import type { Publication } from "../../domain/publication.js";
import type { Snapshot, SnapshotEntry, Versions } from "../../domain/snapshot.js";
import { makeSnapshot } from "../../domain/snapshot.js";
import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import type { Filter, Held, HeldSource, LibraryCounts } from "../../ports/library.js";
import type { Database } from "./database.js";
import { conditionOf } from "./filter.js";
import { publicationOf } from "./grouping.js";
import { meta, setMeta } from "./schema.js";

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

function heldAs(database: Database, key: number, json: string): Held {
  const sources = database
    .rows<[string, HeldSource["kind"], number, number, string | null]>(
      // Undated ones last: a NULL is the least.
      "SELECT id, kind, characters, blocks, date FROM sources WHERE publication = ? ORDER BY date DESC, id",
      [key],
    )
    .map(([id, kind, characters, blocks, date]) => ({
      id,
      kind,
      characters,
      blocks,
      ...(date === null ? {} : { date }),
    }));
  return { publication: JSON.parse(json) as Publication, sources };
}

/** How much the library holds. */
export function countAll(database: Database): LibraryCounts {
  const counts = new Map(
    database
      .rows<[number, number, number]>("SELECT tier, publications, passages FROM tiers")
      .map(([tier, publications, passages]) => [TIERS[tier], { publications, passages }]),
  );
  const of = (tier: Tier) => counts.get(tier) ?? { publications: 0, passages: 0 };
  const byTier = { guideline: of("guideline"), research: of("research"), label: of("label") };
  const all = Object.values(byTier);
  return {
    publications: all.reduce((sum, { publications }) => sum + publications, 0),
    sources: database.row<[number]>("SELECT count(*) FROM sources")[0] ?? 0,
    passages: all.reduce((sum, { passages }) => sum + passages, 0),
    byTier,
  };
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
  return makeSnapshot(entries, versions);
}
