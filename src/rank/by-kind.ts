import type { Design } from "../domain/design.js";
import type { Moved } from "../domain/why.js";
import type { KindsAsked } from "../question/kinds-asked.js";

/** What moves a publication of a kind that is asked for, in the units of the score: less than lies between the first place and the fifth in most lists. */
const DESIGN_ASKED = 0.75;
/** The same for the newest of those found; one that is so many years older gets nothing. */
const NEWEST_ASKED = 0.75;
const YEARS = 10;

/** A publication as it was ordered, with what its kind is. */
export interface OfKind {
  readonly score: number;
  readonly design: Design;
  readonly year?: number | undefined;
}

/** What a publication's kind adds to its score, each part in words. */
export interface ByKind<One> {
  readonly one: One;
  readonly moved: readonly Omit<Moved, "degree">[];
}

/** Puts publications in order by score and by the kind that is asked for; equal ones stay as they stood. Without anything asked nothing moves. */
export function byKind<One extends OfKind>(list: readonly One[], { designs, newest }: KindsAsked): ByKind<One>[] {
  const latest = Math.max(...list.flatMap(({ year }) => year ?? []));
  return list
    .map((one) => {
      const moved: Omit<Moved, "degree">[] = [];
      if (designs.includes(one.design))
        moved.push({
          signal: "design",
          text: `being of a kind that is asked for (${one.design})`,
          value: DESIGN_ASKED,
        });
      const late = one.year === undefined ? 0 : Math.max(0, 1 - (latest - one.year) / YEARS);
      if (newest && late > 0)
        moved.push({
          signal: "year",
          text: `being of ${String(one.year)}, for the latest is asked for`,
          value: NEWEST_ASKED * late,
        });
      return { one, moved, score: moved.reduce((sum, { value }) => sum + value, one.score) };
    })
    .sort((a, b) => b.score - a.score)
    .map(({ one, moved }) => ({ one, moved }));
}
