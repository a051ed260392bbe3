import type { Identifier } from "../../domain/identifier.js";
import { formatIdentifier } from "../../domain/identifier.js";
import type { ListedEntry } from "../../domain/retraction-list.js";
import { uniqueIdentifiers } from "../../domain/retraction-list.js";
import type { ListColumns } from "./list-columns.js";
import { identifierIn } from "./list-columns.js";

/** What a row says; "reinstated": an earlier retraction or concern was taken back. */
export interface ListRow extends Omit<ListedEntry, "kind"> {
  readonly kind: ListedEntry["kind"] | "reinstated";
}

/** Retraction Watch's natures of notices. */
const NATURES: Readonly<Record<string, ListRow["kind"]>> = {
  retraction: "retracted",
  "expression of concern": "concern",
  correction: "corrected",
  reinstatement: "reinstated",
};

/** Reads a row of a table with known columns; what is wrong with it where it says nothing of a publication. */
export function rowIn(cells: readonly string[], columns: ListColumns): ListRow | "no identifier" | "another nature" {
  const at = (place: number | undefined) => (place === undefined ? "" : (cells[place] ?? ""));
  const papers = uniqueIdentifiers(columns.papers.flatMap((place) => identifierIn(at(place)) ?? []));
  if (papers.length === 0) return "no identifier";
  const nature = at(columns.nature).toLowerCase();
  const kind = nature === "" ? "retracted" : NATURES[nature];
  if (kind === undefined) return "another nature";
  const known = new Set(papers.map(formatIdentifier));
  // Some publishers keep the notice under the paper's own DOI.
  const [notice] = uniqueIdentifiers(columns.notices.flatMap((place) => identifierIn(at(place)) ?? [])).filter(
    (one) => !known.has(formatIdentifier(one)),
  );
  const date = rowDate(at(columns.date));
  return { papers, kind, ...(date === undefined ? {} : { date }), ...(notice === undefined ? {} : { notice }) };
}

/** Reads a row of a list without heads: it must name one publication and nothing else that could be one. */
export function rowAlone(cells: readonly string[]): ListRow | "no identifier" | "several" {
  const found = cells.flatMap((cell) => identifierIn(cell) ?? []);
  const schemes = new Set(found.map(({ scheme }: Identifier) => scheme));
  if (found.length === 0) return "no identifier";
  return found.length > schemes.size ? "several" : { papers: uniqueIdentifiers(found), kind: "retracted" };
}

/** "3/1/2024 0:00" (month first, as Retraction Watch writes it) or ISO 8601. */
function rowDate(text: string): string | undefined {
  const iso = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  if (iso !== undefined) return iso;
  const [, first = 0, second = 0, year = ""] = (/^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text) ?? []).map((part, at) =>
    at === 3 ? part : Number(part),
  );
  const [month, day] = Number(first) > 12 ? [second, first] : [first, second];
  if (year === "" || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The entries that still stand: what came before a reinstatement of the same publication does not. */
export function standing(rows: readonly ListRow[]): ListedEntry[] {
  const reinstated = new Map<string, string>();
  for (const { papers, kind, date = "" } of rows)
    if (kind === "reinstated")
      for (const key of papers.map(formatIdentifier))
        if (date >= (reinstated.get(key) ?? "")) reinstated.set(key, date);
  return rows.flatMap(({ kind, ...rest }): ListedEntry[] => {
    if (kind === "reinstated") return [];
    const since = rest.papers.map((paper) => reinstated.get(formatIdentifier(paper))).find((one) => one !== undefined);
    return since !== undefined && kind !== "corrected" && (rest.date ?? "") <= since ? [] : [{ ...rest, kind }];
  });
}
