import type { StudyRead } from "../../appraise/findings/finding-study.js";
import { generalReading, READING } from "../../audit/signals/reading.js";
import { tellingSentences, YES_NO_SIGNALS, yesNoSignals } from "./yes-no-signals.js";

/** The names of what `yesNoReading` gives, in order: how the question is put, then how it does as a claim. */
export const YES_NO_READING: readonly string[] = [...YES_NO_SIGNALS, ...READING.map((name) => `claim: ${name}`)];

/**
 * All that bears on the answer to a yes-or-no question: how it is put and what the study's findings are, and how the question, turned into
 * a statement, does as a claim that is held against the sentences that tell what came out.
 */
export function yesNoReading(question: string, study: StudyRead): Float64Array {
  const told = tellingSentences(study).map(({ text }) => text);
  return Float64Array.from([...yesNoSignals(question, study), ...generalReading(claimOf(question), told)]);
}

const ASKS = "(?:does|do|did|is|are|was|were|can|could|should|will|would|has|have|may|might)";
const FIRST = new RegExp(`^\\W*${ASKS}\\s+`, "iu");
const AFTER_TITLE = new RegExp(`^(.*?[:?]\\s*)${ASKS}\\s+`, "iu");

/** What a yes would say: "Does zinc shorten colds?" as "zinc shorten colds". */
export function claimOf(question: string): string {
  return question.replace(AFTER_TITLE, "$1").replace(FIRST, "").replaceAll("?", "").trim();
}
