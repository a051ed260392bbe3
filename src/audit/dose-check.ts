import { compareRegimens } from "../appraise/compare-regimens.js";
import type { DoseVerdict, StatedRegimen } from "../appraise/compare-regimens.js";
import { statedRegimens } from "../appraise/check-regimen.js";
import type { DrugNames } from "../appraise/read-regimens.js";
import { toDecimal } from "../domain/rational.js";
import { measureOf } from "../domain/regimen-measure.js";
import type { Regimen } from "../domain/regimen.js";
import type { Candidate } from "./candidate.js";
import { drugOfLabel } from "./label-drug.js";
import { quantitiesIn } from "./quantities.js";

/** A regimen of the text with what sources give for the same drug. */
export interface CheckedDose {
  readonly regimen: Regimen;
  /** Its place in the text that was read. */
  readonly text: string;
  readonly relation: DoseVerdict["relation"] | "partly above" | "partly below" | "not found";
  readonly because: string;
  /** For another indication: the same is given there. */
  readonly sameElsewhere?: boolean;
  /** The sentences that the relation rests on. */
  readonly sources: readonly Candidate[];
}

/**
 * Holds each regimen of a claim against those that sentences give for the same drug: first those that name the claim's condition
 * too, and only where there are none those for other conditions, which are never "within".
 */
export function checkDoses(
  words: string,
  candidates: readonly Candidate[],
  names: DrugNames = {},
  isDirect: (candidate: Candidate) => boolean = () => true,
): CheckedDose[] {
  return statedRegimens(words, { names }).map((stated) => {
    const { regimen } = stated;
    const text = words.slice(regimen.start, regimen.end);
    const found = candidates.flatMap((candidate) =>
      UNSTUDIED.test(candidate.text)
        ? []
        : statedRegimens(candidate.reads ?? candidate.text, {
            names,
            section: candidate.block.section,
            ...ofLabel(candidate),
          })
            .filter(({ regimen: { drug } }) => drug !== undefined && drug.value === regimen.drug?.value)
            .map((other) => ({ candidate, other })),
    );
    const direct = found.filter(({ candidate }) => isDirect(candidate));
    const against = direct.length > 0 ? direct : found;
    if (regimen.drug === undefined || against.length === 0)
      return { regimen, text, relation: "not found", because: "No source gives a dose of it.", sources: [] };
    // What they are for is told by what the sentences name, which knows other names of it too.
    const verdict = compareRegimens(
      withoutIndication(stated),
      against.map(({ other }) => withoutIndication(other)),
    );
    const sources = verdict.references.flatMap((at) => against[at]?.candidate ?? []);
    const maximum = verdict.references.some((at) => against[at]?.other.regimen.role?.value === "maximum");
    if (direct.length === 0 && !(verdict.relation === "above" && maximum && isOfficial(sources)))
      return {
        regimen,
        text,
        relation: "other indication",
        because: "The doses found are for something else.",
        sameElsewhere: verdict.relation === "within",
        sources: against.map(({ candidate }) => candidate),
      };
    const because = sentenceOf(verdict.because);
    if (verdict.relation !== "above" && verdict.relation !== "below")
      return { regimen, text, relation: verdict.relation, because, sources };
    if (verdict.relation === "below" ? givesAmount(regimen, against) : givesAsMuch(regimen, against))
      return { regimen, text, relation: "within", because: "A source gives the same amount.", sources };
    const reach = compareRegimens(
      withoutIndication({ ...stated, regimen: nearEnd(regimen, verdict.relation) }),
      against.map(({ other }) => withoutIndication(other)),
    );
    const whole = reach.relation === verdict.relation || isOfficial(sources);
    return {
      regimen,
      text,
      relation: whole ? verdict.relation : (`partly ${verdict.relation}` as const),
      because,
      sources,
    };
  });
}

/** "Doses higher than 10 mg have not been studied": a limit of what is known, and no dose. */
const UNSTUDIED =
  /\b(?:doses?|dosages?)\b.{0,30}\b(?:higher|greater|above|over|exceed\w*|in excess|more) .{0,60}\bnot\b/iu;
/** Amounts that are given more seldom than daily. */
const SELDOM = /\b(?:weeks?|weekly|months?|monthly|other day)\b/iu;

/** Whether an official source gives as much in a day, though another place gives less: "starts at 180 mg, up to 480 mg". */
function givesAsMuch({ amount, frequency }: Regimen, against: readonly { readonly candidate: Candidate }[]): boolean {
  const measure = measureOf(amount.value, frequency?.value);
  const most = measure.high ?? measure.low;
  if (most === undefined || measure.per !== undefined) return false;
  const total = quantitiesIn(`${toDecimal(most)} ${measure.unit}`)[0];
  if (total === undefined) return false;
  return against.some(
    ({ candidate }) =>
      candidate.publication.tier !== "research" &&
      !SELDOM.test(candidate.text) &&
      quantitiesIn(candidate.text).some(({ high, unit }) => unit === total.unit && high >= total.high),
  );
}

/** In a label of one drug, a dose that names none is of that. */
function ofLabel({ publication }: Candidate): { readonly drug?: string } {
  const drug = publication.tier === "label" ? drugOfLabel(publication)?.name : undefined;
  return drug === undefined ? {} : { drug };
}

/** Whether one of the sources is a label or guideline, whose dose is a rule; what a study gave is only what it gave. */
function isOfficial(sources: readonly Candidate[]): boolean {
  return sources.some(({ publication }) => publication.tier !== "research");
}

/** A range by its end that is nearer to what others give: the lower one where it lies above them. */
function nearEnd(regimen: Regimen, relation: "above" | "below"): Regimen {
  const { amount } = regimen;
  const { low, high } = amount.value;
  const end = relation === "above" ? low : high;
  if (end === undefined) return regimen;
  return { ...regimen, amount: { ...amount, value: { ...amount.value, low: end, high: end } } };
}

/** Whether a sentence gives the regimen's amount of the drug among several ("10 and 25 mg once daily"), which a comparison of one may miss. */
function givesAmount({ amount }: Regimen, against: readonly { readonly candidate: Candidate }[]): boolean {
  const own = quantitiesIn(`${amount.value.low}–${amount.value.high} ${amount.value.unit}`)[0];
  if (own === undefined) return false;
  return against.some(({ candidate }) =>
    quantitiesIn(candidate.text).some(
      (one) => one.low === own.low && one.high === own.high && (one.unit === own.unit || one.unit === ""),
    ),
  );
}

function withoutIndication({ regimen, population }: StatedRegimen): StatedRegimen {
  return { regimen, ...(population === undefined ? {} : { population }) };
}

function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
