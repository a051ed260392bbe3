import { compareRationals, fromDecimal, times, toDecimal, type Rational } from "../../domain/rational.js";
import type { Regimen } from "../../domain/regimen.js";
import { measureOf, type Measure, type Pace } from "../../domain/regimen-measure.js";
import { sameIndication } from "./regimen-indication.js";

/** A regimen with what it is for; indications are compared by their words (`sameIndication`), populations as they are, in any case of letters. */
export interface StatedRegimen {
  readonly regimen: Regimen;
  readonly indication?: string;
  readonly population?: string;
}

export const DOSE_RELATIONS = ["within", "below", "above", "other indication", "not comparable"] as const;
/** How a regimen stands to its references, with the reason in words and the references that the reason rests on (their places in the list). */
export interface DoseVerdict {
  readonly relation: (typeof DOSE_RELATIONS)[number];
  readonly because: string;
  readonly references: readonly number[];
}

export interface BodySize {
  /** Kilograms, as decimal digits. */
  readonly weight?: string;
  /** Square metres, as decimal digits. */
  readonly area?: string;
}

/**
 * Compares a regimen with others of the same drug: `above` where any comparable maximum is passed or all comparable doses are lower,
 * `within` where one holds it or it lies between lower and higher ones, `below` where all are higher. References of another drug,
 * indication, population or route are not compared, and "not comparable" says why in words. Units are turned only into units that
 * they equal exactly; an amount for each kilogram meets one without only where a weight is given.
 */
export function compareRegimens(
  stated: StatedRegimen,
  references: readonly StatedRegimen[],
  size: BodySize = {},
): DoseVerdict {
  const ownDrug = stated.regimen.drug?.value;
  const found = references.map((reference, at) => ({ at, ...against(stated, reference, size, ownDrug) }));
  const places = (kinds: readonly string[]) => found.filter(({ kind }) => kinds.includes(kind)).map(({ at }) => at);
  const first = (kind: string) => found.find((one) => one.kind === kind)?.words ?? "";
  if (references.length === 0)
    return { relation: "not comparable", because: "there is no dose to compare it with", references: [] };
  // A maximum for some ("with ritonavir at most 20 mg") says nothing of a dose that tells no use, where the dose of others allows it.
  const passed = found.filter(({ kind }) => kind === "over the maximum").map(({ at }) => at);
  const ofSome = passed.every((at) => isOfSome(stated, references[at]));
  const allowed = places(["within", "under the maximum"]).filter((at) => !isOfSome(stated, references[at]));
  if (passed.length > 0 && !(ofSome && allowed.length > 0))
    return { relation: "above", because: first("over the maximum"), references: places(["over the maximum"]) };
  if (places(["within"]).length > 0)
    return { relation: "within", because: first("within"), references: places(["within"]) };
  const [above, below] = [places(["above"]), places(["below"])];
  if (above.length > 0 && below.length > 0)
    return {
      relation: "within",
      because: `between the doses stated: ${first("above")}; ${first("below")}`,
      references: [...above, ...below].sort((a, b) => a - b),
    };
  if (above.length > 0) return { relation: "above", because: first("above"), references: above };
  if (below.length > 0) return { relation: "below", because: first("below"), references: below };
  const under = places(["under the maximum"]);
  if (under.length > 0) return { relation: "within", because: first("under the maximum"), references: under };
  const elsewhere = places(["other indication"]);
  const others = found.filter(({ kind }) => kind === "not comparable");
  if (elsewhere.length > 0 && others.length === 0)
    return { relation: "other indication", because: first("other indication"), references: elsewhere };
  const reasons = [...new Set(found.filter(({ words }) => words !== "").map(({ words }) => words))];
  return { relation: "not comparable", because: reasons.join("; "), references: others.map(({ at }) => at) };
}

/** Whether a reference is for some people or one use only, and the dose that is compared tells neither. */
function isOfSome(stated: StatedRegimen, reference: StatedRegimen | undefined): boolean {
  const tells = (one: StatedRegimen | undefined) => one?.indication !== undefined || one?.population !== undefined;
  return tells(reference) && !tells(stated);
}

interface Against {
  readonly kind: (typeof DOSE_RELATIONS)[number] | "over the maximum" | "under the maximum" | "other drug";
  readonly words: string;
}

const no = (words: string): Against => ({ kind: "not comparable", words });
const differ = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && a.trim().toLowerCase() !== b.trim().toLowerCase();

