import { sha256 } from "./hash.js";
import type { Identifier } from "./identifier.js";
import { compareIdentifiers, formatIdentifier } from "./identifier.js";
import { canonicalJson } from "./metadata.js";
import { byCodeUnit } from "./order.js";
import type { Status } from "./publication.js";

/** What a retraction list says of one publication. */
export interface ListedEntry {
  /** The publication, by every identifier that the list gives: never empty. */
  readonly papers: readonly Identifier[];
  readonly kind: "retracted" | "concern" | "corrected";
  /** When its status changed, ISO 8601. */
  readonly date?: string;
  /** The notice that says so. */
  readonly notice?: Identifier;
}

/** Where a list's date was read: told by who added it, in its file's name, from its newest entry, or the day it was added. */
export const LIST_DATE_BASES = ["given", "name", "entries", "added"] as const;

/** A list of retracted publications as of a day. */
export interface RetractionList {
  /** `list:` and 16 hexadecimal digits over its entries: the same entries are the same list. */
  readonly id: string;
  /** For people: its file's name. */
  readonly title: string;
  /** Up to when it is complete: ISO 8601, possibly only a year. */
  readonly date: string;
  readonly dateBasis: (typeof LIST_DATE_BASES)[number];
  readonly entries: readonly ListedEntry[];
}

/** Makes a list. The order of its entries does not matter. */
export function makeRetractionList(draft: Omit<RetractionList, "id">): RetractionList {
  const lines = draft.entries
    .map(({ papers, ...rest }) => canonicalJson({ ...rest, papers: papers.map(formatIdentifier).sort(byCodeUnit) }))
    .sort(byCodeUnit);
  return { id: `list:${sha256([...new Set(lines)].join("\n")).slice(0, 16)}`, ...draft };
}

/** Which of two lists with the same entries stands: one whose date is not just the day it was added, then the later. */
export function betterDated<T extends Pick<RetractionList, "date" | "dateBasis">>(held: T, other: T): T {
  const rank = ({ dateBasis, date }: T) => `${dateBasis === "added" ? 0 : 1} ${date}`;
  return rank(other) > rank(held) ? other : held;
}

/** What an entry makes of a publication; it names the notice, or else the list. */
export function listedStatus({ kind, date, notice }: Omit<ListedEntry, "papers">, title: string): Status {
  const by = notice === undefined ? `the list “${title}”` : formatIdentifier(notice);
  return { kind, by: [by], ...(date === undefined ? {} : { asOf: date }) };
}

/** The hash of what a list says of itself beside its entries. */
export function listHash({ title, date, dateBasis }: Pick<RetractionList, "title" | "date" | "dateBasis">): string {
  return sha256(canonicalJson({ title, date, dateBasis }));
}

/** Strongest first, each once. */
export function uniqueIdentifiers(identifiers: readonly Identifier[]): Identifier[] {
  return [...new Map(identifiers.map((one) => [formatIdentifier(one), one])).values()].sort(compareIdentifiers);
}
