import { pathToFileURL } from "node:url";
import Engine from "libsql";

/** What can be bound. Never a boolean: the engine ends the program over one. A number is bound as a REAL, even a whole one. */
export type Value = string | number | null | Uint8Array;

/** How a file is opened; `immutable` reads a file that nobody can change, without the engine's side files. */
export type OpenMode = "rwc" | "rw" | "ro" | "immutable";

/**
 * A connection to one SQLite file, with its statements kept ready.
 * Values are always bound as one array: the engine takes a lone object for named values.
 */
export class Database {
  private readonly engine: Engine.Database;
  private readonly statements = new Map<string, Engine.Statement>();

  constructor(file: string, mode: OpenMode) {
    const query = mode === "immutable" ? "immutable=1" : `mode=${mode}`;
    this.engine = new Engine(`${pathToFileURL(file).href}?${query}`);
  }

  private statement(sql: string): Engine.Statement {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.engine.prepare(sql);
      // Only a statement that gives rows can give them as arrays.
      if (statement.reader) statement.raw();
      this.statements.set(sql, statement);
    }
    return statement;
  }

  /** All rows, each an array of its columns. */
  rows<Row extends readonly unknown[]>(sql: string, values: readonly Value[] = []): Row[] {
    return this.statement(sql).all(values) as Row[];
  }

  /** The columns of the first row; none where there is no row. */
  row<Row extends readonly unknown[]>(sql: string, values: readonly Value[] = []): Partial<Row> {
    return this.rows<Row>(sql, values)[0] ?? ([] as unknown as Partial<Row>);
  }

  /** Runs a statement; gives the row id that it inserted, if it did. */
  run(sql: string, values: readonly Value[] = []): number {
    return Number(this.statement(sql).run(values).lastInsertRowid);
  }

  /** Runs statements that need no values, once. */
  script(sql: string): void {
    this.engine.exec(sql);
  }

  /** Does `work` on one state of the file, whatever others write meanwhile. */
  reading<Result>(work: () => Result): Result {
    return this.engine.inTransaction ? work() : this.within("BEGIN", work);
  }

  /** From here to `end`, everything is read of one state of the file. */
  begin(): void {
    this.engine.exec("BEGIN");
  }

  end(): void {
    // After an error the engine may have ended it by itself.
    if (this.engine.inTransaction) this.engine.exec("COMMIT");
  }

  /** Does `work` wholly or not at all. Throws the engine's SQLITE_BUSY when another connection writes. */
  writing<Result>(work: () => Result): Result {
    return this.within("BEGIN IMMEDIATE", work);
  }

  private within<Result>(begin: string, work: () => Result): Result {
    this.engine.exec(begin);
    try {
      const result = work();
      this.engine.exec("COMMIT");
      return result;
    } finally {
      // After an error the engine may have rolled back by itself.
      if (this.engine.inTransaction) this.engine.exec("ROLLBACK");
    }
  }

  close(): void {
    this.statements.clear();
    this.engine.close();
  }
}
