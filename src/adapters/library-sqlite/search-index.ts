import { Fault } from "../../domain/fault.js";
import type { Source } from "../../domain/source.js";
import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import { indexedPassages, sourceTerms, termsIn } from "../../rank/passage-terms.js";
import type { Database } from "./database.js";
import { PASSAGES_PER_SOURCE } from "./schema.js";
import { clearCounts, countSource } from "./term-counts.js";

/** Where a text is to be searched: a tier's place in `TIERS`, and the terms of its publication's title. */
export interface Placing {
  readonly tier: number;
  readonly title: string;
}

/** Puts a text into the index of a tier. */
export function indexText(database: Database, key: number, source: Source, { tier, title }: Placing): void {
  const name = tierName(tier);
  const passages = indexedPassages(source);
  if (passages.length > PASSAGES_PER_SOURCE)
    throw new Fault(
      "limit-exceeded",
      `${source.id} has ${passages.length} passages, more than ${PASSAGES_PER_SOURCE}.`,
    );
  const first = key * PASSAGES_PER_SOURCE;
  const insert = `INSERT INTO passages_${name} (key, first_block, last_block, start, end, section, title, heading, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  for (const { passage, heading, body } of passages)
    database.run(insert, [
      first + passage.index,
      passage.firstBlock,
      passage.lastBlock,
      passage.start,
      passage.end,
      JSON.stringify(passage.section),
      title,
      heading,
      body,
    ]);
  const terms = sourceTerms(source);
  // Before the index itself: the trigger on this table would make the engine write out what it holds of the index too early.
  database.run("INSERT INTO indexed VALUES (?, ?, ?, ?, ?, ?, ?)", [
    key,
    tier,
    title,
    passages.length,
    passages.length * termsIn(title).length,
    terms.headingTerms,
    terms.bodyTerms,
  ]);
  const waiting = together.get(database);
  if (waiting === undefined) fill(database, name, key);
  else waiting.set(key, name);
  countSource(database, name, key, 1);
}

function fill(database: Database, name: Tier, key: number): void {
  database.run(
    `INSERT INTO search_${name} (rowid, title, heading, body)
     SELECT key, title, heading, body FROM passages_${name} WHERE key BETWEEN ? AND ?`,
    rangeOf(key),
  );
}

/** Texts whose passages are written and wait for the index, with their tier, in the order they came. */
const together = new WeakMap<Database, Map<number, Tier>>();

/** Does `work` and puts all the texts that it places into the index at its end: between them the engine would write out each alone. */
export function indexTogether<Result>(database: Database, work: () => Result): Result {
  const waiting = new Map<number, Tier>();
  together.set(database, waiting);
  try {
    const result = work();
    for (const [key, name] of waiting) fill(database, name, key);
    return result;
  } finally {
    together.delete(database);
  }
}

/** Takes a text out of the index, if it is there. */
export function unindexText(database: Database, key: number): void {
  const tier = database.row<[number]>("SELECT tier FROM indexed WHERE source = ?", [key])[0];
  if (tier === undefined) return;
  const name = tierName(tier);
  countSource(database, name, key, -1);
  if (together.get(database)?.delete(key) !== true)
    database.run(
      `INSERT INTO search_${name} (search_${name}, rowid, title, heading, body)
     SELECT 'delete', key, title, heading, body FROM passages_${name} WHERE key BETWEEN ? AND ?`,
      rangeOf(key),
    );
  database.run(`DELETE FROM passages_${name} WHERE key BETWEEN ? AND ?`, rangeOf(key));
  database.run("DELETE FROM indexed WHERE source = ?", [key]);
}

/** Brings the index of one text to where it should stand; `placing` is absent for a text that is not to be searched. */
export function placeText(database: Database, key: number, placing: Placing | undefined, source: () => Source): void {
  const [tier, title] = database.row<[number, string]>("SELECT tier, title FROM indexed WHERE source = ?", [key]);
  if (tier === placing?.tier && title === placing?.title) return;
  unindexText(database, key);
  if (placing !== undefined) indexText(database, key, source(), placing);
}

/** Empties the index of every tier. */
export function clearIndex(database: Database): void {
  database.run("DELETE FROM indexed");
  clearCounts(database);
  for (const name of TIERS) {
    database.run(`INSERT INTO search_${name} (search_${name}) VALUES ('delete-all')`);
    database.run(`DELETE FROM passages_${name}`);
  }
}

function rangeOf(key: number): [number, number] {
  return [key * PASSAGES_PER_SOURCE, (key + 1) * PASSAGES_PER_SOURCE - 1];
}

/** The tier at a place in `TIERS`. */
export function tierName(tier: number): (typeof TIERS)[number] {
  const name = TIERS[tier];
  if (name === undefined) throw new Fault("library-damaged", `The library names a tier ${tier}, which does not exist.`);
  return name;
}
