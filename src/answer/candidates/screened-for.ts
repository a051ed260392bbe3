import type { Question } from "../../domain/question.js";
import type { Candidate } from "./candidate.js";

/** Whether words are on screening. */
export const OF_SCREENING = /\b(?:re)?screen(?:s|ed|ing)?\b/iu;

/** Asked of screening, what a guideline says of counselling or treatment for the same disease comes after what it says of screening. */
export function screens({ text }: Question, a: Candidate, b: Candidate): number {
  if (!OF_SCREENING.test(text) || a.publication.tier !== "guideline") return 0;
  return Number(OF_SCREENING.test(b.text)) - Number(OF_SCREENING.test(a.text));
}

/** Whether a sentence of a study itself names the disease that is screened for: one study of screening finds several. True where no screening was asked about. */
export function namesWhatIsScreenedFor({ text, topics }: Question, named: Candidate["named"]): boolean {
  if (!OF_SCREENING.test(text)) return true;
  return topics.every(
    ({ key, kind }, at) => !key || (kind !== "condition" && kind !== "word") || named[at] !== undefined,
  );
}

/** What looks for a disease in those who may have it. */
const LOOKS_FOR =
  /\b(?:re)?screen\w*|\bdetect\w*|\btest(?:s|ed|ing)?\b|\bearly diagnosis\b|\bcheck(?:ed|ing|-?ups?)?\b/iu;

/** Asked of screening, statements that do not themselves tell of screening, testing or finding out are on the disease, and beside the point. */
export function keepingToTheScreening(
  { text, form, facets }: Question,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (!OF_SCREENING.test(text) || form !== "facet" || !facets.includes("diagnosis")) return candidates;
  return candidates.filter(({ source, text: told }) => source.kind === "note" || LOOKS_FOR.test(told));
}
