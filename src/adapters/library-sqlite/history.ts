import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Fault } from "../../domain/fault.js";
import type {
  ClaimMark,
  History,
  HistoryPage,
  Keeping,
  KeptEntry,
  Mark,
  Removed,
  RemovedEntry,
} from "../../ports/history.js";
import type { Value } from "./database.js";
import { Database } from "./database.js";

/** Beside `library.db`, so that a copy of that file tells nobody what was asked. */
export const HISTORY_FILE = "history.db";
const FORMAT = 2;
/** How long one waits while another keeps something, in milliseconds. */
const PATIENCE = 10_000;
const REMOVED_KEPT = 100;
const JUDGED_KEPT = 5_000;

const TABLES = `
  CREATE TABLE kept (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, times INTEGER NOT NULL,
    snapshot TEXT NOT NULL, statements INTEGER NOT NULL, refs INTEGER NOT NULL, request TEXT NOT NULL, document BLOB NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX kept_last ON kept (last);
  CREATE TABLE marks (
    id TEXT PRIMARY KEY, answer TEXT NOT NULL, tier TEXT, statement TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL,
    publications TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX marks_answer ON marks (answer);
  CREATE TABLE removed (
    undo TEXT PRIMARY KEY, publication TEXT NOT NULL, title TEXT NOT NULL, at TEXT NOT NULL, parts BLOB NOT NULL
  ) WITHOUT ROWID;
`;

/** What format 2 added to format 1. */
const TABLES_2 = `
  CREATE TABLE claim_marks (
    id TEXT PRIMARY KEY, claim TEXT NOT NULL, of TEXT NOT NULL, verdict TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL,
    given TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE judged (place INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, snapshot TEXT NOT NULL, value BLOB NOT NULL);
  PRAGMA user_version = ${FORMAT};
`;

/** The history in a library's folder; its file is opened, and made, at its first use. */
export function sqliteHistory(folder: string): History {
  return new SqliteHistory(folder);
}

class SqliteHistory implements History {
  private opened: Database | undefined;

  constructor(private readonly folder: string) {}

  private get database(): Database {
    return (this.opened ??= openHistory(this.folder));
  }

  async keep({
    id,
    kind,
    title,
    at,
    snapshot,
    statements,
    references,
    request,
    document,
    fuller,
  }: Keeping): Promise<void> {
    const replacing = fuller === true ? ", document = excluded.document" : "";
    this.database.run(
      `INSERT INTO kept (id, kind, title, first, last, times, snapshot, statements, refs, request, document)
       VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET last = excluded.last, times = times + 1${replacing}`,
      [id, kind, title, at, at, snapshot, statements, references, JSON.stringify(request), packed(document)],
    );
  }

  async list({ words, kind, offset, limit }: HistoryPage) {
    const conditions: [string, Value][] = [
      ...(words === undefined || words === "" ? [] : [["instr(lower(title), lower(?)) > 0", words] as [string, Value]]),
      ...(kind === undefined ? [] : [["kind = ?", kind] as [string, Value]]),
    ];
    const where = conditions.length === 0 ? "TRUE" : conditions.map(([sql]) => sql).join(" AND ");
    const values = conditions.map(([, value]) => value);
    const items = this.database
      .rows<[string, KeptEntry["kind"], string, string, string, number, string, number, number, number]>(
        `SELECT id, kind, title, first, last, times, snapshot, statements, refs,
           (SELECT count(*) FROM marks WHERE answer = kept.id)
         FROM kept WHERE ${where} ORDER BY last DESC, id LIMIT ? OFFSET ?`,
        [...values, limit, offset],
      )
      .map(([id, its, title, first, last, times, snapshot, statements, references, wrong]) => ({
        ...{ id, kind: its, title, first, last, times, snapshot, statements, references, wrong },
      }));
    return { items, total: this.count(`kept WHERE ${where}`, values) };
  }

  async kept(id: string) {
    const [document, request] = this.database.row<[Uint8Array, string]>(
      "SELECT document, request FROM kept WHERE id = ?",
      [id],
    );
    if (document === undefined || request === undefined) return undefined;
    return { document: unpacked(document), request: JSON.parse(request) as unknown };
  }

  async forget(id?: string): Promise<number> {
    return this.database.writing(() => {
      const [where, values] = id === undefined ? ["TRUE", []] : ["id = ?", [id]];
      const count = this.count(`kept WHERE ${where}`, values);
      this.database.run(`DELETE FROM kept WHERE ${where}`, values);
      this.database.run("DELETE FROM marks WHERE answer NOT IN (SELECT id FROM kept)");
      this.database.run("DELETE FROM judged");
      if (id === undefined) this.database.run("DELETE FROM claim_marks");
      return count;
    });
  }

  async mark({ id, answer, tier, statement, reason, at, publications }: Mark): Promise<void> {
    this.database.run(
      "INSERT OR REPLACE INTO marks (id, answer, tier, statement, reason, at, publications) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [id, answer, tier, statement, reason, at, JSON.stringify(publications)],
    );
  }

  async marks(answer?: string): Promise<Mark[]> {
    return this.database
      .rows<[string, string, Mark["tier"], string, string, string, string]>(
        `SELECT id, answer, tier, statement, reason, at, publications FROM marks
         WHERE answer = coalesce(?, answer) ORDER BY at DESC, id`,
        [answer ?? null],
      )
      .map(([id, its, tier, statement, reason, at, publications]) => ({
        ...{ id, answer: its, tier, statement, reason, at, publications: JSON.parse(publications) as string[] },
      }));
  }

