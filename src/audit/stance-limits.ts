/** A sentence is a copy when it holds this share of the claim's content words and they make up this share of its own. */
export const COPY_HELD = 0.66;
export const COPY_HOLDS = 0.45;
/** A claim of fewer content words than this ("dopamine is preferred") is found by chance. */
export const FEWEST_WORDS = 3;
/** What a sentence must name of the claim's weight to be for it. */
export const NAMES_FOR = 0.55;
