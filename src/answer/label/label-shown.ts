import type { Question, Topic } from "../../domain/question.js";
import type { LabelAspect } from "./label-aspect.js";
import type { Asks } from "./label-asked.js";
import { LABEL_ASPECTS } from "./label-aspects.js";

/** What of an aspect stands under its heading: what says it best, only what names something asked beside the drug, or nothing. */
export type Shown = "all" | "named" | "nothing";

/** What a label tier answers, beside the aspects that are asked for. */
export interface ShownFor {
  readonly question: Question;
  readonly asks: Asks;
  /** What is asked beside the drug: other drugs, conditions, people. */
  readonly beside: readonly Topic[];
  /** Whether what is asked is whether drugs go together. */
  readonly together: boolean;
  /** Whether a sentence that forbids or warns leads. */
  readonly warned: boolean;
  /** Whether the condition asked about is none of the drug's uses. */
  readonly offLabel: boolean;
}

/** Aspects that an answer looks through: all that are shown unasked, and those that are asked for, which come first: a sentence stands where it was asked for. */
export function lookedThrough(asks: Asks): readonly LabelAspect[] {
  const isAsked = (aspect: LabelAspect) => asks.shown.includes(aspect);
  // Of those that are asked for the one that may lead takes a sentence before the others.
  const order = [...asks.leading, ...asks.shown];
  const placeOf = (aspect: LabelAspect) => (isAsked(aspect) ? order.indexOf(aspect) : order.length);
  return LABEL_ASPECTS.filter((aspect) => aspect.onlyAsked !== true || isAsked(aspect)).sort(
    (a, b) => placeOf(a) - placeOf(b),
  );
}

/** Whose dose or danger is asked, and not what of the label. */
const WHOSE: ReadonlySet<string> = new Set([
  "Renal impairment",
  "Hepatic impairment",
  "Pregnancy",
  "Breastfeeding",
  "Children",
  "Older people",
]);
const OF_ADULTS: ReadonlySet<string> = new Set(["Dose", "Maximum", "Renal impairment", "Hepatic impairment"]);
/** Of doses, those that are most people's. */
const OF_ALL: ReadonlySet<string> = new Set(["Dose", "Maximum"]);
const FORBIDDING: ReadonlySet<string> = new Set(["Boxed warning", "Contraindications", "Warnings"]);
/** "Is it safe?", "is it toxic?", "side effects": what else may harm belongs to the answer. */
const AT_LARGE = "Adverse reactions";
const SIDE_EFFECTS = /\b(?:side[- ]effects?|adverse)\b/iu;

/**
 * What of an aspect is shown: what was asked, and no more. Where two drugs are asked about, or a drug in a condition, of warnings only what names them; of a dose what
 * else is most people's; where nothing but a drug is asked about, everything.
 */
export function shownOf(aspect: LabelAspect, { question, asks, beside, together, warned, offLabel }: ShownFor): Shown {
  const { facets, form } = question;
  const { heading, facet } = aspect;
  const isHarm = facet === "harm";
  const named = isHarm && beside.length > 0 ? "named" : "nothing";
  const ofDose = facets.includes("dose");
  const isAsked = asks.shown.includes(aspect);
  if (together) {
    if (asks.words.some((one) => isNarrow(one.heading))) return isAsked ? "all" : "nothing";
    if (heading === "Pregnancy") return isAsked ? "all" : "nothing";
    if (isHarm || (heading === "Dose" && ofDose)) return "named";
    return isAsked && heading !== "Interactions" ? "all" : "nothing";
  }
  // An adult's dose is no answer for a child.
  if (asks.isOfChildren && asks.dosed?.isOfAdults !== true && OF_ADULTS.has(heading) && !asks.words.includes(aspect))
    return "nothing";
  const words = asks.words.map((one) => one.heading);
  const ofSome = words.some((one) => WHOSE.has(one));
  // "Is it safe in pregnancy?" asks of nobody's side effects.
  const ofOne = ofSome || words.some(isNarrow);
  if (isAsked && !(heading === AT_LARGE && ofOne && !SIDE_EFFECTS.test(question.text))) return "all";
  if (words.includes(AT_LARGE) && !ofOne) return isHarm ? "all" : "nothing";
  if (ofDose && !words.some(isNarrow)) return OF_ALL.has(heading) && !ofSome ? "all" : isHarm ? named : "nothing";
  if (words.length > 0) {
    if (heading === "Boxed warning" && words.includes("Contraindications")) return "all";
    return heading === "Dose" && words.includes("Maximum")
      ? "all"
      : FORBIDDING.has(heading) && !words.some(isNarrow)
        ? named
        : "nothing";
  }
  if (asks.facts.length > 0) return FORBIDDING.has(heading) ? named : "nothing";
  if (offLabel) return heading === "Indications" ? "all" : named;
  if (beside.some(({ kind }) => kind !== "population") && heading !== "Indications")
    return isHarm || facet === "dose" ? "named" : "nothing";
  if (facets.length > 0 && facets.every((one) => one === "harm")) return isHarm ? "all" : "nothing";
  if (facets.length === 0 || form === "broad") return isHarm || !warned ? "all" : "nothing";
  return heading === "Indications" || heading === "Boxed warning" || facets.includes(facet) ? "all" : "nothing";
}

/** Asked for one of these, nothing else of the label was asked: how it is taken, stored, stopped. */
function isNarrow(heading: string): boolean {
  return !WHOSE.has(heading) && !OF_A_WHOLE.has(heading);
}
const OF_A_WHOLE: ReadonlySet<string> = new Set(["Maximum", "Contraindications", "Interactions", AT_LARGE]);
