import type { Question } from "../../domain/question.js";
import { HEADINGS } from "../plan.js";

const AMOUNT = /\d\s?(?:mg|mcg|µg|micrograms?|g|IU|units?|mL|tablets?)\b/iu;
const OF_A_DISEASE = new Set([
  "Definition and causes",
  "Clinical features and diagnosis",
  "Challenges and future directions",
]);

/**
 * Of the sections that have nothing those that are worth telling: a dose is told where a statement (`told`) prints one, under whatever heading, and nobody who asks of
 * a drug asks what it is caused by.
 */
export function worthTelling(
  { topics, form }: Question,
  missing: readonly string[],
  told: readonly string[],
): string[] {
  const ofDrug = form === "broad" && topics.some(({ kind }) => kind === "drug");
  return missing.filter(
    (heading) =>
      !(heading === HEADINGS.dose && told.some((text) => AMOUNT.test(text))) && !(ofDrug && OF_A_DISEASE.has(heading)),
  );
}
