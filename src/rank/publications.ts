import { byCodeUnit } from "../domain/order.js";
import type { RankedPassage } from "./rank.js";

/** A publication with its passages, best first. */
export interface RankedPublication {
  readonly publication: string;
  readonly score: number;
  readonly passages: readonly RankedPassage[];
}

/** Folds passages into publications: one place each, by its best passage; ties break by id. */
export function foldPublications(passages: readonly RankedPassage[]): RankedPublication[] {
  const groups = new Map<string, RankedPassage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.publication);
    if (group === undefined) groups.set(passage.publication, [passage]);
    else group.push(passage);
  }
  return [...groups]
    .map(([publication, all]) => ({ publication, score: all[0]?.score ?? 0, passages: all }))
    .sort((a, b) => b.score - a.score || byCodeUnit(a.publication, b.publication));
}
