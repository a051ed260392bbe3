import { drugsOfLabel } from "../../answer/label/dose-evidence.js";
import type { Claim } from "../../audit/claims/claim.js";
import { forbids } from "../../audit/claims/claim-advice.js";
import { checkDoses } from "../../audit/doses/dose-check.js";
import { deedAgrees } from "../../audit/label/deed-clash.js";
import { labelLimits } from "../../audit/label/label-limits.js";
import { forbiddenFor } from "../../audit/label/forbidden-for.js";
import { ownNames } from "../../audit/label/product-names.js";
import { plainClaim } from "../../audit/claims/plain-claim.js";
import type { ScheduleClash } from "../../audit/doses/schedule-check.js";
import { scheduleClash } from "../../audit/doses/schedule-check.js";
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
  sentence = claim.text,
): Promise<ScheduleClash[]> {
  const words = plainClaim(claim.text);
  const limits = await limitsOf(claim, words, found, finder, main, sentence);
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
  { question, candidates }: Pick<FoundEvidence, "question" | "candidates">,
  finder: EvidenceFinder,
  main: string | undefined,
  sentence: string,
): Promise<ScheduleClash[]> {
  if (claim.kind === "evidence" || claim.kind === "not-checkable") return [];
  const read = await labelsRead(claim, { question, candidates }, finder, main, sentence);
  for (const drug of new Set(read.flatMap((one) => one.drug ?? []))) {
    const clashes = labelLimits(
      words,
      question,
      read.flatMap((one) => (one.drug === drug ? one.sentences : [])),
      { sentence, within: placeIn(sentence, claim) },
    );
    if (clashes.length > 0) return clashes.slice(0, 1);
  }
  if (isOfForbidding(words, sentence.slice(0, placeIn(sentence, claim).start))) return [];
  return forbiddenFor(
    claim.whole,
    question,
    read.flatMap(({ sentences }) => sentences),
    main,
  ).slice(0, 1);
}

/** "…, and the leaflet extends this to": what points back at something forbidden forbids it, too, where it allows nothing by itself. */
function isOfForbidding(words: string, before: string): boolean {
  return (
    forbids(before) &&
    /\b(?:this|that|these|the same|likewise)\b/iu.test(words) &&
    !/\b(?:can|may|safe\w*|allowed|fine)\b/iu.test(words)
  );
}

/** Whether a claim does what a label of its drug asks for in the same matter. */
export async function labelAgrees(
  claim: Claim,
  found: FoundEvidence,
  finder: EvidenceFinder,
  main: string | undefined,
  sentence: string,
): Promise<boolean> {
  const read = await labelsRead(claim, found, finder, main, sentence);
  const own = read.flatMap((one) => (one.drug === undefined ? [] : one.sentences));
  return deedAgrees(sentence, placeIn(sentence, claim), found.question, own);
}

/** The labels of a claim's products, each with all its sentences that can set a limit. */
async function labelsRead(
  claim: Claim,
  { question, candidates }: Pick<FoundEvidence, "question" | "candidates">,
  finder: EvidenceFinder,
  main: string | undefined,
  sentence: string,
) {
  const dosed = checkDoses(claim.whole, []).flatMap(({ regimen }) => regimen.drug?.value ?? []);
  const products = new Map((await finder.products(question, claim.whole)).map((label) => [label.source.id, label]));
  // What a sentence says of its drug in one clause it says in the others.
  if (sentence.length > claim.text.length)
    for (const label of await finder.productsIn(sentence)) products.set(label.source.id, label);
  for (const drug of dosed) for (const { label } of await finder.dosing(drug)) products.set(label.source.id, label);
  // What a product that the claim, or the text that it stands in, calls by its name is forbidden for, whether of one drug or of several.
  const named = `${claim.whole} ${main ?? ""}`;
  for (const { publication, source } of candidates)
    if (products.size < MOST_READ && ownNames(publication, named) !== undefined)
      products.set(source.id, { publication, source });
  return [...products.values()].slice(0, MOST_READ).map((label) => ({
    // A limit of another product than the sentence names is none of it.
    drug:
      ownNames(label.publication, `${claim.whole} ${sentence}`) === undefined ? undefined : drugsIn(label.publication),
    sentences: labelCandidates(label, question, claim.whole),
  }));
}

/** Where a claim stands in its sentence. */
function placeIn(sentence: string, { text, start, sentence: whole }: Claim) {
  const at = sentence === text ? 0 : start - whole.start;
  return { start: at, end: at + text.length };
}

function drugsIn({ label }: Publication): string {
  return label === undefined ? "" : drugsOfLabel(label).join(" ");
}

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
