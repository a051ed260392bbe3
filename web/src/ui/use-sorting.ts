import { useState } from "react";

type Cell = string | number | null;

/** How a table is put in order: by one column, up or down. What says nothing comes last going up; rows that are alike keep their order. */
export function useSorting<Row>(
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly Cell[],
): {
  readonly sorted: readonly Row[];
  readonly headOf: (column: number) => {
    readonly sorted: "ascending" | "descending" | "none";
    readonly sort: () => void;
  };
} {
  const [by, setBy] = useState<{ readonly column: number; readonly down: boolean }>();
  const sorted =
    by === undefined
      ? rows
      : rows.toSorted(
          (a, b) => (by.down ? -1 : 1) * compared(cellsOf(a)[by.column] ?? null, cellsOf(b)[by.column] ?? null),
        );
  const headOf = (column: number) => ({
    sorted: by?.column !== column ? ("none" as const) : by.down ? ("descending" as const) : ("ascending" as const),
    sort: () => setBy({ column, down: by?.column === column && !by.down }),
  });
  return { sorted, headOf };
}

function compared(a: Cell, b: Cell): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
}
