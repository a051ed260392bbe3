import { formatIdentifier } from "../../domain/identifier.js";
import type { Identifier } from "../../domain/identifier.js";
import type { Status } from "../../domain/publication.js";
import type { ListedEntry, RetractionList } from "../../domain/retraction-list.js";
import { betterDated, listedStatus } from "../../domain/retraction-list.js";
import type { HeldList } from "../../ports/library.js";
import type { Database } from "./database.js";

type Listed = Omit<ListedEntry, "papers">;

/** Writes a list; gives the identifiers whose status may have changed, none for a list that is held already. */
export function writeList(
  database: Database,
  list: RetractionList,
): { readonly outcome: "added" | "replaced" | "unchanged"; readonly touched: readonly string[] } {
  const { id, title, date, dateBasis, entries } = list;
  const held = listsHeld(database).find((one) => one.id === id);
  if (held !== undefined && betterDated<Pick<HeldList, "date" | "dateBasis">>(held, list) === held)
    return { outcome: "unchanged", touched: [] };
  if (held !== undefined) deleteList(database, id);
  const key = database.run("INSERT INTO lists (id, title, date, basis, entries) VALUES (?, ?, ?, ?, ?)", [
    id,
    title,
    date,
    dateBasis,
    entries.length,
  ]);
  for (const { papers, ...listed } of entries)
    for (const paper of papers)
      database.run("INSERT OR IGNORE INTO listed (identifier, list, entry) VALUES (?, ?, ?)", [
        formatIdentifier(paper),
        key,
        JSON.stringify(listed),
      ]);
  return {
    outcome: held === undefined ? "added" : "replaced",
    touched: entries.flatMap(({ papers }) => papers.map(formatIdentifier)),
  };
}

/** Takes a list out; gives the identifiers whose status may have changed, or nothing when it was not there. */
export function deleteList(database: Database, id: string): readonly string[] | undefined {
  const [key] = database.row<[number]>("SELECT key FROM lists WHERE id = ?", [id]);
  if (key === undefined) return undefined;
  const touched = database.rows<[string]>("SELECT DISTINCT identifier FROM listed WHERE list = ?", [key]);
  database.run("DELETE FROM listed WHERE list = ?", [key]);
  database.run("DELETE FROM lists WHERE key = ?", [key]);
  return touched.map(([identifier]) => identifier);
}

/** The lists, newest first. */
export function listsHeld(database: Database): HeldList[] {
  return database
    .rows<[string, string, string, HeldList["dateBasis"], number]>(
      "SELECT id, title, date, basis, entries FROM lists ORDER BY date DESC, id",
    )
    .map(([id, title, date, dateBasis, entries]) => ({ id, title, date, dateBasis, entries }));
}

/** What the lists say of a publication with these identifiers. */
export function listedOf(database: Database, identifiers: readonly Identifier[]): Status[] {
  return identifiers
    .map(formatIdentifier)
    .flatMap((identifier) =>
      database
        .rows<[string, string]>("SELECT entry, title FROM listed JOIN lists ON key = list WHERE identifier = ?", [
          identifier,
        ])
        .map(([entry, title]) => listedStatus(JSON.parse(entry) as Listed, title)),
    );
}
