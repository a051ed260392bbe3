import Engine from "libsql";
import { mkdirSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";

/** At most so many requests within so many milliseconds. */
export interface Limit {
  readonly most: number;
  readonly within: number;
}

/** Added to every stretch, in milliseconds, because clocks tick and services round. */
const MARGIN = 20;
/** By this time, in milliseconds, a request that left has arrived or never will: a connection may take ten seconds. */
const ON_THE_WAY = 12_000;
/** A time further away than this, in milliseconds, was written by a clock that ran wrong. */
const FAR = 15 * 60_000;
/** How long one process waits for another's booking, in milliseconds; a booking takes one or two. */
const PATIENCE = 10_000;
/** How often it is looked whether a request under way has been answered, in milliseconds. */
const LOOK = 25;

/**
 * Gives each request its turn, so that all processes of this user together stay within a service's limit whatever delays a
 * request on its way: a request counts from when it leaves until one whole stretch after its answer begins, and when it came to
 * the service lies between. The bookings lie in one small SQLite file; its lock is the system's own and goes with a process that
 * dies.
 */
export class RateGate {
  private readonly engine: Engine.Database;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.engine = new Engine(`${pathToFileURL(join(folder, "turns.db")).href}?mode=rwc`);
    this.engine.exec(`PRAGMA busy_timeout = ${PATIENCE}; PRAGMA synchronous = OFF`);
    this.engine.exec(
      "CREATE TABLE IF NOT EXISTS turns (id INTEGER PRIMARY KEY, name TEXT NOT NULL, counts REAL NOT NULL, process REAL NOT NULL, machine TEXT NOT NULL); CREATE TABLE IF NOT EXISTS shut (name TEXT PRIMARY KEY, until REAL NOT NULL)",
    );
  }

  /** Waits until `name` may be asked once more; the answer is to be called when the service has begun to answer, or failed to. */
  async turn(name: string, limit: Limit, signal?: AbortSignal): Promise<() => void> {
    for (;;) {
      signal?.throwIfAborted();
      const now = Date.now();
      const wait = Math.max(this.shutUntil(name) - now, this.freeAt(name, limit, now) - now);
      if (wait <= 0) {
        const id = this.book(name, limit);
        if (id !== undefined) return () => this.answered(id, limit);
      }
      await sleep(Math.min(Math.max(wait, 1), 1000), undefined, signal === undefined ? {} : { signal });
    }
  }

  /** Keeps everybody away from `name` for so many milliseconds. */
  shut(name: string, milliseconds: number): void {
    this.engine
      .prepare(
        "INSERT INTO shut (name, until) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET until = max(until, excluded.until)",
      )
      .run([name, Date.now() + milliseconds]);
  }

  close(): void {
    this.engine.close();
  }

  /** When it is worth the while to try for a turn. */
  private freeAt(name: string, { most, within }: Limit, now: number): number {
    const counting = this.engine
      .prepare("SELECT counts FROM turns WHERE name = ? AND counts > ? ORDER BY counts DESC")
      .all([name, now]) as { counts: number }[];
    const full = counting[most - 1];
    if (full === undefined || full.counts > now + FAR) return now;
    if (full.counts <= now + within + MARGIN) return full.counts;
    // What is still on its way may be answered at any time, or never because its process has died.
    this.endDead(name, now, now + within + MARGIN);
    return now + LOOK;
  }

  private endDead(name: string, now: number, counts: number): void {
    const open = this.engine
      .prepare("SELECT DISTINCT process FROM turns WHERE name = ? AND counts > ? AND machine = ?")
      .all([name, counts, hostname()]) as { process: number }[];
    for (const { process: id } of open)
      if (!isAlive(id))
        this.engine
          .prepare("UPDATE turns SET counts = ? WHERE name = ? AND process = ? AND counts > ? AND counts < ?")
          .run([counts, name, id, counts, now + FAR]);
  }

  private book(name: string, { most, within }: Limit): number | undefined {
    this.engine.exec("BEGIN IMMEDIATE");
    try {
      const now = Date.now();
      this.engine.prepare("DELETE FROM turns WHERE counts <= ? OR counts > ?").run([now, now + FAR]);
      const [row] = this.engine.prepare("SELECT count(*) AS many FROM turns WHERE name = ?").all([name]);
      const free = (row as { many: number }).many < most;
      const booked = free
        ? this.engine
            .prepare("INSERT INTO turns (name, counts, process, machine) VALUES (?, ?, ?, ?)")
            .run([name, now + ON_THE_WAY + within + MARGIN, process.pid, hostname()]).lastInsertRowid
        : undefined;
      this.engine.exec("COMMIT");
      return booked === undefined ? undefined : Number(booked);
    } catch (error) {
      this.engine.exec("ROLLBACK");
      throw error;
    }
  }

  private answered(id: number, { within }: Limit): void {
    const counts = Date.now() + within + MARGIN;
    this.engine.prepare("UPDATE turns SET counts = ? WHERE id = ? AND counts > ?").run([counts, id, counts]);
  }

  private shutUntil(name: string): number {
    const [row] = this.engine.prepare("SELECT until FROM shut WHERE name = ?").all([name]);
    const until = (row as { until: number } | undefined)?.until ?? 0;
    return until > Date.now() + FAR ? 0 : until;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
