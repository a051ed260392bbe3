import type { Design } from "../../../src/domain/design.js";
import { DESIGNS } from "../../../src/domain/design.js";
import type { Tier } from "../../../src/domain/tier.js";
import type { BundleReference } from "../../../src/operations/reference-schema.js";

/** A reference on the evidence map: its column is a year, its row a design. */
export interface MapPoint {
  readonly number: number;
  readonly title: string;
  readonly tier: Tier;
  readonly year: number | null;
  readonly design: Design;
  /** People or studies, where the reference says how many. */
  readonly people: number | null;
  readonly row: number;
  /** From 0 (the first year) to 1 (the last); references without a year stand at -1. */
  readonly along: number;
  /** Which place it takes among those of the same row and year. */
  readonly among: number;
}

export interface EvidenceMapData {
  readonly rows: readonly Design[];
  readonly first: number;
  readonly last: number;
  readonly points: readonly MapPoint[];
}

/** The number of people that a size names ("30 studies, 288 patients" is 288); null where it names none. */
export function peopleIn(size: string | null): number | null {
  const found =
    /(\d[\d,\u202f\u00a0 ]*)\s*(?:\p{L}+\s+){0,2}?(?:patients|people|participants|adults|children|women|men|infants|cases|subjects|individuals)/iu.exec(
      size ?? "",
    );
  if (found === null) return null;
  const number = Number((found[1] ?? "").replace(/\D/gu, ""));
  return number > 0 ? number : null;
}

/** Lays references out by year and design, strongest design first. */
export function evidenceMap(references: readonly BundleReference[]): EvidenceMapData {
  const rows = DESIGNS.filter((design) => references.some((reference) => reference.design === design));
  const years = references.flatMap(({ year }) => year ?? []);
  const first = Math.min(...years, ...(years.length === 0 ? [2000] : []));
  const last = Math.max(...years, ...(years.length === 0 ? [2000] : []));
  const taken = new Map<string, number>();
  const points = references.map(({ number, title, tier, year, design, size }) => {
    const place = `${design} ${year ?? ""}`;
    const among = taken.get(place) ?? 0;
    taken.set(place, among + 1);
    const along = year === null ? -1 : last === first ? 0.5 : (year - first) / (last - first);
    return { number, title, tier, year, design, people: peopleIn(size), row: rows.indexOf(design), along, among };
  });
  return { rows, first, last, points };
}
