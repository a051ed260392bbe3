import { compareRegimens } from "../../appraise/regimens/compare-regimens.js";
import type { DoseVerdict, StatedRegimen } from "../../appraise/regimens/compare-regimens.js";
import { statedRegimens } from "../../appraise/regimens/check-regimen.js";
import type { DrugNames } from "../../appraise/regimens/read-regimens.js";
import type { Rational } from "../../domain/rational.js";
import { divided as quotient, fromDecimal, rational, toDecimal } from "../../domain/rational.js";
import { measureOf } from "../../domain/regimen-measure.js";
import type { Regimen } from "../../domain/regimen.js";
import { readLately } from "../../text/read-once.js";
import type { Candidate } from "../candidate.js";
import { farBeyond } from "./dose-far.js";
import { beyondFirst } from "./dose-first.js";
import {
  boundsDose,
  givesAmount,
  givesAsMuch,
  isSameDose,
  mostFirst,
  passesEveryAmount,
  passesSingleMaximum,
  passesWeekly,
} from "./dose-reach.js";
import type { Dose } from "./doses-given.js";
import { dosesOf } from "./doses-given.js";

/** A regimen of the text with what sources give for the same drug. */
export interface CheckedDose {
  readonly regimen: Regimen;
  /** Its place in the text that was read. */
  readonly text: string;
  readonly relation: DoseVerdict["relation"] | "partly above" | "partly below" | "not found";
  readonly because: string;
  /** For another indication: the same is given there. */
  readonly sameElsewhere?: boolean;
  /** Within: a label or guideline gives this very dose, in a sentence that names all else that the claim does. */
  readonly same?: boolean;
  /** The sentences that the relation rests on. */
  readonly sources: readonly Candidate[];
}

/** What is known around a claim's doses. */
export interface DoseSetting {
  /** Brands and drugs that labels tell. */
  readonly names?: DrugNames;
  /** Whether a sentence is about the claim's use of the drug. Absent where the claim tells no use: then a label's dosing as a whole is meant. */
  readonly isDirect?: (candidate: Candidate) => boolean;
  /** Whether a sentence, with the headings over it, names all that the claim does besides the dose. */
  readonly namesAll?: (candidate: Candidate) => boolean;
}

/**
 * Holds each regimen of a claim against those that sentences give for the same drug: first those that name the claim's condition
 * too, and only where there are none those for other conditions, which are never "within". What passes all that labels give of the drug, for
 * whatever use, is above, as is what is many times all that any sentence names of it; a claim that tells no use can only be within or above.
 */
export function checkDoses(words: string, candidates: readonly Candidate[], setting: DoseSetting = {}): CheckedDose[] {
  const { names = {} } = setting;
  const held = new Map<string, readonly Dose[]>();
  const dosesFor = ({ drug }: Regimen): readonly Dose[] => {
    if (drug === undefined) return [];
    const doses = held.get(drug.value) ?? dosesOf(drug.value, candidates, names);
    held.set(drug.value, doses);
    return doses;
  };
  return compareDoses(words, dosesFor, setting).map((told) => {
    if (SETTLED.has(told.relation) && told.relation !== "within") return told;
    const first = beyondFirst(words, told.regimen, dosesFor(told.regimen));
    const far = first ?? (told.relation === "within" ? undefined : farBeyond(told.regimen, candidates, told.text));
    return far === undefined ? told : { regimen: told.regimen, text: told.text, ...far };
  });
}

/** Claims whose doses are kept, as read where no label tells names: every step asks for them. */
const KEPT = 64;
const statedAlone = readLately((words: string) => statedRegimens(words), KEPT);

function compareDoses(
  words: string,
  dosesFor: (regimen: Regimen) => readonly Dose[],
  { names, isDirect, namesAll }: DoseSetting,
): CheckedDose[] {
  return (names === undefined ? statedAlone(words) : statedRegimens(words, { names })).map((stated) => {
    const { regimen } = stated;
    const text = words.slice(regimen.start, regimen.end);
    const found = dosesFor(regimen);
    if (found.length === 0)
      return { regimen, text, relation: "not found", because: "No source gives a dose of it.", sources: [] };
    const direct = found.filter(
      ({ candidate }) => isDirect?.(candidate) ?? (candidate.dosing === true || isLeaflet(candidate)),
    );
    // What a label's sections on dosing give without telling a use may be for the claim's, too.
    const ofAnyUse = found.filter(
      ({ candidate, other }) => candidate.dosing === true && other.indication === undefined,
    );
    const leaflets = isDirect === undefined ? found.filter(({ candidate }) => isLeaflet(candidate)) : [];
    const first = direct.length > 0 ? against(stated, direct, ofAnyUse) : elsewhere(stated, found);
    // A leaflet's doses are some of those of its drug: one may be within them, but is not outside because of them.
    const likened = direct.length === 0 && leaflets.length > 0 ? against(stated, leaflets) : first;
    // What only leaflets give is within them or cannot be told.
    const only = direct.length > 0 && direct.every(({ candidate }) => isLeaflet(candidate));
    const others = only ? ofAnotherUse(found) : first;
    const nearest = likened.relation === "within" ? likened : others;
    const told = isOfficial(nearest.sources)
      ? nearest
      : byStudies(stated, nearest, direct, found, isDirect !== undefined);
    // A dose that does not say how often it is given is compared with few others.
    const open = !SETTLED.has(told.relation) || (told.relation === "above" && regimen.frequency === undefined);
    if (open || (isDirect === undefined && told.relation !== "within"))
      return { regimen, text, ...(beyondLabels(stated, found) ?? (open ? told : ofAnotherUse(found))) };
    const same = found.filter(
      ({ candidate, other }) =>
        candidate.publication.tier !== "research" &&
        namesAll?.(candidate) === true &&
        isSameDose(regimen, other.regimen),
    );
    return told.relation === "within" && same.length > 0
      ? { regimen, text, ...told, same: true, sources: same.map(({ candidate }) => candidate) }
      : { regimen, text, ...told };
  });
}

