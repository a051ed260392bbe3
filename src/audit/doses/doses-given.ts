import type { StatedRegimen } from "../../appraise/regimens/compare-regimens.js";
import { statedRegimens } from "../../appraise/regimens/check-regimen.js";
import type { DrugNames } from "../../appraise/regimens/read-regimens.js";
import { drugsOfLabel } from "../../answer/label/dose-evidence.js";
import type { Regimen } from "../../domain/regimen.js";
import type { Candidate } from "../candidate.js";
import { drugOfLabel } from "../label/label-drug.js";
import type { FoundDose } from "./dose-reach.js";
import { givesNoDose } from "./no-dose.js";

/** A dose that a sentence gives, with what it is given for and to whom. */
export type Dose = FoundDose & { readonly other: StatedRegimen };

/** The doses of a drug that sentences give. */
export function dosesOf(drug: string, candidates: readonly Candidate[], names: DrugNames): Dose[] {
  return candidates
    .filter((candidate) => mayGive(drug, candidate, names) && !givesNoDose(candidate))
    .flatMap((candidate) =>
      regimensIn(candidate, names)
        .filter(({ regimen }) => regimen.drug?.value === drug && !isOfOther(candidate, drug, regimen))
        .flatMap((other) => asLimit(other, candidate.text))
        .filter(({ regimen: { role } }) => role?.value !== "maximum" || !FIRST_DOSE.test(candidate.text))
        .map((other) => ({ candidate, other })),
    );
}

const READ = new WeakMap<DrugNames, Map<string, readonly StatedRegimen[]>>();

/** The regimens of a sentence where it stands; kept as long as the names, because one claim's sentences are those of the next. */
function regimensIn(candidate: Candidate, names: DrugNames): readonly StatedRegimen[] {
  const held = READ.get(names) ?? new Map<string, readonly StatedRegimen[]>();
  READ.set(names, held);
  const { section } = candidate.block;
  const text = candidate.reads ?? candidate.text;
  const own = ofLabel(candidate);
  const key = [own.drug ?? "", text, ...section].join("\n");
  const read = held.get(key) ?? statedRegimens(text, { names, section, ...own });
  held.set(key, read);
  return read;
}

/** Whether a sentence can give a dose of a drug at all: it has a number, and names the drug or a brand of it, or stands in its label. */
function mayGive(drug: string, candidate: Candidate, { generics }: DrugNames): boolean {
  const low = (candidate.reads ?? candidate.text).toLowerCase();
  if (!NUMBERED.test(low)) return false;
  if (ofLabel(candidate).drug === drug || low.includes(drug.toLowerCase())) return true;
  return [...(generics ?? [])].some(([brand, generic]) => generic === drug && low.includes(brand));
}

const NUMBERED = /\d|\b(?:one|two|three|four|half|single)\b/u;

/** "A starting dose not exceeding 8.5 mg" bounds first doses only. */
const FIRST_DOSE =
  /\b(?:start\w*|initial|first|test) doses?\b.{0,40}\b(?:not (?:to )?exceed\w*|no more than|at most|up to)\b/iu;

const NEVER_ABOVE =
  /\b(?:not|never|no)\b.{0,40}\b(?:above|exceed\w*|more than|higher than|greater than|beyond|over)\b/iu;

const ABOVE_IS_NOT =
  /\b(?:above|exceed\w*|in excess of|more than|higher than|greater than|beyond|over)\b.{0,40}\bnot (?:be )?(?:recommended|advised|exceeded)\b/iu;

/** "Must never be above 3200 mg" is a maximum; "above 100 mg" alone says nothing of how much is given. */
function asLimit(stated: StatedRegimen, sentence: string): StatedRegimen[] {
  const { regimen } = stated;
  const { low, high, ...amount } = regimen.amount.value;
  if (high !== undefined || low === undefined) return [stated];
  if (!NEVER_ABOVE.test(sentence) && !ABOVE_IS_NOT.test(sentence)) return [];
  const { start, end } = regimen.amount;
  const most = {
    ...regimen,
    amount: { start, end, value: { ...amount, high: low } },
    role: { value: "maximum" as const, start, end },
  };
  return [{ ...stated, regimen: most }];
}

/** Whether a label of other drugs names one in passing: only a maximum is a rule there ("with amlodipine, at most 20 mg of simvastatin"). */
function isOfOther({ publication: { label } }: Candidate, drug: string, { role, maximum }: Regimen): boolean {
  if (label === undefined || role?.value === "maximum" || maximum !== undefined) return false;
  const own = drugsOfLabel(label);
  return own.length > 0 && !own.includes(drug);
}

/** In a label of one drug, a dose that names none is of that. */
function ofLabel({ publication }: Candidate): { readonly drug?: string } {
  const drug = publication.tier === "label" ? drugOfLabel(publication)?.name : undefined;
  return drug === undefined ? {} : { drug };
}
