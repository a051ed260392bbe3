import type { Design } from "../domain/design.js";

/**
 * How much a design counts in choosing between statements on what works, from 0 to 1.
 * The order follows the levels of the Oxford Centre for Evidence-Based Medicine (2011); the distances are ours.
 */
export const DESIGN_WEIGHT: Readonly<Record<Design, number>> = {
  guideline: 1,
  "systematic review": 1,
  "meta-analysis": 1,
  "randomised trial": 0.95,
  consensus: 0.85,
  label: 0.8,
  "regulator notice": 0.8,
  "other trial": 0.7,
  cohort: 0.7,
  "diagnostic accuracy": 0.7,
  "case-control": 0.6,
  "cross-sectional": 0.6,
  classification: 0.6,
  "narrative review": 0.55,
  "genetic association": 0.5,
  "case series": 0.45,
  "case report": 0.3,
  registration: 0.3,
  "expert opinion": 0.25,
  unknown: 0.2,
  laboratory: 0.1,
};
