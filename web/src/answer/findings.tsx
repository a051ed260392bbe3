import { FINDINGS_COLUMNS, FINDINGS_HEADING, findingsPage } from "../../../src/doors/render/finding-table.js";
import { sentenceCase } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";
import type { BundleFindings } from "../../../src/operations/bundle-schema.js";
import { SortHead } from "../ui/sort-head.js";
import { useSorting } from "../ui/use-sorting.js";
import { Numbers } from "./numbers.js";

/** What each column is put in order by, in the order of `FINDINGS_COLUMNS`. */
const KEYS = ["study", "design", "n", "intervention", "comparator", "outcome", "direction", "effect"] as const;
/** Results in the order in which they sort, with the sign that tells them apart without colour. */
const SIGNS = { better: "▲", worse: "▼", "no difference": "=", unclear: "?" } as const;

/** What each study found, side by side: every column sorts, and every result opens the words that it was read from. */
export function FindingsTable({ findings, tier }: { readonly findings: BundleFindings; readonly tier: string }) {
  const { rows, summary } = findingsPage(findings);
  const { sorted, headOf } = useSorting(
    findings.rows.map((row, at) => ({ row, cells: rows[at]?.cells ?? [] })),
    ({ row }) => KEYS.map((key) => row[key]),
  );
  const id = `findings-${tier}`;
  return (
    <div className="findings">
      <h3 id={id}>{FINDINGS_HEADING}</h3>
      <p className="conclusion">{summary}</p>
      {rows.length > 0 && (
        <div className="scrolls" role="region" aria-labelledby={id} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {FINDINGS_COLUMNS.map((name, column) => (
                  <SortHead key={name} name={name} {...headOf(column)} />
                ))}
              </tr>
            </thead>
            <tbody>
              {sorted.map(({ row, cells }, at) => {
                const [, design = "", n = "", tried = "", against = "", outcome = "", , effect = ""] = cells;
                return (
                  <tr key={at}>
                    <td>
                      <Numbers evidence={{ text: row.quote.text, quotes: [row.quote], references: [row.study] }} />
                    </td>
                    <td>{design}</td>
                    <td>{n}</td>
                    <td>{tried}</td>
                    <td>{against}</td>
                    <td>{outcome}</td>
                    <td className={row.direction.replace(" ", "-")}>
                      <span aria-hidden="true">{SIGNS[row.direction]} </span>
                      {sentenceCase(plain(row.direction))}
                    </td>
                    <td>{effect}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
