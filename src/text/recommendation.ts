import type { BlockMarks } from "../domain/source.js";

/** What a text says of a recommendation that it makes. */
export interface Recommendation extends Pick<BlockMarks, "strength" | "evidence" | "certainty"> {
  readonly recommends: NonNullable<BlockMarks["recommends"]>;
}
/** stub */
export function recommendationIn(text: string): Recommendation | undefined {
  return text === "" ? { recommends: "for" } : undefined;
}
