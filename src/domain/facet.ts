/** What a statement can be about. */
export const FACETS = [
  "definition",
  "cause",
  "clinical feature",
  "diagnosis",
  "treatment",
  "dose",
  "harm",
  "prognosis",
  "prevention",
  "monitoring",
  "gap",
  "future direction",
] as const;
export type Facet = (typeof FACETS)[number];
