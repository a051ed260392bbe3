import { TIERS } from "../../domain/tier.js";
import type { Filter } from "../../ports/library.js";
import type { Value } from "./database.js";

/** A filter as a condition on the table `publications`, with the values for its question marks. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Writes a filter as SQL. Lists are bound as JSON, so that the same statement serves any number of them. */
export function conditionOf(filter: Filter): Condition {
  const parts: [string, Value][] = [];
  const among = (column: string, values: readonly (string | number)[] | undefined) => {
    if (values !== undefined)
      parts.push([`publications.${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values)]);
  };
  const { tiers, designs, fromYear, toYear, publications, statuses, excluded } = filter;
  among(
    "tier",
    tiers?.map((tier) => TIERS.indexOf(tier)),
  );
  among("design", designs);
  among("id", publications);
  among("status", statuses);
  if (fromYear !== undefined) parts.push(["publications.year >= ?", fromYear]);
  if (toYear !== undefined) parts.push(["publications.year <= ?", toYear]);
  if (excluded !== undefined) parts.push(["publications.excluded = ?", Number(excluded)]);
  return {
    sql: parts.length === 0 ? "TRUE" : parts.map(([sql]) => sql).join(" AND "),
    values: parts.map(([, value]) => value),
  };
}
