import Engine from "libsql";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { sha256 } from "../../domain/hash.js";
import type { HttpRequest } from "../../ports/http.js";

/** How much is kept on disk in all, in bytes as packed. */
export const MOST_KEPT = 512 * 1024 * 1024;

export interface KeptAnswer {
  readonly found: boolean;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Under what an answer is kept: a hash, so that the file does not tell what was asked. The key has no part in it. */
export function keptUnder({ service, url, form, keepAs }: HttpRequest): string {
  return sha256([service, ...(keepAs === undefined ? [url, JSON.stringify(form ?? null)] : [keepAs])].join("\n"));
}

/** Answers of services kept on disk, bounded in size: the oldest go first. */
export class KeptAnswers {
  private readonly engine: Engine.Database;

  constructor(
    folder: string,
    private readonly most = MOST_KEPT,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.engine = new Engine(`${pathToFileURL(join(folder, "answers.db")).href}?mode=rwc`);
    this.engine.exec("PRAGMA busy_timeout = 10000; PRAGMA synchronous = OFF; PRAGMA auto_vacuum = INCREMENTAL");
    this.engine.exec(
      "CREATE TABLE IF NOT EXISTS answers (name TEXT PRIMARY KEY, at REAL NOT NULL, found REAL NOT NULL, size REAL NOT NULL, body BLOB NOT NULL)",
    );
  }

  /** What is kept for a request, when it is not older than so many milliseconds. */
  find(request: HttpRequest, maxAge: number): KeptAnswer | undefined {
    const [row] = this.engine
      .prepare("SELECT at, found, body FROM answers WHERE name = ? AND at > ?")
      .all([keptUnder(request), Date.now() - maxAge]) as { at: number; found: number; body: Uint8Array }[];
    return row === undefined
      ? undefined
      : { found: row.found === 1, at: row.at, bytes: new Uint8Array(gunzipSync(row.body)) };
  }

  keep(request: HttpRequest, { found, bytes, at }: KeptAnswer): void {
    const body = gzipSync(bytes, { level: 1 });
    if (body.length > this.most / 4) return;
    this.engine
      .prepare("INSERT OR REPLACE INTO answers (name, at, found, size, body) VALUES (?, ?, ?, ?, ?)")
      .run([keptUnder(request), at, found ? 1 : 0, body.length, body]);
    this.makeRoom();
  }

  close(): void {
    this.engine.close();
  }

  private makeRoom(): void {
    const [sum] = this.engine.prepare("SELECT sum(size) AS size FROM answers").all([]) as { size: number | null }[];
    let size = sum?.size ?? 0;
    if (size <= this.most) return;
    for (const one of this.engine.prepare("SELECT name, size FROM answers ORDER BY at, name").all([]) as {
      name: string;
      size: number;
    }[]) {
      if (size <= this.most) break;
      this.engine.prepare("DELETE FROM answers WHERE name = ?").run([one.name]);
      size -= one.size;
    }
    this.engine.exec("PRAGMA incremental_vacuum");
  }
}
