import type { Rational } from "../../domain/rational.js";
import { compareRationals, rational, times, toDecimal } from "../../domain/rational.js";
import { measureOf } from "../../domain/regimen-measure.js";
import { readRegimens } from "../../appraise/regimens/read-regimens.js";
import { isNamedDrug } from "../../appraise/regimens/regimen-drug-word.js";
import type { Regimen } from "../../domain/regimen.js";
import type { Candidate } from "../candidate.js";
import { quantitiesIn } from "../words/quantities.js";

/** A dose that a sentence of the library gives. */
export interface FoundDose {
  readonly candidate: Candidate;
  readonly other: { readonly regimen: Regimen };
}

/** Amounts that are given more seldom than daily. */
const SELDOM = /\b(?:weeks?|weekly|months?|monthly|other day)\b/iu;

/** Whether an official source gives as much in a day, though another place gives less: "starts at 180 mg, up to 480 mg". */
export function givesAsMuch(
  { amount, frequency, drug }: Regimen,
  against: readonly { readonly candidate: Candidate }[],
): boolean {
  const measure = measureOf(amount.value, frequency?.value);
  const most = measure.high ?? measure.low;
  if (most === undefined || measure.per !== undefined) return false;
  const total = quantitiesIn(inText(most, measure.unit))[0];
  if (total === undefined) return false;
  return against.some(
    ({ candidate }) =>
      candidate.publication.tier !== "research" &&
      !SELDOM.test(candidate.text) &&
      quantitiesIn(candidate.text).some(
        // "A 50 kg woman" is no amount of a drug, nor is another drug's one of this.
        ({ high, unit, text, start, end }) =>
          unit === total.unit &&
          high >= total.high &&
          !/kg$/u.test(text) &&
          !isOfAnother(candidate.text, { start, end }, drug?.value),
      ),
  );
}

/** Whether an amount of a sentence is another drug's, which its ending or a list tells: "verapamil 240 mg beside trandolapril 4 mg". */
function isOfAnother(text: string, { start, end }: { start: number; end: number }, drug: string | undefined): boolean {
  if (drug === undefined || !text.toLowerCase().includes(drug.toLowerCase())) return false;
  const own = readRegimens(text).find(({ amount }) => amount.start <= start && amount.end >= end)?.drug?.value;
  return own !== undefined && own !== drug && !own.includes(drug) && isNamedDrug({ low: own.split(" ")[0] ?? own }, {});
}

/** Whether two regimens are of the very same amounts in the same time; a first dose is none for long. */
export function isSameDose(a: Regimen, b: Regimen): boolean {
  const [one, other] = [a, b].map(({ amount, frequency }) => measureOf(amount.value, frequency?.value));
  if (one === undefined || other === undefined || a.frequency === undefined) return false;
  if (one.unit !== other.unit || one.per !== other.per || one.pace !== other.pace) return false;
  const equal = (x: Rational | undefined, y: Rational | undefined) =>
    x === undefined || y === undefined ? x === y : compareRationals(x, y) === 0;
  return equal(one.low, other.low) && equal(one.high, other.high);
}

const MILLIONTH = rational(1n, 1_000_000n);

/** An amount as sentences write it: masses, which are measured in ng, in mg. */
function inText(amount: Rational, unit: string): string {
  return unit === "ng" ? `${toDecimal(times(amount, MILLIONTH), 6)} mg` : `${toDecimal(amount, 6)} ${unit}`;
}

/** Whether a sentence gives the regimen's amount of the drug among several ("10 and 25 mg once daily"), which a comparison of one may miss. */
export function givesAmount({ amount }: Regimen, against: readonly { readonly candidate: Candidate }[]): boolean {
  const own = quantitiesIn(`${amount.value.low}–${amount.value.high} ${amount.value.unit}`)[0];
  if (own === undefined) return false;
  return against.some(({ candidate }) =>
    quantitiesIn(candidate.text).some(
      (one) => one.low === own.low && one.high === own.high && (one.unit === own.unit || one.unit === ""),
    ),
  );
}

