import type { Origin } from "../../ports/library.js";
import type { Database } from "./database.js";

/** Keeps where a text was fetched; of each service the latest. Nothing for a text that is not held. */
export function keepOrigin(database: Database, source: string, { service, address, at }: Origin): void {
  database.run(
    `INSERT INTO origins (source, service, address, at) SELECT key, ?, ?, ? FROM sources WHERE id = ?
     ON CONFLICT (source, service) DO UPDATE SET address = excluded.address, at = excluded.at WHERE excluded.at > at`,
    [service, address, at, source],
  );
}

/** Where the texts of a publication were fetched, by Source, services in order of name. */
export function originsOf(database: Database, publication: number): Map<string, Origin[]> {
  const origins = new Map<string, Origin[]>();
  for (const [id, service, address, at] of database.rows<[string, string, string, string]>(
    "SELECT id, service, address, at FROM origins JOIN sources ON source = key WHERE publication = ? ORDER BY id, service",
    [publication],
  ))
    origins.set(id, [...(origins.get(id) ?? []), { service, address, at }]);
  return origins;
}
