import { Fault } from "../../domain/fault.js";

/** Publications of a page when nobody says otherwise, and at most. */
const PAGE = 50;
const LARGEST_PAGE = 500;

/** The input of `sources` from a query string: `tier`, `design` and `status` may stand several times. */
export function sourcesQuery(query: URLSearchParams): Record<string, unknown> {
  const words = query.get("words")?.trim() ?? "";
  return {
    ...listed("tiers", query.getAll("tier")),
    ...listed("designs", query.getAll("design")),
    ...listed("statuses", query.getAll("status")),
    ...numbered("fromYear", query.get("fromYear")),
    ...numbered("toYear", query.get("toYear")),
    ...(words === "" ? {} : { words }),
    ...pageQuery(query),
  };
}

/** `offset` and `limit`; a page has 50 unless it says otherwise, and 500 at most. */
export function pageQuery(query: URLSearchParams): { offset: number; limit: number } {
  const offset = wholeNumber("offset", query.get("offset")) ?? 0;
  const limit = wholeNumber("limit", query.get("limit")) ?? PAGE;
  if (limit < 1 || limit > LARGEST_PAGE)
    throw new Fault("bad-input", `limit is ${limit}, and may be 1 to ${LARGEST_PAGE}.`);
  return { offset, limit };
}

function listed(name: string, values: readonly string[]): Record<string, unknown> {
  return values.length === 0 ? {} : { [name]: values };
}

function numbered(name: string, value: string | null): Record<string, unknown> {
  const number = wholeNumber(name, value);
  return number === undefined ? {} : { [name]: number };
}

function wholeNumber(name: string, value: string | null): number | undefined {
  if (value === null || value === "") return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new Fault("bad-input", `${name} is “${value}”, and must be a whole number.`);
  return Number(value);
}
