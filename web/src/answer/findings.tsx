import { useState } from "react";
import { plain } from "../../../src/doors/render/plain.js";
import { SortHead } from "../ui/sort-head.js";
import type { FindingRow, Findings } from "./extras.js";

type Column = keyof FindingRow;
const COLUMNS: readonly (readonly [Column, string])[] = [
  ["study", "Study"],
  ["design", "Design"],
  ["n", "People"],
  ["intervention", "Treatment"],
  ["comparator", "Compared with"],
  ["outcome", "Outcome"],
  ["direction", "Result"],
  ["effect", "Effect as printed"],
];
const ARROWS = { better: "▲", worse: "▼", "no difference": "＝", unclear: "?" } as const;

/** Results of studies side by side; every column sorts. */
export function FindingsTable({ findings, tier }: { readonly findings: Findings; readonly tier: string }) {
  const [by, setBy] = useState<{ readonly column: Column; readonly down: boolean }>({ column: "study", down: false });
  const rows = [...findings.rows].sort((a, b) => (by.down ? -1 : 1) * compared(a[by.column], b[by.column]));
  if (rows.length === 0 && findings.conclusion == null) return null;
  return (
    <div className="findings">
      <h3 id={`findings-${tier}`}>What the studies found</h3>
      {findings.conclusion != null && (
        <p className={`conclusion ${findings.conclusion.answer}`}>
          <strong>{findings.conclusion.answer}</strong> {plain(findings.conclusion.text)}
        </p>
      )}
      {rows.length > 0 && (
        <div className="scrolls" role="region" aria-labelledby={`findings-${tier}`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {COLUMNS.map(([column, name]) => (
                  <SortHead
                    key={column}
                    name={name}
                    sorted={by.column === column ? (by.down ? "descending" : "ascending") : "none"}
                    sort={() => setBy({ column, down: by.column === column && !by.down })}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at}>
                  <td>
                    <a href={`#reference-${row.study}`}>[{row.study}]</a>
                  </td>
                  <td>{row.design}</td>
                  <td>{row.n ?? "–"}</td>
                  <td>{plain(row.intervention)}</td>
                  <td>{row.comparator === null ? "–" : plain(row.comparator)}</td>
                  <td>{plain(row.outcome)}</td>
                  <td className={row.direction.replace(" ", "-")}>
                    <span aria-hidden="true">{ARROWS[row.direction]} </span>
                    {row.direction}
                  </td>
                  <td>{row.effect === null ? "–" : plain(row.effect)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function compared(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
}
