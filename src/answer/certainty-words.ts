import type { Certainty } from "../domain/certainty.js";

/**
 * Our own words before a sentence of a source, none surer than the evidence: GRADE's levels, which do not sound like a yes to what was asked, for the
 * sentence may say no. What studies agree on "probably" or "possibly" is so after GRADE's informative statements (Santesso et al., J Clin
 * Epidemiol 2020;119:126-135). All there are; whoever adds one reviews the whole set.
 */
export const INTRODUCTIONS: Readonly<Record<Certainty["level"], string>> = {
  high: "Evidence of high certainty:",
  moderate: "Evidence of moderate certainty:",
  low: "Evidence of low certainty:",
  "very low": "Very uncertain evidence:",
};

/**
 * The words that introduce a leading sentence. What is inferred of one publication has seen no risk of bias, and is never introduced as high. Nothing
 * where GRADE's words do not apply, nor before a recommendation: how strong that is stands beside it.
 */
export function introductionOf(
  certainty: Pick<Certainty, "level" | "basis"> | null | undefined,
  recommends = false,
): string | undefined {
  if (certainty === null || certainty === undefined || recommends) return undefined;
  const { level, basis } = certainty;
  return INTRODUCTIONS[level === "high" && basis === "inferred" ? "moderate" : level];
}

/** What studies that agree come to: "it does", as sure as the least sure of them. */
export const IT_DOES: Readonly<Record<Certainty["level"], string>> = {
  high: "it does",
  moderate: "it probably does",
  low: "it possibly does",
  "very low": "it does, which is very uncertain",
};