  async unmark(id: string): Promise<boolean> {
    return this.database.writing(() => {
      const held = this.count("marks WHERE id = ?", [id]) + this.count("claim_marks WHERE id = ?", [id]) > 0;
      this.database.run("DELETE FROM marks WHERE id = ?", [id]);
      this.database.run("DELETE FROM claim_marks WHERE id = ?", [id]);
      return held;
    });
  }

  async markClaim({ id, claim, of, verdict, reason, at, given }: ClaimMark): Promise<void> {
    this.database.run(
      "INSERT OR REPLACE INTO claim_marks (id, claim, of, verdict, reason, at, given) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [id, claim, JSON.stringify(of), verdict, reason, at, given],
    );
  }

  async claimMarks(): Promise<ClaimMark[]> {
    return this.database
      .rows<[string, string, string, string, string, string, string]>(
        "SELECT id, claim, of, verdict, reason, at, given FROM claim_marks ORDER BY at DESC, id",
      )
      .map(([id, claim, of, verdict, reason, at, given]) => ({
        ...{ id, claim, of: JSON.parse(of) as string[], verdict, reason, at, given },
      }));
  }

  async judged(snapshot: string, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    const found = new Map<string, unknown>();
    for (const key of keys) {
      const [value] = this.database.row<[Uint8Array]>("SELECT value FROM judged WHERE key = ? AND snapshot = ?", [
        key,
        snapshot,
      ]);
      if (value !== undefined) found.set(key, unpacked(value));
    }
    return found;
  }

  async keepJudged(snapshot: string, judged: ReadonlyMap<string, unknown>): Promise<void> {
    if (judged.size === 0) return;
    this.database.writing(() => {
      this.database.run("DELETE FROM judged WHERE snapshot <> ?", [snapshot]);
      for (const [key, value] of judged)
        this.database.run("INSERT OR REPLACE INTO judged (key, snapshot, value) VALUES (?, ?, ?)", [
          key,
          snapshot,
          packed(value),
        ]);
      this.database.run(
        "DELETE FROM judged WHERE place <= (SELECT place FROM judged ORDER BY place DESC LIMIT 1 OFFSET ?)",
        [JUDGED_KEPT],
      );
    });
  }

  async keepRemoved({ undo, publication, title, at, parts }: Removed): Promise<void> {
    this.database.writing(() => {
      this.database.run("INSERT OR REPLACE INTO removed (undo, publication, title, at, parts) VALUES (?, ?, ?, ?, ?)", [
        undo,
        publication,
        title,
        at,
        packed(parts),
      ]);
      this.database.run(
        "DELETE FROM removed WHERE undo NOT IN (SELECT undo FROM removed ORDER BY at DESC, undo LIMIT ?)",
        [REMOVED_KEPT],
      );
    });
  }

  async removed(): Promise<RemovedEntry[]> {
    return this.database
      .rows<[string, string, string, string]>("SELECT undo, publication, title, at FROM removed ORDER BY at DESC, undo")
      .map(([undo, publication, title, at]) => ({ undo, publication, title, at }));
  }

  async removedParts(undo: string): Promise<Removed | undefined> {
    const [publication, title, at, parts] = this.database.row<[string, string, string, Uint8Array]>(
      "SELECT publication, title, at, parts FROM removed WHERE undo = ?",
      [undo],
    );
    if (publication === undefined || title === undefined || at === undefined || parts === undefined) return undefined;
    return { undo, publication, title, at, parts: unpacked(parts) as Removed["parts"] };
  }

  async dropRemoved(undo: string): Promise<void> {
    this.database.run("DELETE FROM removed WHERE undo = ?", [undo]);
  }

  async close(): Promise<void> {
    this.opened?.close();
    this.opened = undefined;
  }

  private count(rest: string, values: readonly Value[]): number {
    return this.database.row<[number]>(`SELECT count(*) FROM ${rest}`, values)[0] ?? 0;
  }
}

function openHistory(folder: string): Database {
  const file = join(folder, HISTORY_FILE);
  try {
    mkdirSync(folder, { recursive: true });
    const database = new Database(file, "rwc");
    database.script(`PRAGMA busy_timeout = ${PATIENCE}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL`);
    const format = () => database.row<[number]>("PRAGMA user_version")[0] ?? 0;
    if (format() === 0)
      database.writing(() => {
        // Another may have made them while this one waited.
        if (format() === 0) database.script(TABLES + TABLES_2);
      });
    if (format() === 1)
      database.writing(() => {
        if (format() === 1) database.script(TABLES_2);
      });
    if (format() === FORMAT) return database;
    database.close();
  } catch (error) {
    throw new Fault(
      "library-read-only",
      `The history of answers, ${file}, cannot be opened.`,
      "Look at the folder's permissions.",
      {
        cause: error,
      },
    );
  }
  throw new Fault("library-newer", `The history of answers, ${file}, was made by a newer Citeside.`, "Install it.");
}

function packed(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value), { level: 3 });
}

function unpacked(bytes: Uint8Array): unknown {
  return JSON.parse(gunzipSync(new Uint8Array(bytes)).toString("utf8"));
}