/** Doses of one drug by how much they give in their time, the most first among those that can be compared. */
export function mostFirst<Dose extends FoundDose>(doses: readonly Dose[]): Dose[] {
  const kinds = new Map<string, { readonly dose: Dose; readonly high: Rational | undefined }[]>();
  for (const dose of doses) {
    const { amount, frequency } = dose.other.regimen;
    const { unit, per, pace, high } = measureOf(amount.value, frequency?.value);
    const kind = `${unit} ${per ?? ""} ${pace}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), { dose, high }]);
  }
  return [...kinds.values()].flatMap((same) =>
    same
      .sort((a, b) =>
        a.high === undefined || b.high === undefined
          ? Number(a.high === undefined) - Number(b.high === undefined)
          : compareRationals(b.high, a.high),
      )
      .map(({ dose }) => dose),
  );
}

/** How a dose stands that passes whatever labels give, and the sentences that this rests on. */
export interface Beyond {
  readonly relation: "above";
  readonly because: string;
  readonly sources: readonly Candidate[];
}

/** Words for whom, or with what, a dose is a smaller one than others get. */
const LESSENED =
  /\b(?:reduc\w+|decreas\w+|lower(?:ed)?|halv\w+|co-?administ\w+|concomitant\w*|inhibitors?|impair\w+|dialysis|ha?emodialy\w+|elderly|older|paediatric|pediatric|children|infants?|neonat\w+|start\w*|initi\w+|begin\w*|test dose)\b/iu;

/** Whether a dose bounds what others are given: one of a label's dosing sections, and no first, lessened or children's dose. */
export function boundsDose({ candidate, other: { regimen } }: FoundDose): boolean {
  if (candidate.dosing !== true) return false;
  const role = regimen.role?.value;
  if (role === "maximum") return true;
  if (/\bmaintenance\b/iu.test(candidate.text) && role !== "loading") return true;
  return role !== "initial" && role !== "loading" && !LESSENED.test(candidate.text);
}

/**
 * A regimen that does not say how often, of an amount larger than labels give at any interval. Amounts for body weight or surface are not
 * compared.
 */
export function passesEveryAmount(regimen: Regimen, doses: readonly FoundDose[]): Beyond | undefined {
  const own = measureOf(regimen.amount.value, regimen.frequency?.value);
  const least = own.low ?? own.high;
  if (own.pace !== "dose" || own.per !== undefined || least === undefined) return undefined;
  const measured = doses.map((dose) => ({
    dose,
    measure: measureOf(dose.other.regimen.amount.value, dose.other.regimen.frequency?.value),
  }));
  const same = measured.filter(({ measure: { unit, per } }) => unit === own.unit && per === undefined);
  if (same.length === 0 || same.length < doses.length) return undefined;
  if (same.some(({ measure: { high } }) => high === undefined || compareRationals(high, least) >= 0)) return undefined;
  if (givesAsLarge(regimen, doses)) return undefined;
  const [most] = mostFirst(same.filter(({ measure: { pace } }) => pace === "day").map(({ dose }) => dose));
  return most === undefined
    ? undefined
    : {
        relation: "above",
        because: `However often it is given, it is above ${shown(most)}, the most that a label read gives.`,
        sources: [most.candidate],
      };
}

/** A single dose larger than a maximum that a label prints without saying how often ("a maximum recommended dose of 100 mg"), and than all else that labels give at once. */
export function passesSingleMaximum(regimen: Regimen, doses: readonly FoundDose[]): Beyond | undefined {
  const own = measureOf(regimen.amount.value, undefined);
  const least = own.low ?? own.high;
  if (own.pace !== "dose" || own.per !== undefined || least === undefined) return undefined;
  const smaller = doses.filter(({ other }) => {
    const { unit, per, high } = measureOf(other.regimen.amount.value, undefined);
    return unit === own.unit && per === undefined && high !== undefined && compareRationals(high, least) < 0;
  });
  const limits = smaller.filter(
    ({ other: { regimen: one } }) => one.role?.value === "maximum" && one.frequency === undefined,
  );
  const [most] = mostFirst(limits);
  if (most === undefined || smaller.length < doses.length) return undefined;
  return {
    relation: "above",
    because: `At once it is above ${shown(most)}, the maximum that a label gives.`,
    sources: [most.candidate],
  };
}

/** How many times the weekly amount of a label is another regimen than a little more of it. */
const MUCH_MORE = rational(3n, 2n);
const DAYS_A_WEEK = rational(7n);

/** A regimen given daily of a drug that labels give days or weeks apart only, where a week of it is much more than they ever give in one. */
export function passesWeekly(regimen: Regimen, doses: readonly FoundDose[]): Beyond | undefined {
  const own = measureOf(regimen.amount.value, regimen.frequency?.value);
  if (own.pace !== "day" || own.low === undefined) return undefined;
  const timed = doses.filter(({ other }) => other.regimen.frequency !== undefined);
  const weekly = timed.map((dose) => ({
    dose,
    measure: measureOf(dose.other.regimen.amount.value, dose.other.regimen.frequency?.value),
  }));
  if (weekly.some(({ measure: { pace } }) => pace !== "days apart")) return undefined;
  const same = weekly.filter(
    ({ measure: { unit, per, high: much } }) => unit === own.unit && per === own.per && much !== undefined,
  );
  if (same.length === 0) return undefined;
  const [most] = mostFirst(same.map(({ dose }) => dose));
  const high = same.find(({ dose }) => dose === most)?.measure.high;
  if (most === undefined || high === undefined) return undefined;
  if (compareRationals(times(own.low, DAYS_A_WEEK), times(high, MUCH_MORE)) <= 0) return undefined;
  return {
    relation: "above",
    because: "It is given every day, where every dose that a label read gives is days or weeks apart.",
    sources: [most.candidate],
  };
}

/** Whether one of the sentences has a figure as large, read as a dose or not. */
function givesAsLarge({ amount: { value } }: Regimen, doses: readonly FoundDose[]): boolean {
  const own = quantitiesIn(`${value.low ?? value.high} ${value.unit}`)[0];
  if (own === undefined) return true;
  return doses.some(({ candidate }) =>
    quantitiesIn(candidate.text).some(({ high, unit }) => unit === own.unit && high >= own.high),
  );
}

function shown({ other: { regimen } }: FoundDose): string {
  const { low, high, unit } = regimen.amount.value;
  return `${[...new Set([low, high].filter((one) => one !== undefined))].join("–")} ${unit}`;
}
