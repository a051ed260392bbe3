import type { SourceTerms } from "../../rank/passage-terms.js";
import { termsIn } from "../../rank/passage-terms.js";
import { TIERS } from "../../domain/tier.js";
import type { Tier } from "../../domain/tier.js";
import type { Database } from "./database.js";
import { PASSAGES_PER_SOURCE, meta, setMeta } from "./schema.js";

/**
 * In how many passages each term stands, tier by tier. Counting a common term by reading the index takes milliseconds, and
 * changing the table with every document would write most of its pages each time. So the table counts the sources up to
 * the row that `meta` calls `counted`; those after it are pending, are counted by the index when asked, and are taken in
 * many at a time.
 */
const MOST_PENDING_PASSAGES = 8_000;

type PassageText = [title: string, heading: string, body: string];

/** A text that this connection put into the index, with the terms that were made for it. */
export interface Counted {
  readonly key: number;
  readonly source: string;
  readonly title: string;
  readonly passages: number;
  readonly terms: SourceTerms;
}

/** Texts not yet counted, so that `takeIn` need not read their passages back. What of it was undone is known by its row. */
const kept = new WeakMap<Database, Map<number, Counted>>();

/** Keeps the terms of a text until it is counted. */
export function keepForCounting(database: Database, counted: Counted): void {
  let texts = kept.get(database);
  if (texts === undefined) kept.set(database, (texts = new Map<number, Counted>()));
  texts.set(counted.key, counted);
}

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
  if (source <= lastCounted(database)) addCounts(database, tier, countTerms(database, tier, source, source), sign);
}

/** Counts what is pending in, if it is much or `all` of it is to be counted. */
export function takeIn(database: Database, all: boolean): void {
  const from = lastCounted(database) + 1;
  const [last, passages] = database.row<[number | null, number]>(
    "SELECT max(source), coalesce(sum(passages), 0) FROM indexed WHERE source >= ?",
    [from],
  );
  if (last === undefined || last === null || (!all && (passages ?? 0) < MOST_PENDING_PASSAGES)) return;
  for (const tier of TIERS) addCounts(database, tier, countTerms(database, tier, from, last), 1);
  setMeta(database, "counted", last);
  kept.delete(database);
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
    for (const [term, count] of countTerms(database, tier, lastCounted(database) + 1, Number.MAX_SAFE_INTEGER))
      if (term.startsWith(letter)) counts.set(term, (counts.get(term) ?? 0) + count);
  return counts;
}

/** A run of terms as FTS5's query language wants it: whatever stands in it is no operator. */
export function quoted(terms: string): string {
  return `"${terms.replaceAll('"', '""')}"`;
}

function countTerms(database: Database, tier: Tier, first: number, last: number): Map<string, number> {
  const rows = database.rows<[number, string, string]>(
    "SELECT source, title, id FROM indexed JOIN sources ON key = source WHERE source BETWEEN ? AND ? AND tier = ?",
    [first, last, TIERS.indexOf(tier)],
  );
  const counts = new Map<string, number>();
  const add = (term: string, count: number) => counts.set(term, (counts.get(term) ?? 0) + count);
  for (const [key, title, id] of rows) {
    const held = kept.get(database)?.get(key);
    if (held?.source === id && held.title === title) countHeld(held, add);
    else for (const [term, { passages }] of countStored(database, tier, key)) add(term, passages);
  }
  return counts;
}

/** Every passage holds its title's terms. */
function countHeld({ title, passages, terms }: Counted, add: (term: string, count: number) => void): void {
  const inTitle = new Set(termsIn(title));
  if (passages > 0) for (const term of inTitle) add(term, passages);
  termsIn(terms.distinct).forEach((term, at) => {
    if (!inTitle.has(term)) add(term, terms.counts[at] ?? 0);
  });
}

/** Counts a text's terms from its passages; one counts once a passage, and remembering the last is cheaper than a set for each. */
function countStored(database: Database, tier: Tier, source: number): Map<string, { passages: number }> {
  const seen = new Map<string, { passages: number; last: unknown }>();
  for (const texts of database.rows<PassageText>(
    `SELECT title, heading, body FROM passages_${tier} WHERE key BETWEEN ? AND ?`,
    [source * PASSAGES_PER_SOURCE, (source + 1) * PASSAGES_PER_SOURCE - 1],
  ))
    for (const term of texts.flatMap(termsIn)) {
      const count = seen.get(term);
      if (count === undefined) seen.set(term, { passages: 1, last: texts });
      else if (count.last !== texts) {
        count.passages += 1;
        count.last = texts;
      }
    }
  return seen;
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
