import type { Database } from "./database.js";
import type { Condition } from "./filter.js";
import { untilChange } from "./until-change.js";

/** More than so many are not listed: then every passage found is asked for its publication. */
const MOST = 1_000;
/** Filters that are remembered. */
const REMEMBERED = 50;

const byFilter = untilChange(() => new Map<string, readonly number[] | undefined>());

/**
 * The rows of the sources that a filter leaves out, remembered until the library changes; nothing where they are more than a thousand. Most filters leave out the few
 * retracted, superseded or excluded ones: passing by these is quicker than asking each of the thousands of passages that hold a word for its publication.
 */
export function sourcesLeftOut(database: Database, { sql, values }: Condition): readonly number[] | undefined {
  const held = byFilter(database);
  const key = JSON.stringify([sql, values]);
  if (held.has(key)) return held.get(key);
  if (held.size >= REMEMBERED) held.clear();
  const rows = database.rows<[number]>(
    `SELECT sources.key FROM sources LEFT JOIN publications ON publications.key = sources.publication
     WHERE (${sql}) IS NOT TRUE LIMIT CAST(? AS INTEGER)`,
    [...values, MOST + 1],
  );
  const leftOut = rows.length > MOST ? undefined : rows.map(([key]) => key);
  held.set(key, leftOut);
  return leftOut;
}
