import type { Tier } from "../../../src/domain/tier.js";
import { doseCheckWords } from "../../../src/doors/render/doses.js";
import { indirectness } from "../../../src/doors/render/difference.js";
import { TIER_NAMES } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";
import type { Bundle } from "../../../src/operations/bundle-schema.js";
import type { BundleDose, BundleStatement } from "../../../src/operations/statement-schema.js";
import { SortHead } from "../ui/sort-head.js";
import { useSorting } from "../ui/use-sorting.js";
import { Numbers } from "./numbers.js";
import { evidenceOf } from "./opened.js";
import { statementsIn } from "./statements-in.js";

interface DoseRow {
  readonly tier: Tier;
  readonly statement: BundleStatement;
  readonly dose: BundleDose;
}

const COLUMNS = [
  ...["Drug", "Dose", "For", "On the question", "Route", "How often", "A day", "Tier"],
  "Set beside others",
] as const;
const DIFFER = new Set(["above", "below", "other indication"]);

/** Every dose that an answer prints, in the order in which it is read. */
export function dosesIn({ tiers }: Bundle): readonly DoseRow[] {
  return tiers.flatMap((tier) =>
    statementsIn([tier]).flatMap((statement) =>
      (statement.doses ?? []).map((dose) => ({ tier: tier.tier, statement, dose })),
    ),
  );
}

/** The same as a table that sorts; each opens the sentence that it stands in. */
export function DoseTable({ bundle }: { readonly bundle: Bundle }) {
  const { sorted, headOf } = useSorting(dosesIn(bundle), cellsOf);
  return (
    <div>
      <p className="legend">
        Read by rule from the sentences of the answer. A dose is only as good as its sentence: open it, and check its
        source.
      </p>
      <div className="scrolls" role="region" aria-label="Doses" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Source</th>
              {COLUMNS.map((name, column) => (
                <SortHead key={name} name={name} {...headOf(column)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row, at) => (
              <tr key={at}>
                <td>
                  <Numbers evidence={evidenceOf(row.statement)} />
                </td>
                {cellsOf(row).map((cell, column) => (
                  <td
                    key={COLUMNS[column]}
                    className={
                      column === COLUMNS.length - 1 && row.dose.checks.some(({ verdict }) => DIFFER.has(verdict))
                        ? "worse"
                        : undefined
                    }
                  >
                    {cell === null ? "–" : plain(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function cellsOf({ tier, statement, dose }: DoseRow): readonly (string | null)[] {
  const { drug, text, indication, route, frequency, perDay, checks } = dose;
  const said = checks.map((check) =>
    typeof check.against === "number" ? `${check.text} [${check.against}]` : check.text,
  );
  const compared = said.length === 0 ? doseCheckWords(dose, tier === "label") : said.join("; ");
  return [
    ...[
      drug,
      text,
      indication ?? "not said here",
      indirectness(statement.directness) ?? "direct",
      route,
      frequency,
      perDay,
    ],
    ...[TIER_NAMES[tier], compared],
  ];
}
