import type { InputTrace } from "../../ports/library.js";
import type { Database } from "./database.js";

/** Notes that an input was read whole. */
export function writeTrace(database: Database, { sha256, readers, bytes, account }: InputTrace): void {
  database.run("INSERT OR REPLACE INTO inputs (sha256, readers, bytes, account) VALUES (?, ?, ?, ?)", [
    sha256,
    readers,
    bytes,
    account,
  ]);
}

/** What is noted of inputs of so many bytes. */
export function tracesOf(database: Database, bytes: number): InputTrace[] {
  return database
    .rows<[string, string, string]>("SELECT sha256, readers, account FROM inputs WHERE bytes = ?", [bytes])
    .map(([sha256, readers, account]) => ({ sha256, readers, bytes, account }));
}

/** Forgets all inputs, because something that one of them brought is no longer there. */
export function forgetInputs(database: Database): void {
  database.run("DELETE FROM inputs");
}
