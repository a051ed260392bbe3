import type { Database } from "./database.js";

/** Views of one state of the file that are open on a connection: the first begins a transaction that reads, the last ends it. */
export class Views {
  private open = 0;
  private closed: Promise<void> = Promise.resolve();
  private close: () => void = () => undefined;

  constructor(private readonly database: Database) {}

  async within<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.open++ === 0) {
      this.database.begin();
      this.closed = new Promise((resolve) => (this.close = resolve));
    }
    try {
      return await work();
    } finally {
      if (--this.open === 0) {
        this.database.end();
        this.close();
      }
    }
  }

  /** Waits until none is open. */
  async none(): Promise<void> {
    while (this.open > 0) await this.closed;
  }
}
