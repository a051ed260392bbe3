import type { PatientFacts } from "../../domain/patient.js";

const BELOW =
  /(?:below|less than|lower than|under|<|≤|at or below|up to)\s*(?:or equal to\s*)?(\d+(?:\.\d+)?)(?=\s*(?:mL|ml|mg|\)|,|;|$| or\b| and\b| who\b| the\b))/gu;
const ABOVE =
  /(?:above|greater than|more than|higher than|over|exceed\w*|at least|>|≥)\s*(?:or equal to\s*)?(\d+(?:\.\d+)?)(?=\s*(?:mL|ml|\)|,|;|$))/gu;
const BETWEEN =
  /(\d+(?:\.\d+)?)\s*(?:mL\/min(?:ute)?\s*)?(?:to|–|-|and)\s*(?:less than\s*|<\s*|≤\s*)?(\d+(?:\.\d+)?)\s*(?:mL|ml)/gu;
const FILTRATION = /\b(?:creatinine clearance|CrCl|CLcr|CCr|e?GFR|glomerular filtration)\b/iu;
const KIDNEYS = /\b(?:renal(?! arter)|kidneys?|dialysis|CKD)\b/iu;
/** Degrees are those of kidneys where "renal" or "kidney" stands just after them: "severe heart failure whose renal function …" gives none. */
const OF_KIDNEYS = String.raw`(?:ly)?(?:,? (?:and |or |to )?(?:mild|moderate|severe)(?:ly)?| and| or| to|,| \((?:[^()]*)\)| chronic| impaired| impairment (?:of|in)| degrees? of){0,6} (?:renal|kidney|reduction in renal)`;
const SEVERE = new RegExp(
  String.raw`\bsevere${OF_KIDNEYS}\b|\bend[- ]stage (?:renal|kidney)\b|\bESRD\b|\bCKD (?:stage )?[45]\b`,
  "iu",
);
const MODERATE = new RegExp(String.raw`\bmoderate${OF_KIDNEYS}\b`, "iu");
const MILD = new RegExp(String.raw`\bmild${OF_KIDNEYS}\b`, "iu");

/** What holds for those alone who have another disease besides. */
export const OF_A_DISEASE =
  /\b(?:in|for) patients with (?!(?:\p{L}+ ){0,4}(?:renal|creatinine|CrCl|kidney|impaired|e?GFR)\b)/iu;
const ON_DIALYSIS =
  /\b(?:on|undergoing|receiving|requiring|maintained (?:on|by))(?: chronic| maintenance)? (?:ha?emo)?dialysis\b/iu;
/** Below this dialysis is near. mL/min. */
const FAILED = 15;

/** What is told of a person's kidneys: the lower of eGFR and creatinine clearance; nothing where neither is told. mL/min. */
export function filtrationOf({ eGFR, creatinineClearance }: Partial<PatientFacts>): number | undefined {
  const lower = Math.min(eGFR ?? Infinity, creatinineClearance ?? Infinity);
  return lower === Infinity ? undefined : lower;
}

/**
 * Whether what a sentence says holds at this filtration (mL/min): by the limits that it gives for creatinine clearance or eGFR, else by the degree of
 * impairment that it names (severe below 30, moderate from 30, mild from 60; FDA 2010, KDIGO 2024). "any" where it speaks of impaired kidneys
 * without a degree; nothing where it doesn't speak of kidneys.
 */
export function kidneyFit(sentence: string, filtration: number): "holds" | "other" | "any" | undefined {
  if (FILTRATION.test(sentence)) {
    const between = [...sentence.matchAll(BETWEEN)].map(([, low, high]) => [Number(low), Number(high)] as const);
    const below = [...sentence.matchAll(BELOW)].map(([, high]) => [0, Number(high) - 0.001] as const);
    const above = [...sentence.matchAll(ABOVE)].map(([, low]) => [Number(low) + 0.001, Infinity] as const);
    // "≥ 10 mL/min and ≤ 30 mL/min" is one band, "> 50 or < 15" are two.
    const [low, high] = [Math.max(...above.map(([from]) => from)), Math.min(...below.map(([, to]) => to))];
    const outer = above.length > 0 && below.length > 0 && low < high ? ([[low, high]] as const) : [...below, ...above];
    const bands = [...between, ...outer];
    if (bands.length > 0)
      return bands.some(([low, high]) => filtration >= low && filtration <= high) ? "holds" : "other";
  }
  if (!KIDNEYS.test(sentence) && !FILTRATION.test(sentence)) return undefined;
  if (ON_DIALYSIS.test(sentence) && !SEVERE.test(sentence)) return filtration < FAILED ? "any" : "other";
  const degrees = [
    SEVERE.test(sentence) ? filtration < 30 : undefined,
    MODERATE.test(sentence) ? filtration >= 30 && filtration < 60 : undefined,
    MILD.test(sentence) ? filtration >= 60 && filtration < 90 : undefined,
  ].filter((one) => one !== undefined);
  if (degrees.length === 0) return "any";
  return degrees.includes(true) ? "holds" : "other";
}
