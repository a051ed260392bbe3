import type { Identifier } from "../../domain/identifier.js";
import { formatIdentifier } from "../../domain/identifier.js";
import type { OverrideChange } from "../../domain/override.js";
import { changedOverride, joinedOverride } from "../../domain/override.js";
import type { Override } from "../../domain/publication.js";
import type { Database } from "./database.js";

/** The override records found under any of the identifiers, the one under the strongest first. */
function recordsOf(database: Database, identifiers: readonly Identifier[]): Map<string, Override> {
  const found = identifiers
    .map(formatIdentifier)
    .flatMap((key) =>
      database.rows<[string, string]>("SELECT record, override FROM overrides WHERE identifier = ?", [key]),
    );
  return new Map(found.map(([record, json]) => [record, JSON.parse(json) as Override]));
}

/** What the owner set for the publication with these identifiers, strongest first; without fields when nothing was. */
export function overrideOf(database: Database, identifiers: readonly Identifier[]): Override {
  return joinedOverride([...recordsOf(database, identifiers).values()]);
}

/**
 * Changes what the owner set for a publication with these identifiers. A record stands under every identifier by which its
 * publication was ever known, so that it finds the publication again after removal, and is named by one of them.
 * Identifiers that `belongsToAnother` publication by now keep what was set before.
 */
export function changeOverride(
  database: Database,
  identifiers: readonly Identifier[],
  change: OverrideChange,
  belongsToAnother: (identifier: string) => boolean,
): void {
  const records = recordsOf(database, identifiers);
  const override = changedOverride(joinedOverride([...records.values()]), change);
  const keys = new Set(identifiers.map(formatIdentifier));
  for (const [record, before] of records) {
    const all = database.rows<[string]>("SELECT identifier FROM overrides WHERE record = ?", [record]);
    const left = all.map(([key]) => key).filter(belongsToAnother);
    for (const [key] of all) if (!left.includes(key)) keys.add(key);
    database.run("DELETE FROM overrides WHERE record = ?", [record]);
    writeRecord(database, left, before);
  }
  writeRecord(database, [...keys], override);
}

function writeRecord(database: Database, keys: readonly string[], override: Override): void {
  const [name] = keys;
  if (name === undefined || Object.keys(override).length === 0) return;
  for (const key of keys)
    database.run("INSERT OR REPLACE INTO overrides (identifier, record, override) VALUES (?, ?, ?)", [
      key,
      name,
      JSON.stringify(override),
    ]);
}
