import { likenessOf } from "../../domain/likeness.js";
import type { PublicationFacts } from "../../domain/publication.js";
import type { Database } from "./database.js";
import { FORMAT_2 } from "./format-2.js";
import { regroup, writeLikeness } from "./grouping.js";
import { refresh } from "./publications.js";
import { formatOf, setFormat } from "./schema.js";

/**
 * Brings a library of an older format up to date in place, step by step, wholly or not at all. Its texts and what its owner
 * set stay as they are; documents that later formats know to be one publication are joined.
 */
export function migrate(database: Database): void {
  if (formatOf(database) !== 1) return;
  database.writing(() => {
    // Another program may have done it while this one waited for its turn.
    if (formatOf(database) !== 1) return;
    migrateTo2(database);
    setFormat(database, 2);
  });
}

function migrateTo2(database: Database): void {
  database.script(FORMAT_2);
  const keys = database.rows<[number]>("SELECT source FROM facts ORDER BY source").map(([key]) => key);
  for (const key of keys) {
    const facts = database.row<[string]>("SELECT facts FROM facts WHERE source = ?", [key])[0];
    if (facts !== undefined) writeLikeness(database, key, likenessOf(JSON.parse(facts) as PublicationFacts));
  }
  const shared = database.rows<[number]>(
    "SELECT min(source) FROM likenesses GROUP BY key HAVING count(*) > 1 ORDER BY min(source)",
  );
  for (const [key] of shared) refresh(database, regroup(database, [key]));
}
