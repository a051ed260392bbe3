import type { BareRecord } from "../../domain/bare-record.js";
import type { Identifier } from "../../domain/identifier.js";
import type { PublicationFacts } from "../../domain/publication.js";
import type { Addition, PublicationParts } from "../../ports/library.js";
import type { Database } from "./database.js";
import { publicationOf } from "./grouping.js";
import { originsOf } from "./origins.js";
import { readText } from "./texts.js";

/** All that a publication was made of, in order of id. */
export function partsOf(database: Database, identifier: Identifier | string): PublicationParts | undefined {
  const publication = publicationOf(database, identifier);
  if (publication === undefined) return undefined;
  const rows = database.rows<[number, string, string, string, string | null, number | null]>(
    `SELECT sources.key, sources.id, kind, facts, records.reader, records.version FROM sources
     JOIN facts ON facts.source = key LEFT JOIN records ON records.source = key WHERE publication = ? ORDER BY id`,
    [publication],
  );
  const origins = originsOf(database, publication);
  const additions: Addition[] = [];
  const records: BareRecord[] = [];
  for (const [key, id, kind, json, name, version] of rows) {
    const facts = JSON.parse(json) as PublicationFacts;
    if (kind === "record") records.push({ id, facts, reader: { name: name ?? "", version: version ?? 0 } });
    else {
      const source = readText(database, key);
      const [first, ...others] = origins.get(id) ?? [];
      additions.push({ facts, source, ...(first === undefined ? {} : { origin: first }) });
      for (const origin of others) additions.push({ facts, source, origin });
    }
  }
  return { additions, records };
}
