import type { Database } from "./database.js";
import type { Condition } from "./filter.js";
import { meta } from "./schema.js";

/** More than so many are not listed: then every passage found is asked for its publication. */
const MOST = 1_000;
/** Filters of one state of the library that are remembered. */
const REMEMBERED = 50;

interface LeftOut {
  readonly changes: unknown;
  readonly byFilter: Map<string, readonly number[] | undefined>;
}

const known = new WeakMap<Database, LeftOut>();

/**
 * The rows of the sources that a filter leaves out, remembered until the library changes; nothing where they are more than a thousand. Most filters leave out the few
 * retracted, superseded or excluded ones: passing by these is quicker than asking each of the thousands of passages that hold a word for its publication.
 */
export function sourcesLeftOut(database: Database, { sql, values }: Condition): readonly number[] | undefined {
  const changes = meta(database, "changes");
  let held = known.get(database);
  if (held?.changes !== changes || held === undefined || held.byFilter.size >= REMEMBERED)
    known.set(database, (held = { changes, byFilter: new Map() }));
  const key = JSON.stringify([sql, values]);
  if (!held.byFilter.has(key)) held.byFilter.set(key, listed(database, sql, values));
  return held.byFilter.get(key);
}

function listed(database: Database, sql: string, values: Condition["values"]): readonly number[] | undefined {
  const rows = database.rows<[number]>(
    `SELECT sources.key FROM sources LEFT JOIN publications ON publications.key = sources.publication
     WHERE (${sql}) IS NOT TRUE LIMIT CAST(? AS INTEGER)`,
    [...values, MOST + 1],
  );
  return rows.length > MOST ? undefined : rows.map(([key]) => key);
}
