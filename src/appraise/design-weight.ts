import type { Design } from "../domain/design.js";
import type { Facet } from "../domain/facet.js";

/** Weights from 0 to 1 for what works and what harms, for what a condition is and does, and for what is not known. */
type Weights = readonly [effect: number, description: number, gap: number];

/**
 * How much a design counts in choosing between statements. The order for effects follows the levels of the Oxford Centre for
 * Evidence-Based Medicine (2011); the distances, and the other two columns, are ours: a cohort tells more of how often something
 * happens than a trial does, and what is not known is for those to say who have looked at everything.
 */
const WEIGHTS: Readonly<Record<Design, Weights>> = {
  guideline: [1, 0.9, 1],
  "systematic review": [1, 1, 1],
  "meta-analysis": [1, 1, 1],
  "randomised trial": [0.95, 0.5, 0.3],
  consensus: [0.85, 0.9, 0.9],
  label: [0.8, 0.6, 0.8],
  "regulator notice": [0.8, 0.6, 0.6],
  "other trial": [0.65, 0.5, 0.3],
  cohort: [0.65, 0.9, 0.3],
  "diagnostic accuracy": [0.65, 0.9, 0.3],
  "case-control": [0.6, 0.8, 0.3],
  "cross-sectional": [0.5, 0.7, 0.6],
  classification: [0.5, 1, 0.5],
  "narrative review": [0.55, 0.85, 0.9],
  "genetic association": [0.4, 0.7, 0.3],
  "case series": [0.35, 0.4, 0.2],
  "case report": [0.15, 0.2, 0.1],
  registration: [0.2, 0.2, 0.8],
  "expert opinion": [0.2, 0.4, 0.4],
  unknown: [0.2, 0.3, 0.2],
  laboratory: [0.05, 0.2, 0.1],
};

const EFFECTS: readonly Facet[] = ["treatment", "dose", "harm", "prevention", "monitoring"];
const GAPS: readonly Facet[] = ["gap", "future direction"];

/** How much a design counts for a statement on that facet, from 0 to 1. */
export function designWeight(design: Design, facet: Facet): number {
  const [effect, description, gap] = WEIGHTS[design];
  return EFFECTS.includes(facet) ? effect : GAPS.includes(facet) ? gap : description;
}
