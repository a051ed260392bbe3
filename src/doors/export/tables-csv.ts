import type { Audit } from "../../operations/audit/audit-schema.js";
import type { Bundle } from "../../operations/bundle-schema.js";

/** Which table of a document is written: what studies found, what doses they give, what is cited, and an audit's claims. */
export const TABLES = ["findings", "doses", "references", "claims"] as const;
export type TableName = (typeof TABLES)[number];

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A table of an answer as CSV (RFC 4180, UTF-8). */
export function answerCsv(bundle: Bundle, table: TableName): string {
  return csvOf(answerTable(bundle, table));
}

/** A table of an audit as CSV. */
export function auditCsv({ claims, references }: Audit, table: TableName): string {
  if (table === "references") return csvOf(referenceTable(references));
  return csvOf({
    head: ["claim", "start", "end", "kind", "text", "verdict", "why", "certainty", "references"],
    rows: claims.map(({ id, start, end, kind, text, verdict, why, certainty, quotes }) => [
      ...[id, start, end, kind, text, verdict, why],
      certainty === null ? "" : `${certainty.level} (${certainty.basis})`,
      [...new Set(quotes.map(({ reference }) => reference))].join(" "),
    ]),
  });
}

function answerTable(bundle: Bundle, table: TableName): Table {
  if (table === "findings") return findingTable(bundle);
  return table === "doses" ? doseTable(bundle) : referenceTable(bundle.references);
}

/** What each study found, a row each, with the words that it was read from. */
function findingTable({ tiers, references }: Bundle): Table {
  const publicationOf = (number: number) => references.find((one) => one.number === number)?.publication ?? null;
  return {
    head: [
      ...[
        "tier",
        "study",
        "publication",
        "design",
        "n",
        "intervention",
        "comparator",
        "outcome",
        "direction",
        "effect",
      ],
      ...["certainty", "quote"],
    ],
    rows: tiers.flatMap(({ tier, findings }) =>
      (findings?.rows ?? []).map((row) => [
        ...[
          tier,
          row.study,
          publicationOf(row.study),
          row.design,
          row.n,
          row.intervention,
          row.comparator,
          row.outcome,
        ],
        ...[row.direction, row.effect],
        row.certainty === null ? null : `${row.certainty.level} (${row.certainty.basis})`,
        row.quote.text,
      ]),
    ),
  };
}

/** Every dose that a statement prints, with how it stands to the label's and the other tiers'. */
function doseTable({ tiers }: Bundle): Table {
  return {
    head: ["tier", "references", "drug", "text", "indication", "route", "frequency", "perDay", "checks", "statement"],
    rows: tiers.flatMap(({ tier, lead, sections }) =>
      [...("statement" in lead ? [lead.statement] : []), ...sections.flatMap(({ statements }) => statements)].flatMap(
        (statement) =>
          (statement.doses ?? []).map((dose) => [
            ...[tier, statement.references.join(" "), dose.drug, dose.text, dose.indication, cellOf(dose.route)],
            ...[cellOf(dose.frequency), cellOf(dose.perDay)],
            dose.checks.map(({ against, verdict }) => `${against}: ${verdict}`).join("; "),
            statement.text,
          ]),
      ),
    ),
  };
}

function referenceTable(references: Bundle["references"]): Table {
  return {
    head: [
      "number",
      "publication",
      "tier",
      "design",
      "year",
      "title",
      "authors",
      "container",
      "size",
      "status",
      "identifiers",
    ],
    rows: references.map((one) => [
      ...[
        one.number,
        one.publication,
        one.tier,
        one.design,
        one.year,
        one.title,
        one.authors.join("; "),
        one.container,
      ],
      ...[one.size, one.status.kind, one.identifiers.join(" ")],
    ]),
  };
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}

/** Cells that a spreadsheet would run as a formula get an apostrophe, as OWASP advises; numbers stay numbers. */
function csvOf({ head, rows }: Table): string {
  const cell = (value: string | number | null) => {
    const text = value === null ? "" : String(value);
    const safe =
      typeof value === "string" && /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+$/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [head, ...rows].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}
