import type { Candidate } from "../../audit/candidate.js";
import type { Claim } from "../../audit/claim.js";
import { checkDoses } from "../../audit/dose-check.js";
import { drugOfLabel, isOfOwnDrug } from "../../audit/label-drug.js";
import { labelLimits } from "../../audit/label-limits.js";
import { forbiddenFor } from "../../audit/forbidden-for.js";
import { ownNames } from "../../audit/product-names.js";
import { plainClaim } from "../../audit/plain-claim.js";
import type { ScheduleClash } from "../../audit/schedule-check.js";
import { scheduleClash } from "../../audit/schedule-check.js";
import type { DrugLabel } from "../ask/drug-labels.js";
import { drugsAsked } from "../ask/drug-labels.js";
import type { Publication } from "../../domain/publication.js";
import type { EvidenceFinder, FoundEvidence } from "./find-evidence.js";
import { brandsIn, labelCandidates } from "./label-sentences.js";

const TIMED =
  /\bq\s?\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s?h|\b(?:every|for)\s(?:up to\s|at least\s|about\s)?(?:\d|(?:\p{L}+\s)?(?:minute|hour|day|week|month|year))|\b(?:three|four|five|six|\d) times (?:a|per) day\b|\btimes daily\b/iu;

/** Where a claim that puts a drug forward has it given oftener, or for longer, than what labels and guidelines read of it allow. */
export async function scheduleOf(
  claim: Claim,
  found: FoundEvidence,
  finder: EvidenceFinder,
  signal?: AbortSignal,
  main?: string,
): Promise<ScheduleClash[]> {
  const words = plainClaim(claim.text);
  const limits = await limitsOf(claim, words, found, finder, main);
  if (limits.length > 0) return limits;
  if (!TIMED.test(words) || claim.negated) return [];
  const dosed = checkDoses(claim.whole, []).flatMap(({ regimen }) => regimen.drug?.value ?? []);
  const named = found.question.topics.flatMap(({ kind, label }) => (kind === "drug" ? [label.toLowerCase()] : []));
  const spoken = dosed.length > 0 ? dosed : named;
  const drugs = [...new Set(spoken.length > 0 ? spoken : brandsIn(found.question))];
  const [drug] = drugs;
  // Of several drugs in one sentence it cannot be told whose schedule it is.
  if (drug === undefined || drugs.length > 1) return [];
  const [often, long] = [
    await finder.find(`${drug} dose every hours`, signal),
    await finder.find(`${drug} maximum duration of treatment should not exceed days`, signal),
  ];
  return scheduleClash(words, drug, [...found.candidates, ...often.candidates, ...long.candidates]);
}

/** Where a claim passes another limit that its drug's labels set, which are read whole. */
async function limitsOf(
  claim: Claim,
  words: string,
  { question, candidates }: FoundEvidence,
  finder: EvidenceFinder,
  main: string | undefined,
): Promise<ScheduleClash[]> {
  if (claim.kind === "evidence" || claim.kind === "not-checkable") return [];
  const dosed = checkDoses(claim.whole, []).flatMap(({ regimen }) => regimen.drug?.value ?? []);
  const drugs = [...new Set([...dosed, ...drugsAsked(question), ...brandsIn(question)])].slice(0, MOST_DRUGS);
  const clashes: ScheduleClash[] = [];
  const read = new Map<string, readonly Candidate[]>();
  const readOf = ({ publication, source }: DrugLabel) => {
    const held = read.get(source.id) ?? labelCandidates({ publication, source }, question, claim.whole);
    read.set(source.id, held);
    return held;
  };
  for (const drug of drugs) {
    const labels = new Map((await finder.dosing(drug)).map(({ label }) => [label.source.id, label]));
    for (const { publication, source } of candidates)
      if (isLabelOf(publication, drug)) labels.set(source.id, { publication, source });
    const sentences = [...labels.values()].slice(0, MOST_LABELS).flatMap(readOf);
    clashes.push(...labelLimits(words, question, sentences));
  }
  if (clashes.length > 0) return clashes.slice(0, 1);
  // What a product that the claim calls by its name is forbidden for, whether of one drug or of several.
  const named = `${claim.whole} ${main ?? ""}`;
  const products = candidates.filter(({ publication }) => ownNames(publication, named) !== undefined);
  for (const { publication, source } of products) if (read.size < MOST_READ) readOf({ publication, source });
  return forbiddenFor(claim.whole, question, [...read.values()].flat(), main).slice(0, 1);
}

/** Whether a label is of a drug, by its names or by what a word of its brand begins with. */
function isLabelOf(publication: Publication, drug: string): boolean {
  if (publication.tier !== "label") return false;
  const brands = drugOfLabel(publication)?.brands ?? [];
  return (
    isOfOwnDrug(publication, drug) || brands.some((brand) => brand.split(/\s+/u).some((word) => word.startsWith(drug)))
  );
}

const MOST_DRUGS = 3;
const MOST_LABELS = 4;
/** Labels that are read whole for one claim. */
const MOST_READ = 8;

/** Why a schedule contradicts the claim, in a sentence for each clash. */
export function scheduleWhy(clashes: readonly ScheduleClash[]): string {
  return clashes
    .map(({ kind, said, found }) =>
      kind === "interval"
        ? `“${said}” is oftener than any source read gives it (“${found}”).`
        : kind === "duration"
          ? `“${said}” is longer than the most that a source allows (“${found}”).`
          : kind === "forbidden"
            ? `“${said}” is what a label advises against (“${found}”).`
            : `“${said}” is beyond what a label allows (“${found}”).`,
    )
    .join(" ");
}
