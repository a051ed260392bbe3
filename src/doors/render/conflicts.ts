import type { Bundle } from "../../operations/bundle-schema.js";
import { plain } from "./plain.js";

export const CONFLICTS_HEADING = "Where sources disagree";
export const CONFLICT_MARK = "≠";

/** A conflict as a reader meets it. */
export interface ConflictPage {
  readonly text: string;
  readonly sides: readonly { readonly quote: string; readonly references: readonly number[] }[];
  /** "population: adults / children"; absent where nothing that is stated differs. */
  readonly differs?: string;
}

/** The conflicts of a bundle. */
export function conflictsOf({ conflicts = [] }: Pick<Bundle, "conflicts">): ConflictPage[] {
  return conflicts.map(({ text, statements, differs }) => ({
    text: plain(text),
    sides: statements.map((side) => ({ quote: plain(side.text), references: side.references })),
    ...(differs.length === 0
      ? {}
      : {
          differs: `What differs: ${differs.map(({ element, values }) => `${element}: ${values.map(plain).join(" / ")}`).join("; ")}`,
        }),
  }));
}