/** A patient's leaflet, of which it is not told which product it is of, has no sections that a label has. */
function isLeaflet({ publication, block: { facet } }: Candidate): boolean {
  return publication.tier === "label" && publication.label === undefined && facet === undefined;
}

const SETTLED: ReadonlySet<CheckedDose["relation"]> = new Set([
  ...(["within", "above", "below", "partly above", "partly below"] as const),
]);

const OUTSIDE: ReadonlySet<CheckedDose["relation"]> = new Set([
  "above",
  "below",
  "partly above",
  "partly below",
] as const);

type Told = Omit<CheckedDose, "regimen" | "text">;

/** How a regimen stands to doses for the same use; what they are for is told by what the sentences name, which knows other names of it too. */
function against(stated: StatedRegimen, doses: readonly Dose[], ofAny: readonly Dose[] = []): Told {
  const { regimen } = stated;
  const { relation, because, sources, maximum } = compared(stated, doses);
  if (relation !== "above" && relation !== "below") return { relation, because, sources };
  const overMaximum = relation === "above" && maximum;
  const all = overMaximum ? doses : [...doses, ...ofAny];
  // What a drug is begun with is less than what others are given.
  if (relation === "below" && regimen.role?.value === "initial" && sources.every(notInitial(doses)))
    return { ...ofAnotherUse(doses), because: "Only later doses were found to compare with." };
  if (relation === "below" ? givesAmount(regimen, all) : givesAsMuch(regimen, all))
    return { relation: "within", because: "A source gives the same amount.", sources };
  const reach = compared({ ...stated, regimen: nearEnd(regimen, relation) }, doses);
  const whole = reach.relation === relation || isOfficial(sources);
  return { relation: whole ? relation : (`partly ${relation}` as const), because, sources };
}

/** About so many times what studies gave is no dose, nor so small a part of it. */
const TIMES_STUDIED = rational(29n, 10n);
const PART_STUDIED = rational(1n, 10n);

/**
 * How a regimen stands that lies outside of what studies alone gave, which bounds nothing: by what the drug's labels give for any use,
 * else only where it is some three times the most, or a tenth of the least; or where it is given time after time, for the use that the claim tells, and all who
 * gave the drug for it gave more: that is what nobody has shown to work.
 */
function byStudies(
  stated: StatedRegimen,
  told: Told,
  direct: readonly Dose[],
  found: readonly Dose[],
  forItsUse: boolean,
): Told {
  if (!OUTSIDE.has(told.relation)) return told;
  const above = told.relation === "above" || told.relation === "partly above";
  const labelled = above ? beyondLabels(stated, found) : undefined;
  if (labelled !== undefined) return labelled;
  const scaled = { ...stated, regimen: divided(stated.regimen, above ? TIMES_STUDIED : PART_STUDIED) };
  const { frequency } = stated.regimen;
  const repeated = frequency !== undefined && frequency.value !== "once";
  if (above ? isSameOftener(stated.regimen, direct) : forItsUse && repeated && told.relation === "below") return told;
  const far = compared(scaled, direct).relation === (above ? "above" : "below");
  return far ? told : { ...ofAnotherUse(found), because: "What studies gave bounds no dose." };
}

/** Whether a regimen is of the very amount that all who gave it gave, weeks or months apart, and is given oftener: "60 mg every 3 months" for 6. */
function isSameOftener({ amount, frequency }: Regimen, doses: readonly Dose[]): boolean {
  if (measureOf(amount.value, frequency?.value).pace === "day" || frequency === undefined || frequency.value === "once")
    return false;
  return doses.some(
    ({ other: { regimen } }) =>
      regimen.amount.value.high === amount.value.high &&
      regimen.amount.value.low === amount.value.low &&
      regimen.amount.value.unit === amount.value.unit &&
      regimen.frequency !== undefined,
  );
}

/** A regimen of so many times less. */
function divided(regimen: Regimen, by: Rational): Regimen {
  const { amount } = regimen;
  const { low, high, ...rest } = amount.value;
  const less = (digits: string) => toDecimal(quotient(fromDecimal(digits), by), 9).replace("…", "");
  return {
    ...regimen,
    amount: {
      ...amount,
      value: {
        ...rest,
        ...(low === undefined ? {} : { low: less(low) }),
        ...(high === undefined ? {} : { high: less(high) }),
      },
    },
  };
}

