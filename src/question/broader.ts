import type { Concept, Lexicon } from "../domain/lexicon.js";

/** How far up the lexicon is followed: from a heart attack over coronary disease to cardiovascular disease. */
const STEPS = 3;

/** The concepts of which the lexicon holds this one to be a kind, the nearest first; none where it holds it to be of none. */
export function broaderConcepts(lexicon: Lexicon, id: string): Concept[] {
  const found: Concept[] = [];
  let below = new Set([id]);
  for (let step = 0; step < STEPS && below.size > 0; step++) {
    const above = [...lexicon.concepts.values()].filter(
      (one) => one.id !== id && !found.includes(one) && one.narrower.some((narrower) => below.has(narrower)),
    );
    found.push(...above);
    below = new Set(above.map((one) => one.id));
  }
  return found;
}
