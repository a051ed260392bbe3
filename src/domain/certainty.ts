/** GRADE's four words for certainty, lowest first. Source: Guyatt et al., J Clin Epidemiol 2011;64:383-394. */
export const CERTAINTY_LEVELS = ["very low", "low", "moderate", "high"] as const;

/** How sure the evidence is, and whether the source says so itself (`stated`) or a published rule was applied (`inferred`). */
export interface Certainty {
  readonly level: (typeof CERTAINTY_LEVELS)[number];
  readonly basis: "stated" | "inferred";
  /** Why, in words: the step of the rule for an inferred one, where it stands for a stated one. */
  readonly because: readonly string[];
}
