import { termsIn } from "../../rank/passage-terms.js";
import { TIERS } from "../../domain/tier.js";
import type { Tier } from "../../domain/tier.js";
import type { Database } from "./database.js";
import { PASSAGES_PER_SOURCE, meta, setMeta } from "./schema.js";

/**
 * In how many passages each term stands, tier by tier. Counting a common term by reading the index takes milliseconds, and
 * changing the table with every document would write most of its pages each time. So the table counts the sources up to
 * the row that `meta` calls `counted`; those after it are pending, are counted by the index when asked, and are taken in
 * many at a time: when they are twice as many passages as those counted, so that a library that grows is counted a few times only.
 */
const FEWEST_TAKEN_IN = 8_000;

/** Counting all by walking through the index costs as much as reading this share of the passages, and never less than reading so many. */
const WALK_SHARE = 1 / 8;
const FEWEST_WALKED = 1_000;

type PassageText = [title: string, heading: string, body: string];

/** The row of the last source that is counted. */
function lastCounted(database: Database): number {
  return Number(meta(database, "counted") ?? 0);
}

/** Whether any source waits to be counted. */
function hasPending(database: Database): boolean {
  return database.rows("SELECT 1 FROM indexed WHERE source > ? LIMIT 1", [lastCounted(database)]).length > 0;
}

/** Counts the passages of a source in or, before they go, out; `sign` is 1 or -1. A pending one is left to `takeIn`. */
export function countSource(database: Database, tier: Tier, source: number, sign: 1 | -1): void {
  if (source <= lastCounted(database)) addCounts(database, tier, countStored(database, tier, source, source), sign);
}

/** Counts what is pending in, if it is much or `all` of it is to be counted. Nothing may wait for the index. */
export function takeIn(database: Database, all: boolean): void {
  const counted = lastCounted(database);
  const [last, passages = 0] = database.row<[number | null, number]>(
    "SELECT max(source), coalesce(sum(passages), 0) FROM indexed WHERE source > ?",
    [counted],
  );
  if (last === undefined || last === null || (!all && passages < FEWEST_TAKEN_IN)) return;
  const [whole = 0] = database.row<[number]>("SELECT sum(passages) FROM tiers");
  if (!all && passages < 2 * (whole - passages)) return;
  if (passages > Math.max(FEWEST_WALKED, whole * WALK_SHARE)) for (const tier of TIERS) countByWalking(database, tier);
  else for (const tier of TIERS) addCounts(database, tier, countStored(database, tier, counted + 1, last), 1);
  setMeta(database, "counted", last);
}

/** Counts every term of a tier anew. */
function countByWalking(database: Database, tier: Tier): void {
  database.script(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary_${tier} USING fts5vocab(main, search_${tier}, row);
     DELETE FROM terms_${tier};
     INSERT INTO terms_${tier} (term, passages) SELECT term, doc FROM temp.vocabulary_${tier};
     DROP TABLE temp.vocabulary_${tier}`,
  );
}

/** Forgets all counts. */
export function clearCounts(database: Database): void {
  for (const tier of TIERS) database.run(`DELETE FROM terms_${tier}`);
  setMeta(database, "counted", 0);
}

/** In how many passages of a tier each term stands. */
export function countsOf(database: Database, tier: Tier, terms: readonly string[]): Map<string, number> {
  const counts = new Map(terms.map((term) => [term, 0]));
  const counted = database.rows<[string, number]>(
    `SELECT term, passages FROM json_each(?) CROSS JOIN terms_${tier} ON term = value`,
    [JSON.stringify([...counts.keys()])],
  );
  for (const [term, count] of counted) counts.set(term, count);
  if (!hasPending(database)) return counts;
  const from = (lastCounted(database) + 1) * PASSAGES_PER_SOURCE;
  for (const [term, count] of counts) {
    const [pending = 0] = database.row<[number]>(
      `SELECT count(*) FROM search_${tier} WHERE search_${tier} MATCH ? AND rowid >= CAST(? AS INTEGER)`,
      [quoted(term), from],
    );
    counts.set(term, count + pending);
  }
  return counts;
}

/** The terms of a tier that start with a letter and have between `shortest` and `longest` letters, with their passages. */
export function termsStarting(
  database: Database,
  tier: Tier,
  letter: string,
  [shortest, longest]: readonly [number, number],
): Map<string, number> {
  const counts = new Map(
    database.rows<[string, number]>(
      `SELECT term, passages FROM terms_${tier} WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?`,
      [letter, `${letter}\u{10ffff}`, shortest, longest],
    ),
  );
  if (hasPending(database))
    for (const [term, count] of countStored(database, tier, lastCounted(database) + 1))
      if (term.startsWith(letter)) counts.set(term, (counts.get(term) ?? 0) + count);
  return counts;
}

/** A run of terms as FTS5's query language wants it: whatever stands in it is no operator. */
export function quoted(terms: string): string {
  return `"${terms.replaceAll('"', '""')}"`;
}

/** Counts the terms of texts from their passages; one counts once a passage, and remembering the last is cheaper than a set for each. */
function countStored(database: Database, tier: Tier, first: number, last?: number): Map<string, number> {
  const seen = new Map<string, { passages: number; last: unknown }>();
  for (const texts of database.rows<PassageText>(
    `SELECT title, heading, body FROM passages_${tier} WHERE key BETWEEN ? AND ?`,
    [first * PASSAGES_PER_SOURCE, last === undefined ? Number.MAX_SAFE_INTEGER : (last + 1) * PASSAGES_PER_SOURCE - 1],
  ))
    for (const term of texts.flatMap(termsIn)) {
      const count = seen.get(term);
      if (count === undefined) seen.set(term, { passages: 1, last: texts });
      else if (count.last !== texts) {
        count.passages += 1;
        count.last = texts;
      }
    }
  return new Map([...seen].map(([term, { passages }]) => [term, passages]));
}

function addCounts(database: Database, tier: Tier, counts: ReadonlyMap<string, number>, sign: 1 | -1): void {
  // In the table's order, so that each page of it is written once.
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, count]) => [term, count * sign]);
  database.run(
    `INSERT INTO terms_${tier} (term, passages)
     SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE TRUE
     ON CONFLICT (term) DO UPDATE SET passages = passages + excluded.passages`,
    [JSON.stringify(sorted)],
  );
  if (sign < 0)
    database.run(`DELETE FROM terms_${tier} WHERE term IN (SELECT value FROM json_each(?)) AND passages <= 0`, [
      JSON.stringify([...counts.keys()]),
    ]);
}
