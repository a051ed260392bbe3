/** The three tiers, in the order in which an answer shows them. They never mix. */
export const TIERS = ["guideline", "research", "label"] as const;
export type Tier = (typeof TIERS)[number];
