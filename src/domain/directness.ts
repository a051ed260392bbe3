/** The elements in which evidence can differ from the question (GRADE's indirectness). */
export const DIRECTNESS_ELEMENTS = ["population", "condition", "intervention", "comparator", "outcome"] as const;

export interface Difference {
  readonly element: (typeof DIRECTNESS_ELEMENTS)[number];
  readonly asked: string;
  readonly found: string;
}

/** Direct; or indirect, with at least one thing that differs; or none. */
export type Directness =
  | { readonly kind: "direct" }
  | { readonly kind: "indirect"; readonly differs: readonly [Difference, ...Difference[]] }
  | { readonly kind: "none" };