/** Whether a sentence gives no first dose. */
function notInitial(doses: readonly Dose[]): (candidate: Candidate) => boolean {
  return (candidate) =>
    !doses.some((dose) => dose.candidate === candidate && dose.other.regimen.role?.value === "initial");
}

/** How a regimen stands to doses of which none names its use. */
function elsewhere(stated: StatedRegimen, doses: readonly Dose[]): Told {
  const { relation, because, sources, maximum } = compared(stated, doses);
  if (relation === "above" && maximum && isOfficial(sources) && !givesAsMuch(stated.regimen, doses))
    return { relation, because, sources };
  return { ...ofAnotherUse(doses), sameElsewhere: relation === "within" };
}

function ofAnotherUse(doses: readonly Dose[]): Told {
  return {
    relation: "other indication",
    because: "The doses found are for something else.",
    sources: doses.map(({ candidate }) => candidate),
  };
}

/** Where the labels' sections on dosing give doses of the drug, for whatever use, and none gives as much. */
function beyondLabels(stated: StatedRegimen, doses: readonly Dose[]): Told | undefined {
  const labels = doses.filter(boundsDose);
  if (labels.length === 0) return undefined;
  const oftener = passesWeekly(stated.regimen, labels);
  if (oftener !== undefined) return oftener;
  const most = passesEveryAmount(stated.regimen, labels) ?? passesSingleMaximum(stated.regimen, labels);
  if (most !== undefined) return most;
  const { relation, because, sources } = compared(stated, labels);
  return relation === "above" && !givesAsMuch(stated.regimen, doses) ? { relation, because, sources } : undefined;
}

/** A regimen beside doses: the largest are named first where it is above them, the smallest where it is below. */
function compared(stated: StatedRegimen, doses: readonly Dose[]) {
  const verdictOn = (ordered: readonly Dose[]) => {
    const { relation, because, references } = compareRegimens(
      withoutIndication(stated),
      ordered.map(({ other }) => withoutIndication(other)),
    );
    const rests = references.flatMap((at) => ordered[at] ?? []);
    return {
      relation,
      because: sentenceOf(because.replace("is above up to", "is above")),
      sources: rests.map(({ candidate }) => candidate),
      maximum: rests.some(({ other }) => other.regimen.role?.value === "maximum"),
    };
  };
  const most = mostFirst(doses);
  const first = verdictOn(most);
  // What somebody is given with another drug, or with failing kidneys, is named last.
  const whole = most.filter(({ candidate }) => !LESSENED_FOR.test(candidate.text));
  const verdict =
    first.relation === "above" && first.maximum && whole.length > 0 ? lastOf(first, verdictOn(whole)) : first;
  // A dose that passes those that are told, but no stated maximum, is allowed.
  const limits = most.filter(({ other }) => other.regimen.role?.value === "maximum");
  if (verdict.relation === "above" && !verdict.maximum && limits.length > 0) {
    const allowed = verdictOn(limits);
    if (allowed.relation === "within") return allowed;
  }
  return verdict.relation === "below" ? verdictOn(mostFirst([...doses].reverse()).reverse()) : verdict;
}

/** The second of two verdicts where it is the same. */
function lastOf<V extends { readonly relation: string }>(one: V, other: V): V {
  return other.relation === one.relation ? other : one;
}

const LESSENED_FOR =
  /\b(?:co-?administ\w+|concomitant\w*|impair\w+|dialysis|cyclosporine?|ciclosporin|inhibitors?)\b/iu;

/** Sections of a label that tell of doses in passing: what was given to those of whom something else is told. */
const IN_PASSING =
  /\b(?:warnings?|precautions?|interactions?|adverse|contra-?indications?|clinical|pharmacolog\w+|description|special populations?|pregnancy)\b/iu;
const SETS_LIMIT = /\b(?:max\w*|exceed\w*|(?:no|not) (?:be )?(?:more|greater|higher) than|limit\w*|recommended)\b/iu;

/**
 * Whether one of the sources is a label or guideline, whose dose is a rule; what a study gave is only what it gave, and so is what a label
 * tells in passing.
 */
function isOfficial(sources: readonly Candidate[]): boolean {
  return sources.some(
    ({ publication: { tier }, dosing, text, block: { section } }) =>
      tier === "guideline" ||
      (tier === "label" &&
        (dosing === true || SETS_LIMIT.test(text) || !section.some((heading) => IN_PASSING.test(heading)))),
  );
}

/** A range by its end that is nearer to what others give: the lower one where it lies above them. */
function nearEnd(regimen: Regimen, relation: "above" | "below"): Regimen {
  const { amount } = regimen;
  const { low, high } = amount.value;
  const end = relation === "above" ? low : high;
  if (end === undefined) return regimen;
  return { ...regimen, amount: { ...amount, value: { ...amount.value, low: end, high: end } } };
}

function withoutIndication({ regimen, population }: StatedRegimen): StatedRegimen {
  return { regimen, ...(population === undefined ? {} : { population }) };
}

function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
