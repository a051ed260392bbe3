import type { Concept, Lexicon } from "../domain/lexicon.js";

/** How far up the lexicon is followed: from a heart attack over coronary disease to cardiovascular disease. */
const STEPS = 3;

/** The concepts of which the lexicon holds this one to be a kind, the nearest first; none where it holds it to be of none. */
export function broaderConcepts(lexicon: Lexicon, id: string): Concept[] {
  const found = new Map<string, Concept>();
  let ids = lexicon.concepts.get(id)?.broader ?? [];
  for (let step = 0; step < STEPS && ids.length > 0; step++) {
    const above = ids.flatMap((one) => (found.has(one) || one === id ? [] : (lexicon.concepts.get(one) ?? [])));
    for (const one of above) found.set(one.id, one);
    ids = above.flatMap(({ broader }) => broader);
  }
  return [...found.values()];
}
