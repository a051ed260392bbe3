/** One row of a table. A cell that spans columns or rows has its words in each of them. */
export interface TableRow {
  readonly cells: readonly string[];
  /** For each cell, whether it is the same as the one to its left. */
  readonly spans: readonly boolean[];
  /** All of its words are bold. */
  readonly bold: boolean;
}

/** A table as it stands on a page. */
export interface TablePiece {
  readonly x0: number;
  readonly x1: number;
  /** Baseline of its first line. */
  readonly y: number;
  readonly rows: readonly TableRow[];
}