function against(
  { regimen, indication, population }: StatedRegimen,
  reference: StatedRegimen,
  size: BodySize,
  ownDrug: string | undefined,
): Against {
  const other = reference.regimen;
  if (ownDrug === undefined) return no("the sentence does not name its drug");
  if (other.drug === undefined) return no("the other dose does not name its drug");
  if (differ(ownDrug, other.drug.value))
    return { kind: "other drug", words: `the other dose is of ${other.drug.value}` };
  if (
    indication !== undefined &&
    reference.indication !== undefined &&
    !sameIndication(indication, reference.indication)
  )
    return { kind: "other indication", words: `the other dose is for ${reference.indication ?? ""}` };
  if (differ(population, reference.population)) return no(`the other dose is for ${reference.population ?? ""}`);
  const special = [population, reference.population].find((one) => one !== undefined && one !== "adults");
  if (special !== undefined && (population === undefined || reference.population === undefined))
    return no(`one is for ${special}, which the other does not say`);
  if (differ(regimen.route?.value, other.route?.value))
    return no(`one is ${regimen.route?.value ?? ""}, the other ${other.route?.value ?? ""}`);
  const roles = [regimen.role?.value, other.role?.value];
  if (roles.includes("loading") && roles[0] !== roles[1] && roles[1] !== "maximum")
    return no("one is a loading dose, the other is not");
  const limit = other.role?.value === "maximum" ? other.amount.value : other.maximum?.value;
  const mine = measureOf(regimen.amount.value, regimen.frequency?.value);
  if (limit !== undefined) {
    const most = measured(
      mine,
      measureOf(limit, other.role?.value === "maximum" ? other.frequency?.value : undefined),
      size,
    );
    if (typeof most !== "string" && most.mine.high !== undefined && most.theirs.high !== undefined) {
      if (compareRationals(most.mine.high, most.theirs.high) > 0)
        return { kind: "over the maximum", words: `${shown(most.mine)} is above the maximum of ${shown(most.theirs)}` };
      if (other.role?.value === "maximum")
        return {
          kind: "under the maximum",
          words: `${shown(most.mine)} does not pass the maximum of ${shown(most.theirs)}`,
        };
    } else if (other.role?.value === "maximum") return no(typeof most === "string" ? most : "no upper end is given");
  }
  const both = measured(mine, measureOf(other.amount.value, other.frequency?.value), size);
  return typeof both === "string" ? no(both) : placed(both.mine, both.theirs);
}

/** Two amounts in one measure, or why they have none. */
function measured(
  mine: Measure,
  theirs: Measure,
  size: BodySize,
): { readonly mine: Measure; readonly theirs: Measure } | string {
  if (mine.unit !== theirs.unit) return `${nameOf(mine)} cannot be turned into ${nameOf(theirs)}`;
  if (mine.pace !== theirs.pace) return paces(mine.pace, theirs.pace);
  if (mine.per === theirs.per) return { mine, theirs };
  if (mine.per !== undefined && theirs.per !== undefined) return "one is for body weight, the other for body surface";
  const per = mine.per ?? theirs.per;
  const given = per === "kg" ? size.weight : size.area;
  if (given === undefined || !/^\d+(?:\.\d+)?$/.test(given))
    return per === "kg"
      ? "one is per kilogram, and no weight is given"
      : "one is per square metre, and no body surface is given";
  return { mine: whole(mine, fromDecimal(given)), theirs: whole(theirs, fromDecimal(given)) };
}

function whole(measure: Measure, size: Rational): Measure {
  if (measure.per === undefined) return measure;
  const { per: _, low, high, ...rest } = measure;
  return {
    ...rest,
    ...(low === undefined ? {} : { low: times(low, size) }),
    ...(high === undefined ? {} : { high: times(high, size) }),
  };
}

function paces(mine: Pace, theirs: Pace): string {
  if (mine === "dose") return "it does not say how often it is given";
  if (theirs === "dose") return "the other does not say how often it is given";
  const words: Readonly<Record<Pace, string>> = {
    dose: "a dose",
    once: "a single dose",
    course: "the amount of a whole course",
    day: "given daily",
    "days apart": "given days or weeks apart",
    "months apart": "given months apart",
  };
  return `one is ${words[mine]}, the other ${words[theirs]}`;
}

function placed(mine: Measure, theirs: Measure): Against {
  const says = (word: string) => `${shown(mine)} is ${word} ${shown(theirs)}`;
  const over = mine.high !== undefined && theirs.high !== undefined && compareRationals(mine.high, theirs.high) > 0;
  const allOver = mine.low !== undefined && theirs.high !== undefined && compareRationals(mine.low, theirs.high) > 0;
  if (over || allOver) return { kind: "above", words: says("above") };
  if (mine.high === undefined) return no("no upper end is given");
  const under = mine.low !== undefined && theirs.low !== undefined && compareRationals(mine.low, theirs.low) < 0;
  const allUnder = theirs.low !== undefined && compareRationals(mine.high, theirs.low) < 0;
  if (under || allUnder) return { kind: "below", words: says("below") };
  return theirs.high === undefined && theirs.low === undefined
    ? no("the other gives no amount")
    : { kind: "within", words: says("within") };
}

function nameOf({ unit }: Measure): string {
  return unit === "ng" ? "an amount in mg" : unit === "mL" ? "a volume" : unit === "unit" ? "units" : unit;
}

const TIMES: Readonly<Record<Pace, string>> = {
  dose: "",
  once: " once",
  course: " in all",
  day: " a day",
  "days apart": " a week",
  "months apart": " a month",
};
const MILLION = fromDecimal("0.000001");

/** An amount for people: masses in mg, range with a dash. */
function shown({ unit, per, pace, low, high }: Measure): string {
  const scaled = (value: Rational) => toDecimal(unit === "ng" ? times(value, MILLION) : value, 6);
  const ends = [low, high].map((end) => (end === undefined ? undefined : scaled(end)));
  const [from, to] = ends;
  const range =
    from === undefined
      ? `up to ${to ?? "?"}`
      : to === undefined
        ? `at least ${from}`
        : from === to
          ? from
          : `${from}–${to}`;
  return `${range} ${unit === "ng" ? "mg" : unit}${per === undefined ? "" : per === "kg" ? "/kg" : "/m²"}${TIMES[pace]}`;
}
