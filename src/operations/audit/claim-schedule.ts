import type { Claim } from "../../audit/claim.js";
import { checkDoses } from "../../audit/dose-check.js";
import { plainClaim } from "../../audit/plain-claim.js";
import type { ScheduleClash } from "../../audit/schedule-check.js";
import { scheduleClash } from "../../audit/schedule-check.js";
import type { EvidenceFinder, FoundEvidence } from "./find-evidence.js";

const TIMED =
  /\bq\s?\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s?h|\b(?:every|for)\s(?:up to\s|at least\s|about\s)?(?:\d|(?:\p{L}+\s)?(?:minute|hour|day|week|month|year))/iu;

/** Where a claim that puts a drug forward has it given oftener, or for longer, than what labels and guidelines read of it allow. */
export async function scheduleOf(
  claim: Claim,
  found: FoundEvidence,
  finder: EvidenceFinder,
  signal?: AbortSignal,
): Promise<ScheduleClash[]> {
  const words = plainClaim(claim.text);
  if (!TIMED.test(words) || claim.negated) return [];
  const dosed = checkDoses(claim.whole, []).flatMap(({ regimen }) => regimen.drug?.value ?? []);
  const named = found.question.topics.flatMap(({ kind, label }) => (kind === "drug" ? [label.toLowerCase()] : []));
  const drugs = [...new Set(dosed.length > 0 ? dosed : named)];
  const [drug] = drugs;
  // Of several drugs in one sentence it cannot be told whose schedule it is.
  if (drug === undefined || drugs.length > 1) return [];
  const [often, long] = [
    await finder.find(`${drug} dose every hours`, signal),
    await finder.find(`${drug} maximum duration of treatment should not exceed days`, signal),
  ];
  return scheduleClash(words, drug, [...found.candidates, ...often.candidates, ...long.candidates]);
}

/** Why a schedule contradicts the claim, in a sentence for each clash. */
export function scheduleWhy(clashes: readonly ScheduleClash[]): string {
  return clashes
    .map(({ kind, said, found }) =>
      kind === "interval"
        ? `“${said}” is oftener than any source read gives it (“${found}”).`
        : `“${said}” is longer than the most that a source allows (“${found}”).`,
    )
    .join(" ");
}
